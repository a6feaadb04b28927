#pragma once

// Reads the committed data/donghe back, for tests.
#include "sim/geo/gauss_kruger.hpp"
#include "sim/io/csv.hpp"
#include "sim/io/text_file.hpp"
#include "tests/common/places.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <map>
#include <string>

namespace donghe {

using nlohmann::json;
using sim::geo::LineString;
using sim::geo::Point;
using sim::geo::Polygon;

constexpr double meridian = 111.0; // of its meta.csv

inline std::filesystem::path const folder = test_places::data() / "donghe";

inline json features(std::string const &layer)
{
    return json::parse(sim::io::read_text_file(folder / (layer + ".geojson"))).at("features");
}

inline LineString degrees_of(json const &coordinates)
{
    LineString line;
    for (json const &vertex : coordinates) {
        line.push_back({vertex.at(0).get<double>(), vertex.at(1).get<double>()});
    }
    return line;
}

inline LineString line_of(json const &coordinates)
{
    LineString line = degrees_of(coordinates);
    for (Point &p : line) {
        p = sim::geo::plane_from_degrees(p, meridian);
    }
    return line;
}

inline Polygon polygon_of(json const &rings)
{
    Polygon polygon{line_of(rings.at(0)), {}};
    for (std::size_t i = 1; i < rings.size(); ++i) {
        polygon.holes.push_back(line_of(rings[i]));
    }
    return polygon;
}

/// One polygon on the plane; the test fails on anything else.
inline Polygon shape_of(json const &feature)
{
    REQUIRE(feature.at("geometry").at("type") == "Polygon");
    return polygon_of(feature.at("geometry").at("coordinates"));
}

inline std::string text_of(json const &feature, char const *property)
{
    return feature.at("properties").at(property).get<std::string>();
}

inline std::map<std::string, Polygon> shapes_by_code(std::string const &layer)
{
    std::map<std::string, Polygon> shapes;
    for (json const &feature : features(layer)) {
        shapes[text_of(feature, "code")] = shape_of(feature);
    }
    return shapes;
}

inline std::map<std::string, std::string> routes()
{
    std::map<std::string, std::string> routes;
    sim::io::CsvTable const table{"choices.csv", sim::io::read_text_file(folder / "choices.csv")};
    for (std::size_t i = 0; i < table.size(); ++i) {
        routes[table.cell(i, "block")] = table.cell(i, "route");
        CHECK(table.cell(i, "scenario") == "official");
        CHECK(table.cell(i, "start_year") == "2021");
        CHECK(table.cell(i, "locked") == "0");
    }
    return routes;
}

} // namespace donghe
