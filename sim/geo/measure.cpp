#include "sim/geo/measure.hpp"

#include <cassert>
#include <cmath>

namespace sim::geo {

namespace {

double cross(Point o, Point a, Point b)
{
    return (a.x - o.x) * (b.y - o.y) - (a.y - o.y) * (b.x - o.x);
}

/// First moments of a ring about `origin`, with twice its signed area.
struct Moments
{
    double twice_area = 0.0;
    double x = 0.0;
    double y = 0.0;
};

Moments moments(Ring const &ring, Point origin)
{
    Moments sum;
    for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
        double const twice = cross(origin, ring[i], ring[i + 1]);
        sum.twice_area += twice;
        sum.x += twice * (ring[i].x + ring[i + 1].x - 2 * origin.x) / 3;
        sum.y += twice * (ring[i].y + ring[i + 1].y - 2 * origin.y) / 3;
    }
    return sum;
}

bool on_segment(Point a, Point b, Point p)
{
    return std::min(a.x, b.x) <= p.x && p.x <= std::max(a.x, b.x) && std::min(a.y, b.y) <= p.y &&
           p.y <= std::max(a.y, b.y);
}

} // namespace

double distance(Point a, Point b)
{
    return std::hypot(a.x - b.x, a.y - b.y);
}

double distance(Point p, Point a, Point b)
{
    double const dx = b.x - a.x;
    double const dy = b.y - a.y;
    double const square = dx * dx + dy * dy;
    if (square == 0.0) {
        return distance(p, a);
    }
    double const t = std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / square, 0.0, 1.0);
    return distance(p, Point{a.x + t * dx, a.y + t * dy});
}

double distance(Point p, std::span<Point const> line)
{
    double best = std::numeric_limits<double>::infinity();
    if (line.size() == 1) {
        return distance(p, line.front());
    }
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
        best = std::min(best, distance(p, line[i], line[i + 1]));
    }
    return best;
}

double distance(Point p, Polygon const &polygon)
{
    if (contains(polygon, p)) {
        return 0.0;
    }
    double best = distance(p, polygon.outer);
    for (Ring const &hole : polygon.holes) {
        best = std::min(best, distance(p, hole));
    }
    return best;
}

double length(std::span<Point const> line)
{
    double sum = 0.0;
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
        sum += distance(line[i], line[i + 1]);
    }
    return sum;
}

double signed_area(std::span<Point const> ring)
{
    if (ring.size() < 4) {
        return 0.0;
    }
    double twice = 0.0; // about the first vertex, so that large coordinates lose no digits
    for (std::size_t i = 1; i + 1 < ring.size(); ++i) {
        twice += cross(ring[0], ring[i], ring[i + 1]);
    }
    return twice / 2;
}

double area(Polygon const &polygon)
{
    double sum = std::abs(signed_area(polygon.outer));
    for (Ring const &hole : polygon.holes) {
        sum -= std::abs(signed_area(hole));
    }
    return sum;
}

double area(MultiPolygon const &polygons)
{
    double sum = 0.0;
    for (Polygon const &polygon : polygons) {
        sum += area(polygon);
    }
    return sum;
}

double perimeter(Polygon const &polygon)
{
    double sum = length(polygon.outer);
    for (Ring const &hole : polygon.holes) {
        sum += length(hole);
    }
    return sum;
}

Point centroid(Polygon const &polygon)
{
    assert(!polygon.outer.empty());
    Point const origin = polygon.outer.front();
    Moments total = moments(polygon.outer, origin);
    for (Ring const &hole : polygon.holes) {
        Moments const part = moments(hole, origin);
        double const sign = (part.twice_area > 0) == (total.twice_area > 0) ? -1.0 : 1.0;
        total.twice_area += sign * part.twice_area;
        total.x += sign * part.x;
        total.y += sign * part.y;
    }
    if (total.twice_area == 0.0) {
        return origin;
    }
    return {origin.x + total.x / total.twice_area, origin.y + total.y / total.twice_area};
}

bool contains(std::span<Point const> ring, Point p)
{
    bool inside = false;
    for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
        Point const a = ring[i];
        Point const b = ring[i + 1];
        if ((a.y > p.y) != (b.y > p.y) && p.x < a.x + (p.y - a.y) / (b.y - a.y) * (b.x - a.x)) {
            inside = !inside;
        }
    }
    return inside;
}

bool contains(Polygon const &polygon, Point p)
{
    if (!contains(std::span{polygon.outer}, p)) {
        return false;
    }
    return std::ranges::none_of(polygon.holes,
                                [p](Ring const &hole) { return contains(std::span{hole}, p); });
}

bool contains(MultiPolygon const &polygons, Point p)
{
    return std::ranges::any_of(polygons,
                               [p](Polygon const &polygon) { return contains(polygon, p); });
}

Box box_of(std::span<Point const> points)
{
    Box box;
    for (Point const p : points) {
        box.extend(p);
    }
    return box;
}

Box box_of(Polygon const &polygon)
{
    return box_of(polygon.outer);
}

bool segments_meet(Point a, Point b, Point c, Point d)
{
    double const d1 = cross(c, d, a);
    double const d2 = cross(c, d, b);
    double const d3 = cross(a, b, c);
    double const d4 = cross(a, b, d);
    if (((d1 > 0) != (d2 > 0)) && ((d3 > 0) != (d4 > 0)) && d1 != 0 && d2 != 0 && d3 != 0 &&
        d4 != 0) {
        return true;
    }
    return (d1 == 0 && on_segment(c, d, a)) || (d2 == 0 && on_segment(c, d, b)) ||
           (d3 == 0 && on_segment(a, b, c)) || (d4 == 0 && on_segment(a, b, d));
}

Point along(std::span<Point const> line, double share)
{
    assert(!line.empty());
    double left = length(line) * share;
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
        double const step = distance(line[i], line[i + 1]);
        if (left <= step && step > 0) {
            double const t = left / step;
            return {line[i].x + t * (line[i + 1].x - line[i].x),
                    line[i].y + t * (line[i + 1].y - line[i].y)};
        }
        left -= step;
    }
    return line.back();
}

} // namespace sim::geo
