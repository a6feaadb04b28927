#pragma once

#include "sim/geo/geometry.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace sim::io {

/// A property of a feature; monostate is written as null.
using GeoValue = std::variant<std::monostate, bool, std::int64_t, double, std::string>;

using GeoShape =
    std::variant<geo::Point, geo::LineString, std::vector<geo::LineString>, geo::MultiPolygon>;

/// A feature with its properties in the order in which they are written.
struct GeoFeature
{
    GeoShape shape; ///< degrees, EPSG:4490
    std::vector<std::pair<std::string, GeoValue>> properties;
};

/// A FeatureCollection in EPSG:4490, one feature a line, LF. Coordinates are rounded to 1e-7
/// degree (about 1 cm), so that the text does not depend on the last digits of a platform's
/// arithmetic; outer rings run anticlockwise. A MultiPolygon or a list of lines of one part is
/// written as Polygon or LineString.
std::string geojson_text(std::string_view name, std::vector<GeoFeature> const &features);

/// A named shape from a FeatureCollection of polygons, in the coordinates of the text.
struct NamedShape
{
    std::string id;
    std::string name;
    geo::MultiPolygon shape;
};

/// Reads Polygon and MultiPolygon features with `id` and the property `name`.
/// \param file  name for messages
/// \throws sim::InputError if the text is no such collection
std::vector<NamedShape> read_named_shapes(std::string const &file, std::string_view text);

} // namespace sim::io
