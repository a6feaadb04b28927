#pragma once

// The one door to GEOS (reentrant C API); only sim/geo/*.cpp include it.
#include "sim/geo/geometry.hpp"

#include <geos_c.h>

#include <memory>
#include <span>
#include <string>

namespace sim::geo {

/// Frees a geometry with the context that made it.
struct GeosDelete
{
    GEOSContextHandle_t context = nullptr;
    void operator()(GEOSGeometry *geometry) const { GEOSGeom_destroy_r(context, geometry); }
};

using GeosGeometry = std::unique_ptr<GEOSGeometry, GeosDelete>;

/// One GEOS context and the conversions from and to our shapes. Never shared between threads;
/// making one costs a microsecond. A failed call throws std::runtime_error with GEOS's words.
class Geos
{
public:
    Geos();
    ~Geos();
    Geos(Geos const &) = delete;
    Geos &operator=(Geos const &) = delete;

    [[nodiscard]] GEOSContextHandle_t handle() const { return m_handle; }

    /// Takes over what a GEOS call returned. \throws std::runtime_error if it is null
    [[nodiscard]] GeosGeometry own(GEOSGeometry *geometry) const;

    [[nodiscard]] GeosGeometry line(std::span<Point const> points) const;
    [[nodiscard]] GeosGeometry polygon(Polygon const &polygon) const;
    [[nodiscard]] GeosGeometry polygons(MultiPolygon const &polygons) const;
    [[nodiscard]] GeosGeometry lines(std::span<LineString const> lines) const;
    [[nodiscard]] GeosGeometry points(std::span<Point const> points) const;

    /// All polygons in `geometry`, at any depth of collections, in GEOS's order.
    [[nodiscard]] MultiPolygon polygons_of(GEOSGeometry const *geometry) const;

    /// Vertices of a line or ring.
    [[nodiscard]] LineString vertices_of(GEOSGeometry const *geometry) const;

private:
    GEOSGeometry *ring(std::span<Point const> points) const;
    GEOSCoordSequence *sequence(std::span<Point const> points) const;
    [[nodiscard]] GeosGeometry collect(int type, std::vector<GEOSGeometry *> &parts) const;

    GEOSContextHandle_t m_handle;
    std::string m_message;
};

} // namespace sim::geo
