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
constexpr double other_network_factor = 2.0; // the second plant's mains take other streets
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

std::string main_code(std::size_t i)
{
    return fmt::format("HM{:02}", i + 1);
}

void add_network(HeatTrunk &trunk, std::vector<Pipe> pipes, std::size_t root, std::size_t source)
{
    std::size_t const before = trunk.pipes.size();
    for (auto const &feeder : orient(pipes, {root})) {
        trunk.feeder.push_back(feeder ? std::optional{*feeder + before} : std::nullopt);
        trunk.source.push_back(source);
    }
    trunk.pipes.insert(trunk.pipes.end(), pipes.begin(), pipes.end());
}

} // namespace

HeatTrunk make_heat_trunk(Facts const &facts, Frame const &frame, AtomGraph const &graph,
                          GuideLines const &lines)
{
    std::vector<std::size_t> const sources = heat_sources(facts);
    std::vector<double> costs = trunk_costs(graph, lines);
    HeatTrunk trunk;
    std::vector<LayoutFact> const legs = layout_rows(facts, "heat_leg");
    for (std::size_t const source : sources) {
        auto place = [&](std::string const &code) {
            return atom_at(graph, code.empty() ? *facts.sites[source].place
                                               : frame.seats[jurisdiction_index(facts, code)]);
        };
        PipeLayer layer{graph, costs};
        std::vector<std::size_t> stops{place("")};
        for (LayoutFact const &leg : legs) {
            if (leg.code == facts.sites[source].code) {
                layer.lay(place(leg.from), place(leg.to));
                stops.push_back(place(leg.to));
            }
        }
        add_network(trunk, make_pipes(graph, layer.edges(), stops), place(""), source);
        for (std::size_t i = 0; i < costs.size(); ++i) {
            costs[i] *= layer.laid()[i] != 0 ? other_network_factor : 1.0;
        }
    }
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
        mains.push_back({.code = main_code(i),
                         .heat_source = facts.sites[trunk.source[i]].code,
                         .fed_by = trunk.feeder[i] ? main_code(*trunk.feeder[i]) : "",
                         .spare_kw = spare,
                         .line = trunk.pipes[i].line});
    }
    return mains;
}

} // namespace sim::district
