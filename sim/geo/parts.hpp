#pragma once

#include "sim/geo/geometry.hpp"

#include <vector>

// Measures of shapes of several parts.
namespace sim::geo {

Box box_of(MultiPolygon const &polygons);

/// Have the boxes a place in common? Touching counts; an empty box has no place.
bool meet(Box const &a, Box const &b);

/// 0 inside and on the border, else to the nearest border; infinite where there is no part.
double distance(Point p, MultiPolygon const &polygons);

/// To the nearest place on any of the lines; infinite where there is none.
double distance(Point p, std::vector<LineString> const &lines);

/// From the vertices of either to the other: what digitised ends have between them. Lines that
/// cross without a vertex near are apart. Infinite where one has none.
double distance(std::vector<LineString> const &a, std::vector<LineString> const &b);

} // namespace sim::geo
