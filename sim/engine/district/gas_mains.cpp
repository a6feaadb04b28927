#include "sim/base/fmt.hpp"
#include "sim/engine/district/gas_tree.hpp"
#include "sim/engine/district/hash.hpp"
#include "sim/engine/district/travel.hpp"
#include "sim/geo/measure.hpp"

#include <algorithm>

namespace sim::district {

namespace {

using Feeding = std::vector<std::optional<std::size_t>>;

std::string main_code(std::size_t i)
{
    return fmt::format("GM{:03}", i + 1);
}

/// From `gate` along the tree of blocks to each gas block, upstream first.
std::vector<Pipe> lay_pipes(AtomGraph const &graph, GuideLines const &lines,
                            std::vector<Block> const &blocks, Feeding const &parent,
                            std::size_t gate)
{
    std::vector<std::size_t> place;
    for (Block const &block : blocks) {
        place.push_back(atom_at(graph, block.label));
    }
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
    std::vector<Pipe> sorted;
    for (std::size_t const i : upstream_first(orient(pipes, {gate}))) {
        sorted.push_back(std::move(pipes[i]));
    }
    return sorted;
}

bool touches(geo::LineString const &line, geo::Polygon const &shape)
{
    geo::Ring const &ring = shape.outer;
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
        for (std::size_t k = 0; k + 1 < ring.size(); ++k) {
            if (geo::segments_meet(line[i], line[i + 1], ring[k], ring[k + 1])) {
                return true;
            }
        }
    }
    return geo::contains(shape, line.front());
}

/// Design flow of each main, m3/h. A block's homes hang on the first main that touches it.
std::vector<double> flows(Facts const &facts, std::vector<Block> const &blocks,
                          std::vector<Pipe> const &pipes, Feeding const &feeder)
{
    double const each = facts.parameters.at("gas_m3_per_h_per_household");
    std::vector<double> flow(pipes.size(), 0.0);
    for (Block const &block : blocks) {
        std::optional<std::size_t> at;
        for (std::size_t i = 0; i < pipes.size() && block.route == Route::gas_wall && !at; ++i) {
            if (touches(pipes[i].line, block.shape)) {
                at = i;
            }
        }
        for (; at; at = feeder[*at]) {
            flow[*at] += block.households * each;
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

} // namespace

std::vector<GasMain> make_gas_mains(Facts const &facts, Frame const &frame, AtomGraph const &graph,
                                    GuideLines const &lines, std::vector<Block> const &blocks,
                                    Feeding const &parent)
{
    std::size_t const gate = atom_at(graph, frame.gas_gate);
    std::vector<Pipe> pipes = lay_pipes(graph, lines, blocks, parent, gate);
    Feeding const feeder = orient(pipes, {gate});
    std::vector<char> feeds(pipes.size(), 0);
    for (auto const &by : feeder) {
        if (by) {
            feeds[*by] = 1;
        }
    }
    std::vector<double> const flow = flows(facts, blocks, pipes, feeder);
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
