#include "sim/geo/geos_raii.hpp"

#include <stdexcept>

namespace sim::geo {

namespace {

void remember(char const *message, void *into)
{
    *static_cast<std::string *>(into) = message;
}

} // namespace

Geos::Geos() : m_handle{GEOS_init_r()}
{
    GEOSContext_setErrorMessageHandler_r(m_handle, remember, &m_message);
}

Geos::~Geos()
{
    GEOS_finish_r(m_handle);
}

GeosGeometry Geos::own(GEOSGeometry *geometry) const
{
    if (geometry == nullptr) {
        throw std::runtime_error{"GEOS: " + m_message};
    }
    return {geometry, GeosDelete{m_handle}};
}

GEOSCoordSequence *Geos::sequence(std::span<Point const> points) const
{
    auto const size = static_cast<unsigned>(points.size());
    GEOSCoordSequence *const sequence = GEOSCoordSeq_create_r(m_handle, size, 2);
    if (sequence == nullptr) {
        throw std::runtime_error{"GEOS: " + m_message};
    }
    for (unsigned i = 0; i < size; ++i) {
        GEOSCoordSeq_setXY_r(m_handle, sequence, i, points[i].x, points[i].y);
    }
    return sequence;
}

GeosGeometry Geos::line(std::span<Point const> points) const
{
    return own(GEOSGeom_createLineString_r(m_handle, sequence(points)));
}

GEOSGeometry *Geos::ring(std::span<Point const> points) const
{
    return own(GEOSGeom_createLinearRing_r(m_handle, sequence(points))).release();
}

GeosGeometry Geos::polygon(Polygon const &polygon) const
{
    std::vector<GEOSGeometry *> holes;
    holes.reserve(polygon.holes.size());
    for (Ring const &hole : polygon.holes) {
        holes.push_back(ring(hole));
    }
    return own(GEOSGeom_createPolygon_r(m_handle, ring(polygon.outer), holes.data(),
                                        static_cast<unsigned>(holes.size())));
}

GeosGeometry Geos::collect(int type, std::vector<GEOSGeometry *> &parts) const
{
    return own(GEOSGeom_createCollection_r(m_handle, type, parts.data(),
                                           static_cast<unsigned>(parts.size())));
}

GeosGeometry Geos::polygons(MultiPolygon const &polygons) const
{
    std::vector<GEOSGeometry *> parts;
    parts.reserve(polygons.size());
    for (Polygon const &part : polygons) {
        parts.push_back(polygon(part).release());
    }
    return collect(GEOS_MULTIPOLYGON, parts);
}

GeosGeometry Geos::lines(std::span<LineString const> lines) const
{
    std::vector<GEOSGeometry *> parts;
    parts.reserve(lines.size());
    for (LineString const &part : lines) {
        parts.push_back(line(part).release());
    }
    return collect(GEOS_MULTILINESTRING, parts);
}

GeosGeometry Geos::points(std::span<Point const> points) const
{
    std::vector<GEOSGeometry *> parts;
    parts.reserve(points.size());
    for (Point const p : points) {
        parts.push_back(own(GEOSGeom_createPointFromXY_r(m_handle, p.x, p.y)).release());
    }
    return collect(GEOS_MULTIPOINT, parts);
}

LineString Geos::vertices_of(GEOSGeometry const *geometry) const
{
    GEOSCoordSequence const *const sequence = GEOSGeom_getCoordSeq_r(m_handle, geometry);
    unsigned size = 0;
    GEOSCoordSeq_getSize_r(m_handle, sequence, &size);
    LineString points(size);
    for (unsigned i = 0; i < size; ++i) {
        GEOSCoordSeq_getXY_r(m_handle, sequence, i, &points[i].x, &points[i].y);
    }
    return points;
}

MultiPolygon Geos::polygons_of(GEOSGeometry const *geometry) const
{
    MultiPolygon found;
    int const type = GEOSGeomTypeId_r(m_handle, geometry);
    if (type == GEOS_POLYGON) {
        if (GEOSisEmpty_r(m_handle, geometry) != 0) {
            return found;
        }
        Polygon polygon{vertices_of(GEOSGetExteriorRing_r(m_handle, geometry)), {}};
        int const holes = GEOSGetNumInteriorRings_r(m_handle, geometry);
        for (int i = 0; i < holes; ++i) {
            polygon.holes.push_back(vertices_of(GEOSGetInteriorRingN_r(m_handle, geometry, i)));
        }
        found.push_back(std::move(polygon));
    } else if (type == GEOS_MULTIPOLYGON || type == GEOS_GEOMETRYCOLLECTION) {
        int const parts = GEOSGetNumGeometries_r(m_handle, geometry);
        for (int i = 0; i < parts; ++i) {
            for (Polygon &part : polygons_of(GEOSGetGeometryN_r(m_handle, geometry, i))) {
                found.push_back(std::move(part));
            }
        }
    }
    return found;
}

} // namespace sim::geo
