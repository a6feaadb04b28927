#pragma once

#include "sim/geo/geometry.hpp"

#include <span>

namespace sim::geo {

/// Distance between two boxes; 0 where they overlap, infinite if one is empty.
double distance(Box const &a, Box const &b);

/// Distance between an area and a line: 0 where the line enters or touches the area, else between
/// their nearest places; infinite if one of them is empty.
double distance(MultiPolygon const &area, std::span<Point const> line);

} // namespace sim::geo
