#include "sim/engine/assign/solver/search_state.hpp"

#include <cassert>

namespace sim::assign {

SearchState::SearchState(Problem const &problem, SearchCore const &core,
                         std::span<std::uint32_t const> choice)
    : m_problem{problem}, m_core{core}, m_rows(problem.rows.size()),
      m_chosen(problem.group_count(), none),
      m_charge_users(problem.charge_cost.size(), 0), m_users{core, problem.rows.size()}
{
    for (std::size_t r = 0; r < m_rows.size(); ++r) {
        Row const &row = problem.rows[r];
        m_rows[r].capacity = row.levels.back().capacity;
        m_rows[r].levels = static_cast<std::uint32_t>(row.levels.size());
    }
    for (std::uint32_t g = 0; g < m_chosen.size(); ++g) {
        for (std::uint32_t k = core.first[g]; k < core.first[g + 1]; ++k) {
            if (core.option[k] == choice[g]) {
                m_chosen[g] = k;
            }
        }
        assert(m_chosen[g] != none);
    }
    for (std::uint32_t g = 0; g < m_chosen.size(); ++g) {
        m_users.add(g, m_chosen[g]);
        m_cost += core.cost[m_chosen[g]];
        for (Use const &use : core.uses_of(m_chosen[g])) {
            m_rows[use.row].load += use.amount;
        }
        for (std::uint32_t const charge : problem.charges_of(choice[g])) {
            m_cost += m_charge_users[charge]++ == 0 ? problem.charge_cost[charge] : 0;
        }
    }
    for (std::uint32_t r = 0; r < m_rows.size(); ++r) {
        m_rows[r].level_cost = level_cost(r, m_rows[r].load);
        m_rows[r].energy = energy(r, m_rows[r].load);
        m_cost += m_rows[r].level_cost;
        m_over += is_over(r) ? 1U : 0U;
    }
}

Cost SearchState::stepped_cost(std::uint32_t row, Amount load) const
{
    std::vector<Level> const &levels = m_problem.rows[row].levels;
    std::size_t level = 0;
    while (level + 1 < levels.size() && load > levels[level].capacity) {
        ++level;
    }
    return levels[level].cost;
}

double SearchState::overload(std::span<double const> weight) const
{
    double sum = 0.0;
    for (std::size_t r = 0; r < m_rows.size(); ++r) {
        Amount const over = m_rows[r].load - m_rows[r].capacity;
        sum += weight[r] * static_cast<double>(std::max<Amount>(0, over));
    }
    return sum;
}

void SearchState::set_weight(std::uint32_t row, double weight, double fixed)
{
    m_rows[row].weight = weight;
    m_rows[row].fixed = fixed;
    m_rows[row].energy = energy(row, m_rows[row].load);
}

double SearchState::delta(std::uint32_t group, std::uint32_t core_option) const
{
    std::uint32_t const before = m_chosen[group];
    auto const cost = static_cast<double>(m_core.cost[core_option] - m_core.cost[before] +
                                          charge_delta(before, core_option));
    double rows = 0.0;
    Use const *old_use = m_core.use.data() + m_core.first_use[before];
    Use const *const old_end = m_core.use.data() + m_core.first_use[before + 1];
    Use const *new_use = m_core.use.data() + m_core.first_use[core_option];
    Use const *const new_end = m_core.use.data() + m_core.first_use[core_option + 1];
    auto const change = [&](std::uint32_t row, Amount amount) {
        rows += energy(row, m_rows[row].load + amount) - m_rows[row].energy;
    };
    while (old_use != old_end && new_use != new_end) {
        if (old_use->row == new_use->row) {
            if (Amount const amount = new_use->amount - old_use->amount; amount != 0) {
                change(new_use->row, amount);
            }
            ++old_use;
            ++new_use;
        } else if (old_use->row < new_use->row) {
            change(old_use->row, -old_use->amount);
            ++old_use;
        } else {
            change(new_use->row, new_use->amount);
            ++new_use;
        }
    }
    for (; old_use != old_end; ++old_use) {
        change(old_use->row, -old_use->amount);
    }
    for (; new_use != new_end; ++new_use) {
        change(new_use->row, new_use->amount);
    }
    return cost + rows;
}

void SearchState::add(std::uint32_t row, Amount amount)
{
    RowState &state = m_rows[row];
    m_over -= state.load > state.capacity ? 1U : 0U;
    state.load += amount;
    m_over += state.load > state.capacity ? 1U : 0U;
    if (state.levels > 1) {
        Cost const cost = stepped_cost(row, state.load);
        m_cost += cost - state.level_cost;
        state.level_cost = cost;
    }
    state.energy = energy(row, state.load);
}

void SearchState::shift(std::uint32_t group, std::uint32_t core_option)
{
    std::uint32_t const before = m_chosen[group];
    m_cost += m_core.cost[core_option] - m_core.cost[before];
    for (Use const &use : m_core.uses_of(before)) {
        add(use.row, -use.amount);
    }
    for (Use const &use : m_core.uses_of(core_option)) {
        add(use.row, use.amount);
    }
    if (!m_charge_users.empty()) {
        count_charges(before, core_option);
    }
    m_chosen[group] = core_option;
}

Cost SearchState::charge_delta(std::uint32_t before, std::uint32_t after) const
{
    if (m_charge_users.empty()) {
        return 0;
    }
    auto const old_charges = m_problem.charges_of(m_core.option[before]);
    auto const new_charges = m_problem.charges_of(m_core.option[after]);
    Cost sum = 0;
    for (std::uint32_t const charge : new_charges) {
        sum += m_charge_users[charge] == 0 ? m_problem.charge_cost[charge] : 0;
    }
    for (std::uint32_t const charge : old_charges) {
        bool const last = m_charge_users[charge] == 1;
        if (last && !std::ranges::binary_search(new_charges, charge)) {
            sum -= m_problem.charge_cost[charge];
        }
    }
    return sum;
}

void SearchState::count_charges(std::uint32_t before, std::uint32_t after)
{
    for (std::uint32_t const charge : m_problem.charges_of(m_core.option[after])) {
        m_cost += m_charge_users[charge]++ == 0 ? m_problem.charge_cost[charge] : 0;
    }
    for (std::uint32_t const charge : m_problem.charges_of(m_core.option[before])) {
        m_cost -= --m_charge_users[charge] == 0 ? m_problem.charge_cost[charge] : 0;
    }
}

void SearchState::settle(std::uint32_t group, std::uint32_t before)
{
    if (m_chosen[group] != before) {
        m_users.remove(group, before);
        m_users.add(group, m_chosen[group]);
    }
}

std::uint32_t SearchState::worst_over(std::uint32_t core_option) const
{
    std::uint32_t worst = none;
    double most = 0.0;
    for (Use const &use : m_core.uses_of(core_option)) {
        RowState const &state = m_rows[use.row];
        if (state.load > state.capacity) {
            double const size =
                state.fixed + state.weight * static_cast<double>(state.load - state.capacity);
            if (worst == none || size > most) {
                worst = use.row;
                most = size;
            }
        }
    }
    return worst;
}

std::vector<std::uint32_t> SearchState::choice() const
{
    std::vector<std::uint32_t> result(m_chosen.size());
    for (std::size_t g = 0; g < result.size(); ++g) {
        result[g] = m_core.option[m_chosen[g]];
    }
    return result;
}

} // namespace sim::assign
