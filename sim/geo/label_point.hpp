#pragma once

#include "sim/geo/geometry.hpp"

namespace sim::geo {

/// Where a label or a symbol stands best: the place inside that is farthest from every border
/// (pole of inaccessibility), to `precision` in the unit of the coordinates. The centroid would
/// fall outside crooked villages. Same input, same place.
/// \source quadtree search with an upper bound per cell, after Garcia-Castellanos & Lombardo 2007
///         ("Poles of inaccessibility"); cells are taken best bound first, ties in order of making
Point label_point(Polygon const &polygon, double precision = 1.0);

} // namespace sim::geo
