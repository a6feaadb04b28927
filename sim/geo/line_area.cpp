#include "sim/geo/line_area.hpp"

#include "sim/geo/measure.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace sim::geo {

namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();

Box box_of_segment(Point a, Point b)
{
    Box box;
    box.extend(a);
    box.extend(b);
    return box;
}

/// Cheap and safe: true only if the boxes are at least `limit` apart.
bool apart(Box const &a, Box const &b, double limit)
{
    return std::max({a.min.x - b.max.x, b.min.x - a.max.x, a.min.y - b.max.y, b.min.y - a.max.y}) >=
           limit;
}

/// Smallest distance of the ring's edges and the segment `a`-`b`, where it is less than `best`.
double ring_distance(Ring const &ring, Point a, Point b, double best)
{
    Box const segment = box_of_segment(a, b);
    for (std::size_t i = 0; i + 1 < ring.size() && best > 0.0; ++i) {
        if (apart(box_of_segment(ring[i], ring[i + 1]), segment, best)) {
            continue;
        }
        if (segments_meet(ring[i], ring[i + 1], a, b)) {
            return 0.0;
        }
        best = std::min({best, distance(ring[i], a, b), distance(ring[i + 1], a, b),
                         distance(a, ring[i], ring[i + 1]), distance(b, ring[i], ring[i + 1])});
    }
    return best;
}

double polygon_distance(Polygon const &polygon, Point a, Point b, double best)
{
    best = ring_distance(polygon.outer, a, b, best);
    for (Ring const &hole : polygon.holes) {
        best = ring_distance(hole, a, b, best);
    }
    return best;
}

} // namespace

double distance(Box const &a, Box const &b)
{
    if (a.empty() || b.empty()) {
        return infinite;
    }
    double const x = std::max({0.0, a.min.x - b.max.x, b.min.x - a.max.x});
    double const y = std::max({0.0, a.min.y - b.max.y, b.min.y - a.max.y});
    return std::hypot(x, y);
}

double distance(MultiPolygon const &area, std::span<Point const> line, double limit)
{
    if (line.empty()) {
        return infinite;
    }
    if (contains(area, line.front())) {
        return 0.0;
    }
    double const beyond = std::nextafter(limit, infinite); // equal distances are still measured
    double best = beyond;
    for (Polygon const &polygon : area) {
        Box const box = box_of(polygon);
        if (line.size() == 1) {
            best = std::min(best, distance(line.front(), polygon));
        }
        for (std::size_t i = 0; i + 1 < line.size(); ++i) {
            if (!apart(box, box_of_segment(line[i], line[i + 1]), best)) {
                best = polygon_distance(polygon, line[i], line[i + 1], best);
            }
        }
    }
    return best < beyond ? best : infinite;
}

} // namespace sim::geo
