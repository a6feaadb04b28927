#include "sim/engine/assign/reasons/situation.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <utility>

namespace sim::assign {

namespace {

std::size_t level_for(Row const &row, Amount load)
{
    std::size_t level = 0;
    while (level + 1 < row.levels.size() && load > row.levels[level].capacity) {
        ++level;
    }
    return level;
}

std::vector<std::uint32_t> count_users(Problem const &problem,
                                       std::span<std::uint32_t const> choice)
{
    std::vector<std::uint32_t> users(problem.charge_cost.size(), 0);
    for (std::uint32_t const option : choice) {
        for (std::uint32_t const charge : problem.charges_of(option)) {
            ++users[charge];
        }
    }
    return users;
}

} // namespace

Cost Switch::extra() const
{
    return feasible() ? std::min(priced, exact()) : priced;
}

Situation::Situation(Problem const &problem, std::span<std::uint32_t const> choice,
                     std::vector<double> price)
    : m_problem{&problem}, m_choice(choice.begin(), choice.end()), m_price{std::move(price)},
      m_plan{evaluate(problem, choice)}, m_users{count_users(problem, choice)}
{
    assert(m_price.size() == problem.rows.size());
}

std::vector<Situation::Change> Situation::changes(std::uint32_t from, std::uint32_t to) const
{
    std::vector<Change> result;
    auto const add = [&](std::uint32_t row, Amount amount) {
        auto const known = std::ranges::find(result, row, &Change::row);
        if (known != result.end()) {
            known->amount += amount;
        } else {
            result.push_back({row, amount});
        }
    };
    auto const add_option = [&](std::uint32_t option, Amount sign) {
        auto const rows = m_problem->rows_of(option);
        auto const amounts = m_problem->amounts_of(option);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            add(rows[i], sign * amounts[i]);
            if (std::uint32_t const parent = m_problem->rows[rows[i]].parent; parent != none) {
                add(parent, sign * amounts[i]);
            }
        }
    };
    add_option(from, -1);
    add_option(to, 1);
    std::erase_if(result, [](Change const &change) { return change.amount == 0; });
    std::ranges::sort(result, {}, &Change::row);
    return result;
}

Cost Situation::charge_change(std::uint32_t from, std::uint32_t to) const
{
    auto const old_charges = m_problem->charges_of(from);
    auto const new_charges = m_problem->charges_of(to);
    Cost cost = 0;
    for (std::uint32_t const charge : new_charges) {
        cost += m_users[charge] == 0 ? m_problem->charge_cost[charge] : 0;
    }
    for (std::uint32_t const charge : old_charges) {
        bool const kept = std::ranges::binary_search(new_charges, charge);
        cost -= m_users[charge] == 1 && !kept ? m_problem->charge_cost[charge] : 0;
    }
    return cost;
}

std::vector<std::uint32_t> Situation::new_charges(std::uint32_t option) const
{
    std::vector<std::uint32_t> result;
    for (std::uint32_t const charge : m_problem->charges_of(option)) {
        if (m_users[charge] == 0) {
            result.push_back(charge);
        }
    }
    return result;
}

Switch Situation::switch_to(std::uint32_t group, std::uint32_t option) const
{
    std::uint32_t const from = m_choice[group];
    Switch result;
    result.option = option;
    result.own = m_problem->cost[option] - m_problem->cost[from] + charge_change(from, option);
    double scarce = 0.0;
    for (auto const &[row, amount] : changes(from, option)) {
        auto const &levels = m_problem->rows[row].levels;
        Amount const load = m_plan.load[row] + amount;
        std::size_t const level = level_for(m_problem->rows[row], load);
        result.steps += levels[level].cost - levels[m_plan.level[row]].cost;
        bool const over = load > levels[level].capacity;
        if (over && amount > 0) {
            result.broken.push_back(row);
        }
        if (over || level == m_plan.level[row]) {
            scarce += m_price[row] * static_cast<double>(amount);
        }
    }
    result.priced = result.own + result.steps + std::llround(scarce);
    return result;
}

void Situation::take(std::uint32_t group, std::uint32_t option)
{
    std::uint32_t const from = m_choice[group];
    m_plan.cost += charge_change(from, option) + m_problem->cost[option] - m_problem->cost[from];
    for (auto const &[row, amount] : changes(from, option)) {
        auto const &levels = m_problem->rows[row].levels;
        Amount const last = levels.back().capacity;
        m_plan.overload -= std::max<Amount>(0, m_plan.load[row] - last);
        m_plan.load[row] += amount;
        m_plan.overload += std::max<Amount>(0, m_plan.load[row] - last);
        std::size_t const level = level_for(m_problem->rows[row], m_plan.load[row]);
        m_plan.cost += levels[level].cost - levels[m_plan.level[row]].cost;
        m_plan.level[row] = static_cast<std::uint32_t>(level);
    }
    m_plan.feasible = m_plan.overload == 0;
    m_choice[group] = option;
    for (std::uint32_t const charge : m_problem->charges_of(from)) {
        --m_users[charge];
    }
    for (std::uint32_t const charge : m_problem->charges_of(option)) {
        ++m_users[charge];
    }
}

Evaluation const &Situation::plan() const
{
    return m_plan;
}

bool Situation::pays(std::uint32_t charge) const
{
    return m_users[charge] != 0;
}

} // namespace sim::assign
