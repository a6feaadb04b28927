#pragma once

#include "sim/geo/geometry.hpp"

#include <limits>
#include <span>

namespace sim::geo {

/// Distance between two boxes; 0 where they overlap, infinite if one is empty.
double distance(Box const &a, Box const &b);

/// Distance between an area and a line: 0 where the line enters or touches the area, else between
/// their nearest places; infinite if one of them is empty.
/// \param limit  what is farther away is not measured and counts as infinitely far
double distance(MultiPolygon const &area, std::span<Point const> line,
                double limit = std::numeric_limits<double>::infinity());

} // namespace sim::geo
