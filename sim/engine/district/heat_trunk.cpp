#include "sim/engine/district/heat_trunk.hpp"

#include "sim/base/fmt.hpp"
#include "sim/engine/district/hash.hpp"
#include "sim/engine/district/travel.hpp"
#include "sim/geo/measure.hpp"

#include <algorithm>
#include <cmath>

namespace sim::district {

namespace {

using geo::Point;

constexpr double beside_railway_m = 900.0;
constexpr double beside_railway_factor = 0.75;
constexpr double reach_m = 700.0;
constexpr double inside_m = 600.0;

std::vector<std::size_t> heat_sources(Facts const &facts)
{
    std::vector<std::size_t> sources;
    for (std::size_t i = 0; i < facts.sites.size(); ++i) {
        if (facts.sites[i].kind == "heat_source") {
            sources.push_back(i);
        }
    }
    return sources;
}

std::vector<double> trunk_costs(AtomGraph const &graph, GuideLines const &lines)
{
    std::vector<double> costs = travel_costs(graph, lines, Territory::streets);
    for (std::size_t i = 0; i < costs.size(); ++i) {
        Point const a = graph.atoms[graph.borders[i].a].point;
        Point const b = graph.atoms[graph.borders[i].b].point;
        Point const middle{(a.x + b.x) / 2, (a.y + b.y) / 2};
        if (geo::distance(middle, lines.railway) < beside_railway_m) {
            costs[i] *= beside_railway_factor;
        }
    }
    return costs;
}

/// Length of `line` inside `shape`, to 25 m.
double length_inside(geo::LineString const &line, geo::Polygon const &shape)
{
    constexpr double step_m = 25.0;
    double const whole = geo::length(line);
    auto const steps = static_cast<int>(whole / step_m) + 1;
    int inside = 0;
    for (int i = 0; i < steps; ++i) {
        inside += geo::contains(shape, geo::along(line, (i + 0.5) / steps)) ? 1 : 0;
    }
    return whole * inside / steps;
}

std::size_t nearest_pipe(std::vector<Pipe> const &pipes, Point p)
{
    auto const it = std::ranges::min_element(
        pipes, {}, [p](Pipe const &pipe) { return geo::distance(p, pipe.line); });
    return static_cast<std::size_t>(it - pipes.begin());
}

/// Design load of the heat blocks behind each pipe, kW.
std::vector<double> loads(Facts const &facts, HeatTrunk const &trunk,
                          std::vector<Block> const &blocks)
{
    constexpr double w_per_kw = 1000.0;
    std::vector<double> load(trunk.pipes.size(), 0.0);
    for (Block const &block : blocks) {
        if (block.route != Route::chp_heat) {
            continue;
        }
        std::optional<std::size_t> at = nearest_pipe(trunk.pipes, block.label);
        while (at) {
            load[*at] +=
                block.heated_floor_area_m2 * facts.parameters.at("heat_load_w_per_m2") / w_per_kw;
            at = trunk.feeder[*at];
        }
    }
    return load;
}

} // namespace

HeatTrunk make_heat_trunk(Facts const &facts, Frame const &frame, AtomGraph const &graph,
                          GuideLines const &lines)
{
    std::vector<std::size_t> const sources = heat_sources(facts);
    auto plant = [&](std::size_t i) { return atom_at(graph, *facts.sites[sources[i]].place); };
    auto seat = [&](char const *code) {
        return atom_at(graph, frame.seats[jurisdiction_index(facts, code)]);
    };
    struct Leg
    {
        std::size_t from;
        std::size_t to;
        std::size_t source;
    };
    std::vector<Leg> const legs{
        {plant(0), seat("150202011"), 0},          {plant(0), seat("150202009"), 0},
        {seat("150202009"), seat("150202012"), 0}, {seat("150202012"), seat("150202007"), 0},
        {seat("150202007"), seat("150202003"), 0}, {plant(1), seat("150202004"), 1},
        {seat("150202004"), seat("150202008"), 1}, {seat("150202004"), seat("150202006"), 1},
        {seat("150202006"), seat("150202010"), 1}};
    PipeLayer layer{graph, trunk_costs(graph, lines)};
    std::vector<std::size_t> stops;
    for (Leg const &leg : legs) {
        layer.lay(leg.from, leg.to, static_cast<int>(sources[leg.source]));
        stops.push_back(leg.from);
        stops.push_back(leg.to);
    }
    HeatTrunk trunk{make_pipes(graph, layer.edges(), stops), {}};
    trunk.feeder = orient(trunk.pipes, {plant(0), plant(1)});
    return trunk;
}

void choose_heat_blocks(Facts const &facts, Frame const &frame, HeatTrunk const &trunk,
                        std::vector<Block> &blocks)
{
    for (Block &block : blocks) {
        UnitFact const &unit = facts.units[block.unit];
        if (unit.kind != "community" || unit.jurisdiction == frame.outer_town) {
            continue;
        }
        double nearest = std::numeric_limits<double>::infinity();
        double inside = 0.0;
        for (Pipe const &pipe : trunk.pipes) {
            nearest = std::min(nearest, geo::distance(block.label, pipe.line));
            inside += length_inside(pipe.line, block.shape);
        }
        if (nearest <= reach_m || inside > inside_m) {
            block.route = Route::chp_heat;
        }
    }
}

std::vector<HeatMain> rate_heat_mains(Facts const &facts, HeatTrunk const &trunk,
                                      std::vector<Block> const &blocks)
{
    constexpr double step_kw = 100.0;
    std::vector<double> const load = loads(facts, trunk, blocks);
    std::vector<HeatMain> mains;
    for (std::size_t i = 0; i < trunk.pipes.size(); ++i) {
        // most stretches have room, a few are tight: the planner shall see both
        double const u = fraction(Purpose::heat_margin, {static_cast<std::int64_t>(i)});
        double const margin = u < 0.15 ? 1.02 : u < 0.4 ? 1.15 : 1.5;
        double const spare = std::max(step_kw, std::ceil(load[i] * margin / step_kw) * step_kw);
        Pipe const &pipe = trunk.pipes[i];
        mains.push_back({fmt::format("HM{:02}", i + 1),
                         facts.sites[static_cast<std::size_t>(pipe.kind)].code, spare, pipe.line});
    }
    return mains;
}

} // namespace sim::district
