#pragma once

#include "sim/io/raw_table.hpp"

#include <nlohmann/json.hpp>

#include <optional>
#include <string>

namespace sim::io {

/// The geometry object of a GeoJSON feature; a kind that we do not know becomes an OddGeometry.
/// \return nothing if its coordinates are not numbers where numbers belong
std::optional<RawGeometry> read_geojson_shape(nlohmann::ordered_json const &json);

/// A member that is a word, or empty.
std::string word_of(nlohmann::ordered_json const &json, char const *member);

} // namespace sim::io
