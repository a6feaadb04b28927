#pragma once

#include "sim/base/diagnostic.hpp"
#include "sim/io/raw_table.hpp"
#include "sim/io/schema.hpp"

#include <functional>
#include <optional>
#include <string>

namespace sim::io {

/// Nothing for a shape without vertices.
std::optional<geo::Point> first_vertex(RawGeometry const &shape);

/// The first vertex as a person would write it; empty if there is none.
std::string words_of_place(RawGeometry const &shape);

/// Moves every vertex. \return false if one of them cannot be moved; the shape is then in pieces
bool move_shape(RawGeometry &shape,
                std::function<std::optional<geo::Point>(geo::Point)> const &way);

/// Every vertex lies between 72 and 138 E, 0.8 and 56 N.
bool lies_in_china(RawGeometry const &degrees);

/// Takes the rows away whose shape the layer cannot hold, and says how many; an error if no other
/// is left. A closed line is a polygon where polygons are asked for; a point is always kept: it
/// says where a row belongs. \param where  the file
void keep_fitting_shapes(TableSpec const &spec, RawTable &table, Location const &where,
                         Diagnostics &findings);

} // namespace sim::io
