#pragma once

#include "sim/engine/district/hash.hpp"
#include "sim/geo/geometry.hpp"

#include <vector>

namespace sim::district {

/// `count` places inside `shape` around its label, the nearest first: hexagons 240 m apart, closer
/// where that is too wide for the shape, each a little out of line.
/// \param code  number of the unit: every unit has its own pattern
std::vector<geo::Point> scatter(Purpose purpose, std::int64_t code, geo::Polygon const &shape,
                                geo::Point label, std::size_t count);

} // namespace sim::district
