#include "sim/engine/assign/solver/relaxation.hpp"

#include "sim/engine/grid/parallel.hpp"

#include <algorithm>
#include <limits>

namespace sim::assign {

namespace {

constexpr std::size_t batches = 12; ///< of leaves, between which the caller may stop

} // namespace

bool LagrangianRelaxation::fill(LeafKnapsack &knapsack, std::size_t leaf, Scratch &scratch,
                                std::span<double const> share) const
{
    LoadTree::Leaf const &place = m_tree.leaves[leaf];
    if (m_curves[leaf].roomy()) {
        return false;
    }
    knapsack.begin();
    double const foreign = scratch.unit[place.row];
    scratch.unit[place.row] = 0.0;
    for (std::uint32_t i = place.first_group; i < place.last_group; ++i) {
        std::uint32_t const group = m_tree.groups[i];
        if (m_problem.first_option[group] == m_problem.first_option[group + 1]) {
            continue;
        }
        price_classes(group, scratch, share);
        scratch.items.clear();
        std::uint32_t const first = m_tree.first_class[group];
        for (std::size_t c = 0; c < scratch.cost.size(); ++c) {
            if (scratch.items.empty() || scratch.cost[c] < scratch.items.back().cost) {
                scratch.items.push_back(
                    {m_tree.class_load[first + c], scratch.cost[c], scratch.option[c]});
            }
        }
        knapsack.add_group(scratch.items);
    }
    scratch.unit[place.row] = foreign;
    knapsack.set_foreign(place.least_foreign, place.most_foreign, foreign);
    return true;
}

bool LagrangianRelaxation::has_leaves() const
{
    return std::ranges::any_of(m_tree.leaves,
                               [](LoadTree::Leaf const &leaf) { return leaf.row != none; });
}

/// Calls `work(scratch, leaf)` for all leaves. \return false if it was stopped on the way
template <typename Work>
bool LagrangianRelaxation::for_leaves(std::span<double const> multipliers, Control const &control,
                                      Work const &work) const
{
    std::size_t const batch = std::max<std::size_t>(1, m_tree.leaves.size() / batches);
    for (std::size_t begin = 0; begin < m_tree.leaves.size(); begin += batch) {
        if (control.stopped()) {
            return false;
        }
        std::size_t const count = std::min(batch, m_tree.leaves.size() - begin);
        std::size_t const share = std::max<std::size_t>(1, count / 4);
        grid::for_pieces(count, share, m_threads, [&](std::size_t a, std::size_t b) {
            Scratch scratch;
            scratch.unit.assign(multipliers.begin(),
                                multipliers.begin() +
                                    static_cast<std::ptrdiff_t>(m_problem.rows.size()));
            for (std::size_t leaf = begin + a; leaf < begin + b; ++leaf) {
                work(scratch, leaf);
            }
        });
    }
    return true;
}

double LagrangianRelaxation::sharpen(std::span<double const> multipliers, std::uint32_t cells,
                                     Control const &control) const
{
    auto const share = multipliers.subspan(m_problem.rows.size());
    std::vector<Hull> hulls(m_tree.leaves.size());
    bool const all = for_leaves(multipliers, control, [&](Scratch &scratch, std::size_t leaf) {
        LeafKnapsack &knapsack = scratch.knapsack;
        if (fill(knapsack, leaf, scratch, share)) {
            knapsack.solve(m_problem.rows[m_tree.leaves[leaf].row], LeafKnapsack::Round::down,
                           cells);
            hulls[leaf].assign(knapsack.hull().begin(), knapsack.hull().end());
        }
    });
    if (!all) {
        return -std::numeric_limits<double>::infinity();
    }
    std::vector<double> values(m_tree.trunks.size());
    std::vector<double> highest(m_tree.trunks.size());
    grid::for_pieces(values.size(), 1, m_threads, [&](std::size_t t, std::size_t) {
        LoadTree::Trunk const &trunk = m_tree.trunks[t];
        auto const value_at = [&](double price) {
            LeafPoint sum;
            for (std::uint32_t leaf = trunk.first_leaf; leaf < trunk.last_leaf; ++leaf) {
                LeafPoint point = m_curves[leaf].at(price);
                if (!hulls[leaf].empty()) {
                    LeafKnapsack::Point const &whole = least_at(hulls[leaf], price);
                    double const value = whole.value + price * whole.load;
                    if (value > point.value) {
                        point.value = value;
                        point.load = whole.load;
                    }
                }
                sum.value += point.value;
                sum.load += point.load;
            }
            return sum;
        };
        TrunkPrice price = m_trunk_prices[t];
        values[t] = price.settle(value_at, 20);
        highest[t] = price.highest_price();
    });
    double value = m_shares.value(share) + m_levels_value;
    for (double const trunk : values) {
        value += trunk;
    }
    return value - rounding(multipliers, highest);
}

std::vector<std::uint32_t> LagrangianRelaxation::whole_choice(std::span<double const> multipliers,
                                                              std::uint32_t cells,
                                                              Control const &control) const
{
    auto const share = multipliers.subspan(m_problem.rows.size());
    std::vector<std::uint32_t> choice = m_choice;
    bool const all = for_leaves(multipliers, control, [&](Scratch &scratch, std::size_t leaf) {
        LoadTree::Leaf const &place = m_tree.leaves[leaf];
        LeafKnapsack &knapsack = scratch.knapsack;
        if (!fill(knapsack, leaf, scratch, share)) {
            return;
        }
        knapsack.solve(m_problem.rows[place.row], LeafKnapsack::Round::up, cells);
        if (knapsack.hull().empty()) {
            return;
        }
        double const price = m_trunk_prices[place.trunk].price();
        std::vector<std::uint32_t> const options =
            knapsack.options_of(least_at(knapsack.hull(), price).cell);
        for (std::uint32_t i = place.first_group, o = 0; i < place.last_group; ++i) {
            std::uint32_t const group = m_tree.groups[i];
            if (m_problem.first_option[group] != m_problem.first_option[group + 1]) {
                choice[group] = options[o++];
            }
        }
    });
    return all ? choice : std::vector<std::uint32_t>{};
}

} // namespace sim::assign
