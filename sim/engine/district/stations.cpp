#include "sim/engine/district/stations.hpp"

#include "sim/geo/measure.hpp"

#include <algorithm>
#include <cmath>
#include <set>

namespace sim::district {

namespace {

using geo::Point;

constexpr double load_power = 0.7;   // far villages count for more than their load alone
constexpr double first_share = 0.35; // of the way to the heaviest neighbour
constexpr double share_step = 0.05;

/// What is divided: some blocks, the ways between any two, their pull.
struct Field
{
    std::vector<std::size_t> blocks;
    std::vector<std::vector<double>> way_m; ///< by position in `blocks`
    std::vector<double> weight;
};

Field make_field(BlockGraph const &graph, std::vector<char> const &open,
                 std::vector<double> const &load_kw)
{
    Field field;
    for (std::size_t i = 0; i < open.size(); ++i) {
        if (open[i] != 0) {
            field.blocks.push_back(i);
        }
    }
    for (std::size_t const from : field.blocks) {
        BlockWays const ways = shortest_ways(graph, open, from);
        std::vector<double> row;
        for (std::size_t const to : field.blocks) {
            row.push_back(ways.distance_m[to]);
        }
        field.way_m.push_back(std::move(row));
        field.weight.push_back(std::pow(load_kw[from], load_power));
    }
    return field;
}

std::size_t nearest(Field const &field, std::vector<std::size_t> const &centers, std::size_t i)
{
    return *std::ranges::min_element(centers, {}, [&](std::size_t c) { return field.way_m[c][i]; });
}

double moment(Field const &field, std::vector<std::size_t> const &centers)
{
    double sum = 0.0;
    for (std::size_t i = 0; i < field.blocks.size(); ++i) {
        sum += field.weight[i] * field.way_m[nearest(field, centers, i)][i];
    }
    return sum;
}

/// The position whose use as center `slot` gives the least moment.
std::size_t best_center(Field const &field, std::vector<std::size_t> centers, std::size_t slot)
{
    std::size_t best = centers[slot];
    double least = moment(field, centers);
    for (std::size_t i = 0; i < field.blocks.size(); ++i) {
        centers[slot] = i;
        double const there = moment(field, centers);
        if (there < least) {
            least = there;
            best = i;
        }
    }
    return best;
}

/// One center after the other, then each moved until none can be moved for the better.
std::vector<std::size_t> medoids(Field const &field, std::size_t count)
{
    std::vector<std::size_t> centers;
    while (centers.size() < count) {
        centers.push_back(0);
        centers.back() = best_center(field, centers, centers.size() - 1);
    }
    bool moved = true;
    while (moved) {
        moved = false;
        for (std::size_t slot = 0; slot < count; ++slot) {
            std::size_t const better = best_center(field, centers, slot);
            moved = moved || better != centers[slot];
            centers[slot] = better;
        }
    }
    std::ranges::sort(centers);
    return centers;
}

/// An atom on the way from the root's label to its heaviest neighbour that is no block's own, so
/// that every feeder has a length.
std::size_t place_station(StationPlan const &plan, BlockGraph const &neighbours,
                          AtomGraph const &graph, std::vector<Block> const &blocks,
                          std::vector<BlockLoad> const &loads)
{
    std::set<std::size_t> taken;
    for (Block const &block : blocks) {
        taken.insert(atom_at(graph, block.label));
    }
    auto const heaviest =
        std::ranges::max_element(neighbours[plan.root], {},
                                 [&](BlockLink const &link) { return loads[link.to].after_kw(); });
    geo::LineString const way{blocks[plan.root].label, blocks[heaviest->to].label};
    for (double share = first_share; share < 1; share += share_step) {
        std::size_t const atom = atom_at(graph, geo::along(way, share));
        if (graph.atoms[atom].inside && !taken.contains(atom)) {
            return atom;
        }
    }
    return atom_at(graph, way.front());
}

} // namespace

std::vector<StationPlan> plan_stations(Facts const &facts, Frame const &frame,
                                       AtomGraph const &graph, std::vector<Block> const &blocks,
                                       std::vector<BlockLoad> const &loads)
{
    BlockGraph const neighbours = make_block_graph(blocks);
    std::vector<StationPlan> plans;
    for (bool const town : {true, false}) {
        std::vector<char> open;
        std::vector<double> load_kw;
        for (std::size_t i = 0; i < blocks.size(); ++i) {
            std::size_t const j = facts.units[blocks[i].unit].jurisdiction;
            open.push_back((j != frame.outer_town && j != frame.far_street) == town ? 1 : 0);
            load_kw.push_back(town ? loads[i].before_kw() : loads[i].after_kw());
        }
        Field const field = make_field(neighbours, open, load_kw);
        auto const count = static_cast<std::size_t>(
            facts.parameters.at(town ? "substations_town" : "substations_country"));
        std::vector<std::size_t> const centers = medoids(field, count);
        std::size_t const first = plans.size();
        for (std::size_t const center : centers) {
            plans.push_back({field.blocks[center], 0, town, {}});
        }
        for (std::size_t i = 0; i < field.blocks.size(); ++i) {
            auto const slot = std::ranges::find(centers, nearest(field, centers, i));
            plans[first + static_cast<std::size_t>(slot - centers.begin())].blocks.push_back(
                field.blocks[i]);
        }
    }
    for (StationPlan &plan : plans) {
        plan.atom = place_station(plan, neighbours, graph, blocks, loads);
    }
    return plans;
}

} // namespace sim::district
