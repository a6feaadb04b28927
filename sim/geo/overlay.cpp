#include "sim/geo/overlay.hpp"

#include "sim/geo/geos_raii.hpp"
#include "sim/geo/measure.hpp"

#include <cmath>

namespace sim::geo {

namespace {

/// Frees a prepared geometry; the geometry it was made from must outlive it.
struct PreparedDelete
{
    GEOSContextHandle_t context = nullptr;
    void operator()(GEOSPreparedGeometry const *prepared) const
    {
        GEOSPreparedGeom_destroy_r(context, prepared);
    }
};

using Prepared = std::unique_ptr<GEOSPreparedGeometry const, PreparedDelete>;

constexpr int quadrant_segments = 8;

} // namespace

MultiPolygon make_valid(Polygon const &polygon)
{
    Geos const geos;
    GeosGeometry const shape = geos.polygon(polygon);
    return geos.polygons_of(geos.own(GEOSMakeValid_r(geos.handle(), shape.get())).get());
}

MultiPolygon unite(MultiPolygon const &polygons)
{
    Geos const geos;
    GeosGeometry const all = geos.polygons(polygons);
    return geos.polygons_of(geos.own(GEOSUnaryUnion_r(geos.handle(), all.get())).get());
}

MultiPolygon intersection(MultiPolygon const &a, MultiPolygon const &b)
{
    Geos const geos;
    GeosGeometry const first = geos.polygons(a);
    GeosGeometry const second = geos.polygons(b);
    return geos.polygons_of(
        geos.own(GEOSIntersection_r(geos.handle(), first.get(), second.get())).get());
}

MultiPolygon difference(MultiPolygon const &a, MultiPolygon const &b)
{
    Geos const geos;
    GeosGeometry const first = geos.polygons(a);
    GeosGeometry const second = geos.polygons(b);
    return geos.polygons_of(
        geos.own(GEOSDifference_r(geos.handle(), first.get(), second.get())).get());
}

MultiPolygon buffer(MultiPolygon const &polygons, double metres)
{
    Geos const geos;
    GeosGeometry const shape = geos.polygons(polygons);
    return geos.polygons_of(
        geos.own(GEOSBuffer_r(geos.handle(), shape.get(), metres, quadrant_segments)).get());
}

MultiPolygon buffer(std::span<Point const> line, double metres, Cap cap)
{
    Geos const geos;
    GeosGeometry const shape = geos.line(line);
    int const style = cap == Cap::flat ? GEOSBUF_CAP_FLAT : GEOSBUF_CAP_ROUND;
    return geos.polygons_of(
        geos.own(GEOSBufferWithStyle_r(geos.handle(), shape.get(), metres, quadrant_segments, style,
                                       GEOSBUF_JOIN_ROUND, 5.0))
            .get());
}

Polygon convex_hull(std::span<Point const> points)
{
    Geos const geos;
    GeosGeometry const all = geos.points(points);
    return largest(geos.polygons_of(geos.own(GEOSConvexHull_r(geos.handle(), all.get())).get()));
}

Polygon largest(MultiPolygon const &polygons)
{
    Polygon const *best = nullptr;
    double best_area = -1.0;
    for (Polygon const &part : polygons) {
        double const part_area = area(part);
        if (part_area > best_area) {
            best_area = part_area;
            best = &part;
        }
    }
    return best != nullptr ? *best : Polygon{};
}

bool is_valid(Polygon const &polygon)
{
    Geos const geos;
    return GEOSisValid_r(geos.handle(), geos.polygon(polygon).get()) == 1;
}

bool is_simple(std::span<Point const> line)
{
    Geos const geos;
    return GEOSisSimple_r(geos.handle(), geos.line(line).get()) == 1;
}

std::vector<double> areas_within(std::span<Ring const> rings, Polygon const &shape)
{
    Geos const geos;
    GeosGeometry const whole = geos.polygon(shape);
    Prepared const prepared{GEOSPrepare_r(geos.handle(), whole.get()),
                            PreparedDelete{geos.handle()}};
    std::vector<double> areas;
    areas.reserve(rings.size());
    for (Ring const &ring : rings) {
        GeosGeometry const cell = geos.polygon({ring, {}});
        if (GEOSPreparedContains_r(geos.handle(), prepared.get(), cell.get()) == 1) {
            areas.push_back(std::abs(signed_area(ring)));
        } else if (GEOSPreparedIntersects_r(geos.handle(), prepared.get(), cell.get()) == 1) {
            GeosGeometry const part =
                geos.own(GEOSIntersection_r(geos.handle(), whole.get(), cell.get()));
            areas.push_back(area(geos.polygons_of(part.get())));
        } else {
            areas.push_back(0.0);
        }
    }
    return areas;
}

std::vector<bool> covered_by(std::span<MultiPolygon const *const> shapes, MultiPolygon const &whole)
{
    Geos const geos;
    GeosGeometry const around = geos.polygons(whole);
    Prepared const prepared{GEOSPrepare_r(geos.handle(), around.get()),
                            PreparedDelete{geos.handle()}};
    std::vector<bool> covered;
    covered.reserve(shapes.size());
    for (MultiPolygon const *shape : shapes) {
        GeosGeometry const inner = geos.polygons(*shape);
        covered.push_back(GEOSPreparedCovers_r(geos.handle(), prepared.get(), inner.get()) == 1);
    }
    return covered;
}

} // namespace sim::geo
