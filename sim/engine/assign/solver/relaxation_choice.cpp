#include "sim/engine/assign/solver/relaxation.hpp"

#include <algorithm>
#include <limits>

namespace sim::assign {

void LagrangianRelaxation::take_choice(std::size_t leaf, std::span<double> load)
{
    LoadTree::Leaf const &place = m_tree.leaves[leaf];
    LeafPoint const &point = m_points[leaf];
    auto const steps = m_curves[leaf].steps();
    double foreign = place.least_foreign;
    for (std::uint32_t i = 0; i < point.steps; ++i) {
        if (steps[i].group == none) {
            foreign += steps[i].load;
        } else {
            m_choice[steps[i].group] = steps[i].option;
        }
    }
    for (std::uint32_t i = place.first_group; i < place.last_group; ++i) {
        std::uint32_t const group = m_tree.groups[i];
        if (m_problem.first_option[group] != m_problem.first_option[group + 1]) {
            add_uses(m_choice[group], 1.0, place.row, load);
        }
    }
    if (point.part > 0.0) {
        if (steps[point.steps].group == none) {
            foreign += point.part * steps[point.steps].load;
        } else {
            take_part(steps[point.steps], point.part, place.row, load);
        }
    }
    if (place.row != none) {
        load[place.row] -= foreign;
    }
}

/// A group that stands between two options counts with a part of each.
void LagrangianRelaxation::take_part(HullStep const &step, double part, std::uint32_t home,
                                     std::span<double> load)
{
    add_uses(m_choice[step.group], -part, home, load);
    add_uses(step.option, part, home, load);
}

void LagrangianRelaxation::add_uses(std::uint32_t option, double part, std::uint32_t home,
                                    std::span<double> load)
{
    Problem const &p = m_problem;
    for (std::uint32_t u = p.first_use[option]; u < p.first_use[option + 1]; ++u) {
        if (p.use_row[u] != home) {
            load[p.use_row[u]] += part * static_cast<double>(p.use_amount[u]);
        }
    }
    if (!p.first_charge.empty()) {
        std::size_t const rows = p.rows.size();
        for (std::uint32_t i = p.first_charge[option]; i < p.first_charge[option + 1]; ++i) {
            m_excess[rows + m_shares.pair[i]] += part;
        }
    }
}

void LagrangianRelaxation::sum_loads()
{
    std::size_t const rows = m_problem.rows.size();
    std::ranges::fill(m_load, 0.0);
    for (std::size_t i = 0; i < m_piece_load.size(); ++i) {
        m_load[i % rows] += m_piece_load[i];
    }
}

double LagrangianRelaxation::buy_levels(std::span<double const> multipliers)
{
    double value = 0.0;
    for (std::size_t r = 0; r < m_load.size(); ++r) {
        if (m_held[r] != 0) {
            m_excess[r] = 0.0;
            continue;
        }
        double offered = 0.0;
        if (m_tree.leaf_of[r] == none) {
            double least = std::numeric_limits<double>::infinity();
            for (Level const &level : m_problem.rows[r].levels) {
                auto const capacity = static_cast<double>(level.capacity);
                double const cost = static_cast<double>(level.cost) - multipliers[r] * capacity;
                if (cost < least) {
                    least = cost;
                    offered = capacity;
                }
            }
            value += least;
        }
        m_excess[r] = (m_load[r] - offered) / m_scale.size[r];
    }
    return value;
}

double LagrangianRelaxation::rounding(std::span<double const> multipliers,
                                      std::span<double const> highest) const
{
    // Every sum has at most this many terms, each off by at most one part in 2^52 of its size;
    // a step of a curve is off by as much again.
    auto const terms = 2.0 * static_cast<double>(m_problem.group_count() + m_steps.size() +
                                                 4 * m_load.size() + multipliers.size() + 64);
    double size = 2.0 * m_scale.cost;
    for (std::size_t r = 0; r < m_load.size(); ++r) {
        size += 2.0 * multipliers[r] * m_scale.most[r];
    }
    for (std::size_t t = 0; t < m_tree.trunks.size(); ++t) {
        if (m_tree.trunks[t].row != none) {
            size += 2.0 * highest[t] * m_scale.most[m_tree.trunks[t].row];
        }
    }
    return terms * std::numeric_limits<double>::epsilon() * size;
}

double LagrangianRelaxation::loose_part(std::span<double const> multipliers,
                                        std::span<std::uint32_t const> choice) const
{
    Problem const &p = m_problem;
    Evaluation const plan = assign::evaluate(p, choice);
    auto const share = multipliers.subspan(p.rows.size());
    double loose = 0.0;
    for (std::uint32_t const charge : plan.charges) {
        loose += static_cast<double>(p.charge_cost[charge]);
    }
    for (std::uint32_t const option : choice) {
        for (std::size_t i = 0; i < p.charges_of(option).size(); ++i) {
            loose -= share[m_shares.pair[p.first_charge[option] + i]];
        }
    }
    for (std::size_t r = 0; r < p.rows.size(); ++r) {
        std::vector<Level> const &levels = p.rows[r].levels;
        if (m_held[r] != 0 || m_tree.leaf_of[r] != none || levels.size() == 1) {
            continue;
        }
        auto const cost_of = [&](Level const &level) {
            return static_cast<double>(level.cost) -
                   multipliers[r] * static_cast<double>(level.capacity);
        };
        double least = cost_of(levels.front());
        for (Level const &level : levels) {
            least = std::min(least, cost_of(level));
        }
        loose += cost_of(levels[plan.level[r]]) - least;
    }
    return std::max(0.0, loose);
}

std::vector<double> LagrangianRelaxation::row_prices(std::span<double const> multipliers) const
{
    std::vector<double> price(multipliers.begin(),
                              multipliers.begin() +
                                  static_cast<std::ptrdiff_t>(m_problem.rows.size()));
    for (std::size_t t = 0; t < m_tree.trunks.size(); ++t) {
        LoadTree::Trunk const &trunk = m_tree.trunks[t];
        double const trunk_price = m_trunk_prices[t].price();
        if (trunk.row != none) {
            price[trunk.row] = trunk_price;
        }
        for (std::uint32_t leaf = trunk.first_leaf; leaf < trunk.last_leaf; ++leaf) {
            if (m_tree.leaves[leaf].row != none) {
                price[m_tree.leaves[leaf].row] =
                    m_curves[leaf].own_price(m_points[leaf], trunk_price);
            }
        }
    }
    return price;
}

void LagrangianRelaxation::set_prices(std::span<double const> price,
                                      std::span<std::uint32_t const> choice,
                                      std::span<double> multipliers)
{
    std::size_t const rows = m_problem.rows.size();
    std::vector<double> const unit = unit_prices(m_problem, price);
    for (std::size_t r = 0; r < rows; ++r) {
        multipliers[r] = m_held[r] != 0 ? 0.0 : std::max(0.0, unit[r]);
    }
    for (std::size_t t = 0; t < m_tree.trunks.size(); ++t) {
        if (m_tree.trunks[t].row != none) {
            m_trunk_prices[t].remember(std::max(0.0, price[m_tree.trunks[t].row]));
        }
    }
    m_shares.split(m_problem, choice, multipliers.subspan(rows));
}

} // namespace sim::assign
