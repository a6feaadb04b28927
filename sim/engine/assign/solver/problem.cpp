#include "sim/engine/assign/solver/problem.hpp"

#include <algorithm>
#include <cassert>
#include <utility>

namespace sim::assign {

void ProblemBuilder::reserve(std::size_t options, std::size_t uses)
{
    m_problem.cost.reserve(options);
    m_problem.first_use.reserve(options + 1);
    m_problem.first_charge.reserve(options + 1);
    m_problem.use_row.reserve(uses);
    m_problem.use_amount.reserve(uses);
}

std::uint32_t ProblemBuilder::add_row(std::vector<Level> levels, std::uint32_t parent)
{
    assert(!levels.empty());
    m_problem.rows.push_back({std::move(levels), parent});
    return static_cast<std::uint32_t>(m_problem.rows.size() - 1);
}

std::uint32_t ProblemBuilder::add_charge(Cost cost)
{
    m_problem.charge_cost.push_back(cost);
    return static_cast<std::uint32_t>(m_problem.charge_cost.size() - 1);
}

void ProblemBuilder::begin_group()
{
    m_problem.first_option.push_back(static_cast<std::uint32_t>(m_problem.cost.size()));
}

std::uint32_t ProblemBuilder::add_option(Cost cost, std::span<std::uint32_t const> rows,
                                         std::span<Amount const> amounts,
                                         std::span<std::uint32_t const> charges)
{
    assert(!m_problem.first_option.empty() && rows.size() == amounts.size());
    Problem &p = m_problem;
    p.first_use.push_back(static_cast<std::uint32_t>(p.use_row.size()));
    p.first_charge.push_back(static_cast<std::uint32_t>(p.charge.size()));
    m_uses.clear();
    for (std::size_t i = 0; i < rows.size(); ++i) {
        m_uses.emplace_back(rows[i], amounts[i]);
    }
    std::ranges::sort(m_uses, {}, &std::pair<std::uint32_t, Amount>::first);
    for (auto const &[row, amount] : m_uses) {
        bool const again = p.use_row.size() > p.first_use.back() && p.use_row.back() == row;
        if (again) {
            p.use_amount.back() += amount;
        } else if (amount != 0) {
            p.use_row.push_back(row);
            p.use_amount.push_back(amount);
        }
    }
    p.charge.insert(p.charge.end(), charges.begin(), charges.end());
    std::sort(p.charge.begin() + p.first_charge.back(), p.charge.end());
    p.cost.push_back(cost);
    return static_cast<std::uint32_t>(p.cost.size() - 1);
}

Problem ProblemBuilder::take()
{
    Problem &p = m_problem;
    p.first_option.push_back(static_cast<std::uint32_t>(p.cost.size()));
    p.first_use.push_back(static_cast<std::uint32_t>(p.use_row.size()));
    p.first_charge.push_back(static_cast<std::uint32_t>(p.charge.size()));
    if (p.charge.empty()) {
        p.first_charge.clear();
    }
    return std::exchange(m_problem, {});
}

Evaluation evaluate(Problem const &problem, std::span<std::uint32_t const> choice)
{
    assert(choice.size() == problem.group_count());
    Evaluation result;
    result.load.assign(problem.rows.size(), 0);
    for (std::uint32_t const option : choice) {
        result.cost += problem.cost[option];
        auto const rows = problem.rows_of(option);
        auto const amounts = problem.amounts_of(option);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            result.load[rows[i]] += amounts[i];
        }
        auto const charges = problem.charges_of(option);
        result.charges.insert(result.charges.end(), charges.begin(), charges.end());
    }
    std::ranges::sort(result.charges);
    auto const repeated = std::ranges::unique(result.charges);
    result.charges.erase(repeated.begin(), repeated.end());
    for (std::uint32_t const charge : result.charges) {
        result.cost += problem.charge_cost[charge];
    }
    for (std::size_t r = 0; r < problem.rows.size(); ++r) {
        if (problem.rows[r].parent != none) {
            result.load[problem.rows[r].parent] += result.load[r];
        }
    }
    for (std::size_t r = 0; r < problem.rows.size(); ++r) {
        Row const &row = problem.rows[r];
        std::size_t level = 0;
        while (level + 1 < row.levels.size() && result.load[r] > row.levels[level].capacity) {
            ++level;
        }
        result.level.push_back(static_cast<std::uint32_t>(level));
        result.cost += row.levels[level].cost;
        result.overload += std::max<Amount>(0, result.load[r] - row.levels[level].capacity);
    }
    result.feasible = result.overload == 0;
    return result;
}

} // namespace sim::assign
