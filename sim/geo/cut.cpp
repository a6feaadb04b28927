#include "sim/geo/cut.hpp"

#include "sim/geo/geos_raii.hpp"
#include "sim/geo/line_area.hpp"

#include "sim/geo/measure.hpp"
#include "sim/geo/overlay.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace sim::geo {

namespace {

/// Vertices nearer than this are one.
constexpr double same_m = 1e-6;

/// Calls `visit` with every ring of an area.
template <typename Area, typename Visit>
void each_ring(Area &area, Visit const &visit)
{
    for (auto &polygon : area) {
        visit(polygon.outer);
        for (auto &hole : polygon.holes) {
            visit(hole);
        }
    }
}

/// Puts an end of the line on the border if it is within reach of it: on a vertex, or as a new one.
void settle_end(Point &end, MultiPolygon &area, double reach_m)
{
    Point vertex;
    double to_vertex = std::numeric_limits<double>::infinity();
    Ring *ring = nullptr;
    std::size_t at = 0;
    double to_edge = std::numeric_limits<double>::infinity();
    each_ring(area, [&](Ring &one) {
        for (std::size_t i = 0; i + 1 < one.size(); ++i) {
            if (double const d = distance(end, one[i]); d < to_vertex) {
                to_vertex = d;
                vertex = one[i];
            }
            if (double const d = distance(end, one[i], one[i + 1]); d < to_edge) {
                to_edge = d;
                ring = &one;
                at = i;
            }
        }
    });
    if (to_vertex <= reach_m) {
        end = vertex;
    } else if (to_edge <= reach_m) {
        ring->insert(ring->begin() + static_cast<std::ptrdiff_t>(at) + 1, end);
    }
}

/// The faces that rings and line enclose together, without those outside the area.
MultiPolygon faces_within(MultiPolygon const &area, std::span<Point const> line)
{
    Geos const geos;
    std::vector<LineString> lines;
    each_ring(area, [&](Ring const &ring) { lines.push_back(ring); });
    lines.emplace_back(line.begin(), line.end());
    GeosGeometry const drawn = geos.lines(lines);
    GeosGeometry const noded = geos.own(GEOSUnaryUnion_r(geos.handle(), drawn.get()));
    GEOSGeometry const *const one = noded.get();
    GeosGeometry const faces = geos.own(GEOSPolygonize_r(geos.handle(), &one, 1));
    GeosGeometry const whole = geos.polygons(area);
    MultiPolygon inside;
    for (Polygon &face : geos.polygons_of(faces.get())) {
        GeosGeometry const shape = geos.polygon(face);
        GeosGeometry const place = geos.own(GEOSPointOnSurface_r(geos.handle(), shape.get()));
        if (GEOSContains_r(geos.handle(), whole.get(), place.get()) == 1) {
            inside.push_back(std::move(face));
        }
    }
    return inside;
}

bool is_vertex(MultiPolygon const &area, Point p)
{
    bool found = false;
    each_ring(area, [&](Ring const &ring) {
        found =
            found || std::ranges::any_of(ring, [&](Point q) { return distance(p, q) <= same_m; });
    });
    return found;
}

double to_border(MultiPolygon const &area, Point p)
{
    double nearest = std::numeric_limits<double>::infinity();
    each_ring(area, [&](Ring const &ring) { nearest = std::min(nearest, distance(p, ring)); });
    return nearest;
}

/// Does what lies left of a ring lie left of the line too, where the ring first runs along it?
std::optional<bool> is_left(Ring const &ring, std::span<Point const> line)
{
    for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
        Point const middle{(ring[i].x + ring[i + 1].x) / 2, (ring[i].y + ring[i + 1].y) / 2};
        for (std::size_t k = 0; k + 1 < line.size(); ++k) {
            Point const a = line[k];
            Point const b = line[k + 1];
            if (distance(middle, a, b) > same_m || distance(ring[i], a, b) > same_m) {
                continue;
            }
            double const along = (ring[i + 1].x - ring[i].x) * (b.x - a.x) +
                                 (ring[i + 1].y - ring[i].y) * (b.y - a.y);
            return along > 0.0;
        }
    }
    return std::nullopt;
}

