#pragma once

#include "sim/geo/geometry.hpp"

#include <span>

namespace sim::geo {

/// How a buffer around a line ends.
enum class Cap
{
    round,
    flat
};

/// The same area as valid polygons; a ring that crosses itself falls into several.
MultiPolygon make_valid(Polygon const &polygon);

/// One shape covering all of `polygons`; inner borders vanish, vertices on the rest all stay.
MultiPolygon unite(MultiPolygon const &polygons);

MultiPolygon intersection(MultiPolygon const &a, MultiPolygon const &b);
MultiPolygon difference(MultiPolygon const &a, MultiPolygon const &b);

/// Everything within `metres` of the shape; negative shrinks it. Eight segments a quarter circle.
MultiPolygon buffer(MultiPolygon const &polygons, double metres);
MultiPolygon buffer(std::span<Point const> line, double metres, Cap cap);

/// Smallest convex polygon around `points` (at least three, not all on a line).
Polygon convex_hull(std::span<Point const> points);

/// The part of greatest area; the first of equals. Empty for no parts.
Polygon largest(MultiPolygon const &polygons);

bool is_valid(Polygon const &polygon);

/// Does the line never touch itself (its two ends may meet)?
bool is_simple(std::span<Point const> line);

/// For each convex or other simple ring, how much of its area lies in `shape`.
std::vector<double> areas_within(std::span<Ring const> rings, Polygon const &shape);

/// For each shape, whether `whole` covers all of it, borders included.
std::vector<bool> covered_by(std::span<MultiPolygon const *const> shapes,
                             MultiPolygon const &whole);

} // namespace sim::geo
