#pragma once

#include <algorithm>
#include <limits>
#include <vector>

namespace sim::geo {

/// A place on the plane: x east, y north. Inside the library metres on the plane of the dataset;
/// while reading and writing files, degrees (x longitude, y latitude) in EPSG:4490.
struct Point
{
    double x = 0.0;
    double y = 0.0;

    friend bool operator==(Point const &, Point const &) = default;
};

/// Vertices in order. A ring repeats its first vertex at the end.
using LineString = std::vector<Point>;
using Ring = std::vector<Point>;

struct Polygon
{
    Ring outer;
    std::vector<Ring> holes;

    friend bool operator==(Polygon const &, Polygon const &) = default;
};

using MultiPolygon = std::vector<Polygon>;

/// Axis-parallel rectangle; empty until it is extended.
struct Box
{
    Point min{std::numeric_limits<double>::infinity(), std::numeric_limits<double>::infinity()};
    Point max{-std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity()};

    void extend(Point p)
    {
        min = {std::min(min.x, p.x), std::min(min.y, p.y)};
        max = {std::max(max.x, p.x), std::max(max.y, p.y)};
    }
    void extend(Box const &other)
    {
        if (!other.empty()) {
            extend(other.min);
            extend(other.max);
        }
    }
    [[nodiscard]] bool empty() const { return min.x > max.x; }
    [[nodiscard]] bool contains(Point p) const
    {
        return p.x >= min.x && p.x <= max.x && p.y >= min.y && p.y <= max.y;
    }
    [[nodiscard]] double width() const { return empty() ? 0.0 : max.x - min.x; }
    [[nodiscard]] double height() const { return empty() ? 0.0 : max.y - min.y; }
    [[nodiscard]] Point center() const { return {(min.x + max.x) / 2, (min.y + max.y) / 2}; }
};

} // namespace sim::geo
