#pragma once

#include "sim/geo/geometry.hpp"

#include <span>

namespace sim::geo {

/// Distance between two places, in the unit of their coordinates.
double distance(Point a, Point b);

/// Distance from `p` to the segment `a`-`b`; to `a` if both ends are the same place.
double distance(Point p, Point a, Point b);

/// Distance from `p` to the nearest place on `line`; infinite for an empty line.
double distance(Point p, std::span<Point const> line);

/// 0 inside and on the border, else the distance to the nearest border (holes included).
double distance(Point p, Polygon const &polygon);

/// Length along the vertices.
double length(std::span<Point const> line);

/// Shoelace area of a closed ring: positive if it runs anticlockwise. 0 below four vertices.
double signed_area(std::span<Point const> ring);

/// Area without the holes, never negative, whatever way the rings run.
double area(Polygon const &polygon);
double area(MultiPolygon const &polygons);

/// Length of all rings.
double perimeter(Polygon const &polygon);

/// Centre of mass; may lie outside a crooked polygon (see label_point). The first vertex if the
/// area is 0.
Point centroid(Polygon const &polygon);

/// Is `p` inside? Even-odd rule over all rings. Places on a border belong to the polygon on one
/// side only, so that a tessellation has each place once.
bool contains(std::span<Point const> ring, Point p);
bool contains(Polygon const &polygon, Point p);
bool contains(MultiPolygon const &polygons, Point p);

Box box_of(std::span<Point const> points);
Box box_of(Polygon const &polygon);

/// Do the segments `a`-`b` and `c`-`d` have a place in common? Touching counts.
bool segments_meet(Point a, Point b, Point c, Point d);

/// The place `share` (0 to 1) of the way along `line`. Needs at least one vertex.
Point along(std::span<Point const> line, double share);

} // namespace sim::geo
