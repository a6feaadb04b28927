#include "sim/engine/assign/solver/plan_state.hpp"

#include <algorithm>
#include <cmath>

namespace sim::assign {

PlanState::PlanState(Problem const &problem, std::span<std::uint32_t const> choice,
                     double shrink_share)
    : weight(problem.rows.size(), 0.0), m_problem{problem}, m_rows{problem.rows},
      m_choice{choice.begin(), choice.end()}, m_load(problem.rows.size(), 0),
      m_users(problem.charge_cost.size(), 0)
{
    std::vector<char> held(m_rows.size(), 0);
    for (std::size_t r = 0; r < m_rows.size(); ++r) {
        if (m_rows[r].parent != none) {
            held[r] = 1;
            held[m_rows[r].parent] = 1;
        }
    }
    for (std::size_t r = 0; r < m_rows.size(); ++r) {
        for (Level &level : m_rows[r].levels) {
            auto const size = std::abs(static_cast<double>(level.capacity));
            level.capacity -=
                held[r] != 0 ? 0 : static_cast<Amount>(std::floor(shrink_share * size));
        }
    }
    for (std::uint32_t g = 0; g < m_choice.size(); ++g) {
        put(g, m_choice[g]);
    }
}

void PlanState::take(std::uint32_t group)
{
    std::uint32_t const option = m_choice[group];
    auto const rows = m_problem.rows_of(option);
    auto const amounts = m_problem.amounts_of(option);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        m_load[rows[i]] -= amounts[i];
        if (std::uint32_t const parent = m_rows[rows[i]].parent; parent != none) {
            m_load[parent] -= amounts[i];
        }
    }
    for (std::uint32_t const charge : m_problem.charges_of(option)) {
        --m_users[charge];
    }
}

void PlanState::put(std::uint32_t group, std::uint32_t option)
{
    m_choice[group] = option;
    auto const rows = m_problem.rows_of(option);
    auto const amounts = m_problem.amounts_of(option);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        m_load[rows[i]] += amounts[i];
        if (std::uint32_t const parent = m_rows[rows[i]].parent; parent != none) {
            m_load[parent] += amounts[i];
        }
    }
    for (std::uint32_t const charge : m_problem.charges_of(option)) {
        ++m_users[charge];
    }
}

double PlanState::row_cost(std::uint32_t row, Amount load) const
{
    std::vector<Level> const &levels = m_rows[row].levels;
    std::size_t level = 0;
    while (level + 1 < levels.size() && load > levels[level].capacity) {
        ++level;
    }
    Amount const over = std::max<Amount>(0, load - levels[level].capacity);
    return static_cast<double>(levels[level].cost) + weight[row] * static_cast<double>(over);
}

double PlanState::extra_cost(std::uint32_t option) const
{
    double cost = 0.0;
    auto const rows = m_problem.rows_of(option);
    auto const amounts = m_problem.amounts_of(option);
    std::uint32_t last_parent = none;
    Amount parent_amount = 0;
    auto const count_parent = [&] {
        if (last_parent != none) {
            Amount const load = m_load[last_parent];
            cost += row_cost(last_parent, load + parent_amount) - row_cost(last_parent, load);
        }
    };
    for (std::size_t i = 0; i < rows.size(); ++i) {
        Amount const load = m_load[rows[i]];
        cost += row_cost(rows[i], load + amounts[i]) - row_cost(rows[i], load);
        std::uint32_t const parent = m_rows[rows[i]].parent;
        if (parent != none && parent != last_parent) {
            count_parent();
            last_parent = parent;
            parent_amount = 0;
        }
        parent_amount += parent != none ? amounts[i] : 0;
    }
    count_parent();
    for (std::uint32_t const charge : m_problem.charges_of(option)) {
        cost += m_users[charge] == 0 ? static_cast<double>(m_problem.charge_cost[charge]) : 0.0;
    }
    return cost;
}

bool PlanState::touches_overload(std::uint32_t option) const
{
    return std::ranges::any_of(m_problem.rows_of(option), [this](std::uint32_t row) {
        std::uint32_t const parent = m_rows[row].parent;
        return over(row) || (parent != none && over(parent));
    });
}

bool PlanState::any_over() const
{
    for (std::uint32_t r = 0; r < m_rows.size(); ++r) {
        if (over(r)) {
            return true;
        }
    }
    return false;
}

} // namespace sim::assign
