#include "sim/engine/district/gas_tree.hpp"

#include "sim/base/fmt.hpp"
#include "sim/engine/district/travel.hpp"
#include "sim/geo/measure.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace sim::district {

namespace {

using geo::Point;

constexpr double shortest_border_m = 30.0;

/// Metres of border that two blocks share, for each pair (lower first).
std::map<std::pair<std::size_t, std::size_t>, double>
common_borders(std::vector<Block> const &blocks)
{
    std::map<std::array<double, 4>, std::size_t> first;
    std::map<std::pair<std::size_t, std::size_t>, double> common;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        geo::Ring const &ring = blocks[i].shape.outer;
        for (std::size_t k = 0; k + 1 < ring.size(); ++k) {
            Point a = ring[k];
            Point b = ring[k + 1];
            if (std::pair{b.x, b.y} < std::pair{a.x, a.y}) {
                std::swap(a, b);
            }
            auto const [it, fresh] = first.try_emplace({a.x, a.y, b.x, b.y}, i);
            if (!fresh) {
                common[{it->second, i}] += geo::distance(a, b);
            }
        }
    }
    return common;
}

std::size_t block_at(std::vector<Block> const &blocks, Point p)
{
    auto const it = std::ranges::min_element(
        blocks, {}, [p](Block const &block) { return geo::distance(p, block.shape); });
    return static_cast<std::size_t>(it - blocks.begin());
}

/// Blocks in order of distance from the gate, with the one before each on the shortest way.
struct Tree
{
    std::vector<std::size_t> order;
    std::vector<std::optional<std::size_t>> parent;
};

Tree shortest_ways(std::vector<Block> const &blocks, std::size_t root)
{
    auto const common = common_borders(blocks);
    std::vector<double> distance(blocks.size(), std::numeric_limits<double>::infinity());
    std::vector<char> done(blocks.size(), 0);
    Tree tree{{}, std::vector<std::optional<std::size_t>>(blocks.size())};
    distance[root] = 0.0;
    for (std::size_t step = 0; step < blocks.size(); ++step) {
        std::optional<std::size_t> next;
        for (std::size_t i = 0; i < blocks.size(); ++i) {
            if (done[i] == 0 && (!next || distance[i] < distance[*next])) {
                next = i;
            }
        }
        done[*next] = 1;
        tree.order.push_back(*next);
        for (auto const &[pair, metres] : common) {
            bool const touches = pair.first == *next || pair.second == *next;
            if (!touches || metres < shortest_border_m) {
                continue;
            }
            std::size_t const other = pair.first == *next ? pair.second : pair.first;
            double const there =
                distance[*next] + geo::distance(blocks[*next].label, blocks[other].label);
            if (there < distance[other]) {
                distance[other] = there;
                tree.parent[other] = *next;
            }
        }
    }
    return tree;
}

bool served(Block const &block)
{
    return block.route != Route::solar_electric;
}

} // namespace

std::vector<std::optional<std::size_t>> choose_gas_blocks(Facts const &facts, Frame const &frame,
                                                          std::vector<double> const &weight,
                                                          std::vector<Block> &blocks)
{
    double const gas = facts.parameters.at("gas_households");
    double const share = gas / (gas + facts.parameters.at("solar_electric_households"));
    double limit = 0.0;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        limit += served(blocks[i]) ? 0.0 : weight[i] * share;
    }
    Tree tree = shortest_ways(blocks, block_at(blocks, frame.gas_gate));
    double used = 0.0;
    for (std::size_t const i : tree.order) {
        bool const reachable = !tree.parent[i] || served(blocks[*tree.parent[i]]);
        if (!served(blocks[i]) && reachable && used + weight[i] / 2 < limit) {
            blocks[i].route = Route::gas_wall;
            used += weight[i];
        }
    }
    return tree.parent;
}

std::vector<GasMain> make_gas_mains(Facts const &facts, Frame const &frame, AtomGraph const &graph,
                                    GuideLines const &lines, std::vector<Block> const &blocks,
                                    std::vector<std::optional<std::size_t>> const &parent)
{
    std::vector<std::size_t> place;
    for (Block const &block : blocks) {
        place.push_back(atom_at(graph, block.label));
    }
    std::size_t const gate = atom_at(graph, frame.gas_gate);
    PipeLayer layer{graph, travel_costs(graph, lines, Territory::streets)};
    std::vector<std::size_t> stops{gate};
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        std::optional<std::size_t> at = i;
        bool const wanted = blocks[i].route == Route::gas_wall;
        if (wanted) {
            stops.push_back(place[i]);
        }
        while (wanted && at) {
            layer.lay(parent[*at] ? place[*parent[*at]] : gate, place[*at]);
            at = parent[*at];
        }
    }
    std::vector<Pipe> pipes = make_pipes(graph, layer.edges(), stops);
    std::vector<std::optional<std::size_t>> const feeder = orient(pipes, {gate});
    std::vector<char> feeds(pipes.size(), 0);
    for (auto const &by : feeder) {
        if (by) {
            feeds[*by] = 1;
        }
    }
    std::string const station =
        std::ranges::find(facts.sites, std::string{"gas_station"}, &SiteFact::kind)->code;
    std::vector<GasMain> mains;
    for (std::size_t i = 0; i < pipes.size(); ++i) {
        Block const &block = blocks[block_at(blocks, geo::along(pipes[i].line, 0.5))];
        mains.push_back({fmt::format("GM{:03}", i + 1), station, feeds[i] != 0,
                         facts.units[block.unit].kind == "community", pipes[i].line});
    }
    return mains;
}

} // namespace sim::district
