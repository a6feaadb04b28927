#pragma once

#include "sim/geo/geometry.hpp"

#include <optional>
#include <span>
#include <vector>

namespace sim::geo {

/// Why a line does not divide an area into two.
enum class CutFault
{
    misses,       ///< it does not enter the area
    ends_inside,  ///< it enters and does not leave, or leaves into a hole
    crosses_more, ///< it divides the area into three or more
    crosses_itself
};

/// An area divided by a line.
struct Cut
{
    std::optional<CutFault> fault; ///< then the rest is empty
    MultiPolygon left;             ///< of the line, as it is walked
    MultiPolygon right;
    std::vector<Point> on_border; ///< new vertices on the old border
};

/// Divides an area in two by a line. All vertices of the area stay as they are; ends of the line that
/// lie within `reach_m` of the border are taken to be on it. Parts of the area that the line does
/// not touch go with the nearer side.
/// \pre every polygon is valid; the line has two vertices or more
Cut cut(MultiPolygon const &area, std::span<Point const> line, double reach_m = 0.01);

/// The part of an area's size that lies where x * direction.x + y * direction.y >= `from`: 0 to 1.
double share_beyond(MultiPolygon const &area, Point direction, double from);

} // namespace sim::geo
