#pragma once

#include "sim/engine/district/district.hpp"
#include "sim/io/geojson_text.hpp"

#include <map>
#include <string>
#include <vector>

namespace app::cli {

/// From the plane at `meridian` to degrees, vertex by vertex.
sim::geo::LineString degrees(sim::geo::LineString line, double meridian);
std::vector<sim::geo::LineString> degrees(std::vector<sim::geo::LineString> lines, double meridian);
sim::geo::MultiPolygon degrees(sim::geo::MultiPolygon polygons, double meridian);

/// What is only drawn around the plan: district, neighbours, river, railway, creeks.
std::map<std::string, std::vector<sim::io::GeoFeature>>
context_layers(sim::district::Facts const &facts, sim::district::District const &district);

} // namespace app::cli
