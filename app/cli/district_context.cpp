#include "app/cli/district_context.hpp"

#include "sim/geo/gauss_kruger.hpp"
#include "sim/geo/measure.hpp"
#include "sim/geo/overlay.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace app::cli {

namespace {

using sim::district::District;
using sim::district::Facts;
using sim::geo::Point;
using sim::io::GeoFeature;
using Features = std::vector<GeoFeature>;

GeoFeature context(sim::io::GeoShape shape, std::string name, std::string name_en,
                   std::string source, std::string illustrative)
{
    return {std::move(shape),
            {{"name", std::move(name)},
             {"name_en", std::move(name_en)},
             {"source", std::move(source)},
             {"illustrative", std::move(illustrative)}}};
}

/// Valid parts, without the lobes that a ring which crosses itself leaves.
sim::geo::MultiPolygon without_lobes(sim::geo::MultiPolygon const &shape)
{
    constexpr double lobe_share = 0.01;
    sim::geo::MultiPolygon parts;
    for (sim::geo::Polygon const &part : shape) {
        for (sim::geo::Polygon &piece : sim::geo::make_valid(part)) {
            parts.push_back(std::move(piece));
        }
    }
    double const least = lobe_share * sim::geo::area(sim::geo::largest(parts));
    std::erase_if(parts, [least](sim::geo::Polygon const &p) { return sim::geo::area(p) < least; });
    return parts;
}

void round_to_text(sim::geo::Ring &ring)
{
    constexpr double per_degree = 1e7; // as geojson_text writes
    for (Point &p : ring) {
        p = {std::round(p.x * per_degree) / per_degree, std::round(p.y * per_degree) / per_degree};
    }
}

/// In degrees, valid also when rounded: where a ring nearly touches itself, rounding may make it
/// cross, so it is mended again.
sim::geo::MultiPolygon clean_degrees(sim::geo::MultiPolygon const &shape, double meridian)
{
    sim::geo::MultiPolygon parts = degrees(without_lobes(shape), meridian);
    for (int round = 0; round < 5; ++round) {
        for (sim::geo::Polygon &part : parts) {
            round_to_text(part.outer);
            std::ranges::for_each(part.holes, round_to_text);
        }
        if (std::ranges::all_of(parts, sim::geo::is_valid)) {
            break;
        }
        parts = without_lobes(parts);
    }
    return parts;
}

/// The districts around, without those that lie far off.
Features neighbours(Facts const &facts)
{
    std::string const source = sim::district::layout_rows(facts, "district").front().source;
    Features features;
    for (auto const &name : sim::district::layout_rows(facts, "neighbour")) {
        for (auto const &outline : facts.outlines) {
            if (outline.code == name.code) {
                features.push_back(context(clean_degrees(outline.shape, facts.central_meridian),
                                           outline.name, name.name_en, source, ""));
            }
        }
    }
    return features;
}

Features creeks(District const &district)
{
    Features features;
    int number = 1;
    for (auto const &runs : district.creeks) {
        if (!runs.empty()) {
            features.push_back(context(
                degrees(runs, district.central_meridian), "山洪沟 " + std::to_string(number),
                "Creek " + std::to_string(number), district.rule_source, "*"));
        }
        ++number;
    }
    return features;
}

} // namespace

sim::geo::LineString degrees(sim::geo::LineString line, double meridian)
{
    for (Point &p : line) {
        p = sim::geo::degrees_from_plane(p, meridian);
    }
    return line;
}

std::vector<sim::geo::LineString> degrees(std::vector<sim::geo::LineString> lines, double meridian)
{
    for (sim::geo::LineString &line : lines) {
        line = degrees(std::move(line), meridian);
    }
    return lines;
}

sim::geo::MultiPolygon degrees(sim::geo::MultiPolygon polygons, double meridian)
{
    for (sim::geo::Polygon &part : polygons) {
        part.outer = degrees(std::move(part.outer), meridian);
        part.holes = degrees(std::move(part.holes), meridian);
    }
    return polygons;
}

std::map<std::string, Features> context_layers(Facts const &facts, District const &district)
{
    double const meridian = district.central_meridian;
    auto const own = sim::district::layout_rows(facts, "district").front();
    auto const river = sim::district::layout_rows(facts, "river").front();
    std::map<std::string, Features> layers;
    auto add = [&](std::string const &name, Features features) {
        layers[name] = std::move(features);
    };
    add("context_district",
        {context(degrees(sim::geo::MultiPolygon{district.outline}, meridian), own.name, own.name_en,
                 own.source + "; its largest valid part", "")});
    add("context_neighbours", neighbours(facts));
    add("context_river", {context(degrees(district.river, meridian), river.name, river.name_en,
                                  district.rule_source, "*")});
    add("context_railway", {context(degrees(district.railway, meridian), "铁路（示意）",
                                    "Railway (illustrative)", district.rule_source, "*")});
    add("context_creeks", creeks(district));
    return layers;
}

} // namespace app::cli
