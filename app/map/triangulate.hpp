#pragma once

#include "sim/geo/geometry.hpp"

#include <vector>

namespace app::map {

/// Triangles that cover a polygon without its holes, three corners each. Self-crossing rings are
/// filled by the odd-even rule.
std::vector<sim::geo::Point> triangulate(sim::geo::Polygon const &polygon);

} // namespace app::map
