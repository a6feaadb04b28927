#pragma once

#include "sim/geo/geometry.hpp"

#include <span>

namespace sim::geo {

/// Voronoi cells of `points`, all different and inside `box`, in their order. The outermost cells
/// end at `box` or beyond it.
/// Neighbouring cells share their vertices exactly.
std::vector<Ring> voronoi(std::span<Point const> points, Box const &box);

/// All faces enclosed by `lines`, which may cross and overlap: they are noded first.
std::vector<Polygon> polygonize(std::span<LineString const> lines);

} // namespace sim::geo
