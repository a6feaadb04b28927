#include "sim/engine/district/gas_tree.hpp"

#include "sim/base/fmt.hpp"
#include "sim/engine/district/block_graph.hpp"
#include "sim/engine/district/hash.hpp"
#include "sim/engine/district/travel.hpp"
#include "sim/geo/measure.hpp"

#include <algorithm>
#include <map>

namespace sim::district {

namespace {

using geo::Point;

std::size_t block_at(std::vector<Block> const &blocks, Point p)
{
    auto const it = std::ranges::min_element(
        blocks, {}, [p](Block const &block) { return geo::distance(p, block.shape); });
    return static_cast<std::size_t>(it - blocks.begin());
}

/// Largest flow that each main must carry, m3/h: the homes that hang on its end and behind it.
std::vector<double> flows(Facts const &facts, std::vector<Block> const &blocks,
                          std::vector<std::size_t> const &place, std::vector<Pipe> const &pipes,
                          std::vector<std::optional<std::size_t>> const &feeder)
{
    std::map<std::size_t, std::size_t> main_to;
    for (std::size_t i = 0; i < pipes.size(); ++i) {
        main_to[pipes[i].to] = i;
    }
    std::vector<double> flow(pipes.size(), 0.0);
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        auto const it = main_to.find(place[i]);
        if (blocks[i].route != Route::gas_wall || it == main_to.end()) {
            continue;
        }
        for (std::optional<std::size_t> at = it->second; at; at = feeder[*at]) {
            flow[*at] += blocks[i].households * facts.parameters.at("gas_m3_per_h_per_household");
        }
    }
    return flow;
}

/// What the size of a main laid for `flow` leaves for the programme, m3/h: a few are tight.
double main_capacity(Facts const &facts, std::size_t i, double flow)
{
    double const u = fraction(Purpose::gas_main_margin, {static_cast<std::int64_t>(i)});
    double const margin = u < 0.15 ? 0.75 : u < 0.4 ? 0.95 : 1.1;
    return next_size(facts, "gas_main", flow * margin).capacity;
}

std::string main_code(std::size_t i)
{
    return fmt::format("GM{:03}", i + 1);
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
    std::vector<char> const all(blocks.size(), 1);
    BlockWays tree = shortest_ways(make_block_graph(blocks), all, block_at(blocks, frame.gas_gate));
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
    std::vector<double> const flow = flows(facts, blocks, place, pipes, feeder);
    std::string const station =
        std::ranges::find(facts.sites, std::string{"gas_station"}, &SiteFact::kind)->code;
    std::vector<GasMain> mains;
    for (std::size_t i = 0; i < pipes.size(); ++i) {
        Block const &block = blocks[block_at(blocks, geo::along(pipes[i].line, 0.5))];
        mains.push_back({.code = main_code(i),
                         .station = station,
                         .fed_by = feeder[i] ? main_code(*feeder[i]) : "",
                         .medium_pressure = feeds[i] != 0,
                         .existing = facts.units[block.unit].kind == "community",
                         .spare_m3_per_h = main_capacity(facts, i, flow[i]),
                         .line = pipes[i].line});
    }
    return mains;
}

} // namespace sim::district
