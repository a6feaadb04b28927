#pragma once

#include "sim/geo/geometry.hpp"

#include <span>

namespace sim::geo {

/// A smooth line through all of `knots` (uniform Catmull-Rom), `steps` pieces between two knots.
LineString catmull_rom(std::span<Point const> knots, int steps);

/// Chaikin's corner cutting, `rounds` times; both ends stay where they are.
LineString chaikin(LineString line, int rounds);

/// Douglas-Peucker with fixed ends: drops vertices within `tolerance` of the line that is left.
LineString thin(std::span<Point const> line, double tolerance);

/// Replaces each inner corner by two vertices, `cut` away from it but at most `leg_share` of the
/// shorter leg. Ends stay.
LineString cut_corners(std::span<Point const> line, double cut, double leg_share);

} // namespace sim::geo
