#include "sim/engine/assign/solver/relaxation.hpp"

#include "sim/engine/grid/parallel.hpp"

#include <algorithm>
#include <limits>
#include <thread>

namespace sim::assign {

namespace {

constexpr std::size_t pieces = 48;            ///< of leaves; loads are summed piece by piece
constexpr std::size_t worth_a_thread = 20000; ///< options
constexpr double infinite = std::numeric_limits<double>::infinity();

/// Steps that the leaf's groups can have at most, and one for load from elsewhere.
std::size_t most_steps(LoadTree const &tree, LoadTree::Leaf const &leaf)
{
    std::size_t steps = 1;
    for (std::uint32_t i = leaf.first_group; i < leaf.last_group; ++i) {
        std::uint32_t const g = tree.groups[i];
        steps += std::max(1U, tree.first_class[g + 1] - tree.first_class[g]) - 1;
    }
    return steps;
}

} // namespace

LagrangianRelaxation::LagrangianRelaxation(Problem const &problem, unsigned threads)
    : m_problem{problem}, m_threads{problem.option_count() < worth_a_thread
                                        ? 1U
                                        : (threads == 0 ? std::thread::hardware_concurrency()
                                                        : threads)},
      m_tree{make_load_tree(problem)}, m_scale{assign::price_scale(problem)}, m_shares{problem},
      m_choice(problem.group_count(), 0)
{
    std::size_t const rows = problem.rows.size();
    for (std::uint32_t r = 0; r < rows; ++r) {
        bool const priced = m_tree.priced(problem, r);
        m_held.push_back(static_cast<char>(priced ? 0 : 1));
        m_scale_of.push_back(priced ? m_scale.price[r] : 0.0);
    }
    m_scale_of.insert(m_scale_of.end(), m_shares.scale.begin(), m_shares.scale.end());
    m_excess.resize(m_scale_of.size());
    m_load.resize(rows);
    std::size_t room = 0;
    for (LoadTree::Leaf const &leaf : m_tree.leaves) {
        room += most_steps(m_tree, leaf);
    }
    m_steps.resize(room);
    std::span<HullStep> rest = m_steps;
    for (LoadTree::Leaf const &leaf : m_tree.leaves) {
        std::size_t const steps = most_steps(m_tree, leaf);
        m_curves.emplace_back(leaf.row == none ? nullptr : &problem.rows[leaf.row],
                              rest.first(steps));
        rest = rest.subspan(steps);
    }
    for (LoadTree::Trunk const &trunk : m_tree.trunks) {
        bool const free = trunk.row == none;
        m_trunk_prices.emplace_back(free ? nullptr : &problem.rows[trunk.row],
                                    free ? 0.0 : m_scale.price[trunk.row]);
    }
    m_trunk_values.resize(m_tree.trunks.size());
    m_highest.resize(m_tree.trunks.size());
    m_points.resize(m_tree.leaves.size());
    std::size_t const used_pieces = (m_tree.leaves.size() + piece() - 1) / piece();
    m_piece_load.resize(used_pieces * rows);
}

std::size_t LagrangianRelaxation::piece() const
{
    return std::max<std::size_t>(1, (m_tree.leaves.size() + pieces - 1) / pieces);
}

std::vector<double> LagrangianRelaxation::start() const
{
    std::vector<double> multipliers(m_problem.rows.size(), 0.0);
    std::vector<double> const shares = m_shares.equal();
    multipliers.insert(multipliers.end(), shares.begin(), shares.end());
    return multipliers;
}

void LagrangianRelaxation::project(std::span<double> multipliers) const
{
    m_shares.project(multipliers.subspan(m_problem.rows.size()));
}

double LagrangianRelaxation::evaluate(std::span<double const> multipliers, unsigned evaluations)
{
    std::size_t const rows = m_problem.rows.size();
    auto const share = multipliers.subspan(rows);
    grid::for_pieces(m_tree.leaves.size(), piece(), m_threads, [&](std::size_t a, std::size_t b) {
        Scratch scratch;
        scratch.unit.assign(multipliers.begin(),
                            multipliers.begin() + static_cast<std::ptrdiff_t>(rows));
        for (std::size_t leaf = a; leaf < b; ++leaf) {
            build_curve(leaf, scratch, share);
        }
    });
    double value = settle_trunks(evaluations);
    std::fill(m_excess.begin() + static_cast<std::ptrdiff_t>(rows), m_excess.end(), 0.0);
    grid::for_pieces(m_tree.leaves.size(), piece(), m_threads, [&](std::size_t a, std::size_t b) {
        auto const load = std::span{m_piece_load}.subspan(a / piece() * rows, rows);
        std::ranges::fill(load, 0.0);
        for (std::size_t leaf = a; leaf < b; ++leaf) {
            take_choice(leaf, load);
        }
    });
    sum_loads();
    m_levels_value = buy_levels(multipliers);
    value += m_levels_value + m_shares.value(share);
    return value - rounding(multipliers, m_highest);
}

double LagrangianRelaxation::reduced_cost(std::uint32_t option, std::span<double const> unit,
                                          std::span<double const> share) const
{
    Problem const &p = m_problem;
    auto cost = static_cast<double>(p.cost[option]);
    for (std::uint32_t u = p.first_use[option]; u < p.first_use[option + 1]; ++u) {
        cost += unit[p.use_row[u]] * static_cast<double>(p.use_amount[u]);
    }
    if (!p.first_charge.empty()) {
        for (std::uint32_t i = p.first_charge[option]; i < p.first_charge[option + 1]; ++i) {
            cost += share[m_shares.pair[i]];
        }
    }
    return cost;
}

void LagrangianRelaxation::build_curve(std::size_t leaf, Scratch &scratch,
                                       std::span<double const> share)
{
    LoadTree::Leaf const &place = m_tree.leaves[leaf];
    LeafCurve &curve = m_curves[leaf];
    curve.begin();
    double foreign = 0.0;
    if (place.row != none) {
        std::swap(foreign, scratch.unit[place.row]);
    }
    for (std::uint32_t i = place.first_group; i < place.last_group; ++i) {
        add_group(m_tree.groups[i], curve, scratch, share);
    }
    if (place.row != none) {
        scratch.unit[place.row] = foreign;
        double const span = place.most_foreign - place.least_foreign;
        curve.add_base(place.least_foreign, -foreign * place.least_foreign);
        if (foreign > 0.0 && span > 0.0) {
            curve.add_step({-foreign, span, -foreign * span, none, none});
        }
    }
    curve.finish();
}

/// Cheapest option of each of the group's classes of load.
void LagrangianRelaxation::price_classes(std::uint32_t group, Scratch &scratch,
                                         std::span<double const> share) const
{
    std::size_t const classes = m_tree.first_class[group + 1] - m_tree.first_class[group];
    scratch.cost.assign(std::max<std::size_t>(1, classes), infinite);
    scratch.option.assign(std::max<std::size_t>(1, classes), m_problem.first_option[group]);
    for (std::uint32_t o = m_problem.first_option[group]; o < m_problem.first_option[group + 1];
         ++o) {
        double const cost = reduced_cost(o, scratch.unit, share);
        std::uint16_t const of = m_tree.class_of[o];
        if (cost < scratch.cost[of]) {
            scratch.cost[of] = cost;
            scratch.option[of] = o;
        }
    }
}

void LagrangianRelaxation::add_group(std::uint32_t group, LeafCurve &curve, Scratch &scratch,
                                     std::span<double const> share)
{
    price_classes(group, scratch, share);
    std::uint32_t const first = m_tree.first_class[group];
    std::size_t const classes = m_tree.first_class[group + 1] - first;
    m_choice[group] = scratch.option[0];
    curve.add_base(classes == 0 ? 0.0 : m_tree.class_load[first], scratch.cost[0]);
    auto &hull = scratch.hull;
    hull.clear();
    double load = classes == 0 ? 0.0 : m_tree.class_load[first];
    double cost = scratch.cost[0];
    for (std::size_t c = 1; c < classes; ++c) {
        if (scratch.cost[c] >= cost) {
            continue;
        }
        HullStep step{0.0, m_tree.class_load[first + c] - load, scratch.cost[c] - cost, group,
                      scratch.option[c]};
        step.slope = step.cost / step.load;
        while (!hull.empty() && hull.back().slope >= step.slope) {
            step.load += hull.back().load;
            step.cost += hull.back().cost;
            step.slope = step.cost / step.load;
            hull.pop_back();
        }
        hull.push_back(step);
        load = m_tree.class_load[first + c];
        cost = scratch.cost[c];
    }
    for (HullStep const &step : hull) {
        curve.add_step(step);
    }
}

double LagrangianRelaxation::settle_trunks(unsigned evaluations)
{
    grid::for_pieces(m_tree.trunks.size(), 1, m_threads, [&](std::size_t a, std::size_t) {
        LoadTree::Trunk const &trunk = m_tree.trunks[a];
        auto const value_at = [&](double price) {
            LeafPoint sum;
            for (std::uint32_t leaf = trunk.first_leaf; leaf < trunk.last_leaf; ++leaf) {
                LeafPoint const point = m_curves[leaf].at(price);
                sum.value += point.value;
                sum.load += point.load;
            }
            return sum;
        };
        m_trunk_values[a] = m_trunk_prices[a].settle(value_at, evaluations);
        m_highest[a] = m_trunk_prices[a].highest_price();
        for (std::uint32_t leaf = trunk.first_leaf; leaf < trunk.last_leaf; ++leaf) {
            m_points[leaf] = m_curves[leaf].at(m_trunk_prices[a].price());
        }
    });
    double value = 0.0;
    for (double const trunk : m_trunk_values) {
        value += trunk;
    }
    return value;
}

} // namespace sim::assign
