#include "sim/geo/tessellate.hpp"

#include "sim/geo/geos_raii.hpp"
#include "sim/geo/measure.hpp"

#include <algorithm>
#include <cassert>

namespace sim::geo {

namespace {

Ring rectangle(Box const &box)
{
    return {box.min, {box.max.x, box.min.y}, box.max, {box.min.x, box.max.y}, box.min};
}

} // namespace

std::vector<Ring> voronoi(std::span<Point const> points, Box const &box)
{
    Geos const geos;
    GeosGeometry const sites = geos.points(points);
    GeosGeometry const frame = geos.polygon({rectangle(box), {}});
    GeosGeometry const diagram =
        geos.own(GEOSVoronoiDiagram_r(geos.handle(), sites.get(), frame.get(), 0.0, 0));
    MultiPolygon const cells = geos.polygons_of(diagram.get());

    // GEOS 3.11 returns the cells in an order of its own: find the site in each.
    std::vector<std::size_t> by_x(points.size());
    for (std::size_t i = 0; i < by_x.size(); ++i) {
        by_x[i] = i;
    }
    std::ranges::sort(by_x, {}, [&](std::size_t i) { return points[i].x; });
    std::vector<Ring> result(points.size());
    for (Polygon const &cell : cells) {
        Box const bounds = box_of(cell);
        auto it = std::ranges::lower_bound(by_x, bounds.min.x, {},
                                           [&](std::size_t i) { return points[i].x; });
        for (; it != by_x.end() && points[*it].x <= bounds.max.x; ++it) {
            if (result[*it].empty() && bounds.contains(points[*it]) &&
                contains(std::span{cell.outer}, points[*it])) {
                result[*it] = cell.outer;
                break;
            }
        }
    }
    assert(std::ranges::none_of(result, [](Ring const &ring) { return ring.empty(); }));
    return result;
}

std::vector<Polygon> polygonize(std::span<LineString const> lines)
{
    Geos const geos;
    GeosGeometry const all = geos.lines(lines);
    GeosGeometry const noded = geos.own(GEOSUnaryUnion_r(geos.handle(), all.get()));
    GEOSGeometry const *parts[] = {noded.get()};
    return geos.polygons_of(geos.own(GEOSPolygonize_r(geos.handle(), parts, 1)).get());
}

} // namespace sim::geo