/// Does the face lie left of the line where it first runs along it, around itself or around a hole?
std::optional<bool> is_left(Polygon const &face, std::span<Point const> line)
{
    // An outer ring has the face at its left if it is walked anticlockwise, a hole if clockwise.
    auto const seen = [&](Ring ring, bool anticlockwise) {
        if ((signed_area(ring) > 0.0) != anticlockwise) {
            std::ranges::reverse(ring);
        }
        return is_left(ring, line);
    };
    std::optional<bool> left = seen(face.outer, true);
    for (std::size_t i = 0; !left && i < face.holes.size(); ++i) {
        left = seen(face.holes[i], false);
    }
    return left;
}

/// To the nearest border of any part, those of holes too: an island lies in one.
double apart(Polygon const &a, MultiPolygon const &b)
{
    double nearest = std::numeric_limits<double>::infinity();
    each_ring(
        b, [&](Ring const &ring) { nearest = std::min(nearest, distance(MultiPolygon{a}, ring)); });
    return nearest;
}

/// The border walks through the area or not at all.
CutFault fault_of(MultiPolygon const &area, std::span<Point const> line)
{
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
        for (double const share : {0.0, 0.25, 0.5, 0.75, 1.0}) {
            Point const p{line[i].x + share * (line[i + 1].x - line[i].x),
                          line[i].y + share * (line[i + 1].y - line[i].y)};
            if (contains(area, p) && to_border(area, p) > 0.01) {
                return CutFault::ends_inside;
            }
        }
    }
    return CutFault::misses;
}

Cut failed(CutFault fault)
{
    Cut result;
    result.fault = fault;
    return result;
}

} // namespace

Cut cut(MultiPolygon const &area, std::span<Point const> line, double reach_m)
{
    if (!is_simple(line)) {
        return failed(CutFault::crosses_itself);
    }
    MultiPolygon border = area;
    LineString knife{line.begin(), line.end()};
    settle_end(knife.front(), border, reach_m);
    settle_end(knife.back(), border, reach_m);
    MultiPolygon const faces = faces_within(border, knife);
    if (faces.size() <= area.size()) {
        return failed(fault_of(area, knife));
    }
    if (faces.size() > area.size() + 1) {
        return failed(CutFault::crosses_more);
    }
    Cut result;
    MultiPolygon untouched;
    for (Polygon const &face : faces) {
        auto const side = is_left(face, knife);
        (!side ? untouched : *side ? result.left : result.right).push_back(face);
    }
    if (result.left.empty() || result.right.empty()) {
        return failed(CutFault::crosses_more); // two lines beside each other in a ring of land
    }
    for (Polygon const &face : untouched) {
        bool const left = apart(face, result.left) <= apart(face, result.right);
        (left ? result.left : result.right).push_back(face);
    }
    each_ring(result.left, [&](Ring const &ring) {
        for (Point const p : ring) {
            bool const known = std::ranges::find(result.on_border, p) != result.on_border.end();
            if (!known && !is_vertex(area, p) && to_border(area, p) <= reach_m) {
                result.on_border.push_back(p);
            }
        }
    });
    return result;
}

double share_beyond(MultiPolygon const &area, Point direction, double from)
{
    double all = 0.0;
    double beyond = 0.0;
    for (Polygon const &polygon : area) {
        auto const add = [&](Ring const &ring, double sign) {
            Ring kept; // Sutherland and Hodgman: edges along the line enclose nothing
            for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
                Point const a = ring[i];
                Point const b = ring[i + 1];
                double const at_a = a.x * direction.x + a.y * direction.y - from;
                double const at_b = b.x * direction.x + b.y * direction.y - from;
                if (at_a >= 0.0) {
                    kept.push_back(a);
                }
                if ((at_a >= 0.0) != (at_b >= 0.0)) {
                    double const t = at_a / (at_a - at_b);
                    kept.push_back({a.x + t * (b.x - a.x), a.y + t * (b.y - a.y)});
                }
            }
            if (!kept.empty()) {
                kept.push_back(kept.front());
            }
            all += sign * std::abs(signed_area(ring));
            beyond += sign * std::abs(signed_area(kept));
        };
        add(polygon.outer, 1.0);
        for (Ring const &hole : polygon.holes) {
            add(hole, -1.0);
        }
    }
    return all > 0.0 ? beyond / all : 0.0;
}

} // namespace sim::geo
