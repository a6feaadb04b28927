#include "sim/geo/parts.hpp"

#include "sim/geo/measure.hpp"

#include <algorithm>
#include <limits>

namespace sim::geo {

namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();

/// From the nearest vertex of `from` to `to`.
double from_vertices(std::vector<LineString> const &from, std::vector<LineString> const &to)
{
    double least = infinite;
    for (LineString const &line : from) {
        for (Point const p : line) {
            least = std::min(least, distance(p, to));
        }
    }
    return least;
}

} // namespace

Box box_of(MultiPolygon const &polygons)
{
    Box box;
    for (Polygon const &part : polygons) {
        box.extend(box_of(part));
    }
    return box;
}

bool meet(Box const &a, Box const &b)
{
    return a.min.x <= b.max.x && b.min.x <= a.max.x && a.min.y <= b.max.y && b.min.y <= a.max.y;
}

double distance(Point p, MultiPolygon const &polygons)
{
    double least = infinite;
    for (Polygon const &part : polygons) {
        least = std::min(least, distance(p, part));
    }
    return least;
}

double distance(Point p, std::vector<LineString> const &lines)
{
    double least = infinite;
    for (LineString const &line : lines) {
        least = std::min(least, distance(p, line));
    }
    return least;
}

double distance(std::vector<LineString> const &a, std::vector<LineString> const &b)
{
    return std::min(from_vertices(a, b), from_vertices(b, a));
}

} // namespace sim::geo
