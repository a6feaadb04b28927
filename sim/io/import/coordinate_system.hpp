#pragma once

#include "sim/geo/geometry.hpp"

#include <functional>
#include <optional>
#include <string>

namespace sim::io {

/// A system of coordinates that a file declares.
struct CoordinateSystem
{
    enum class Kind
    {
        degrees, ///< longitude and latitude
        zone,    ///< Gauss-Krueger metres of CGCS2000 (or WGS 84, which is the same to a decimetre)
        other    ///< what PROJ knows how to bring to degrees
    };

    Kind kind = Kind::degrees;
    std::string name{}; ///< as PROJ calls it
    /// cgcs2000, wgs84, xian80, beijing54; "parameters" if it brings its own; else its own name
    std::string datum{};
    std::string definition{};      ///< "EPSG:4546" or WKT
    double central_meridian = 0.0; ///< of a zone, degrees
    double false_easting_m = 0.0;  ///< of a zone: 500 000, or 37 500 000 with its number
};

/// \param crs  "EPSG:4546", "4546", the WKT of a .prj, "+proj=tmerc ... +towgs84=..." or the name
///        of a datum (degrees)
/// \return nothing if it is no system of coordinates
std::optional<CoordinateSystem> coordinate_system(std::string const &crs);

/// A function that gives CGCS2000 degrees, or nothing for a place that the system does not have.
/// \pre the datum is cgcs2000 or wgs84, or PROJ knows the way from it
std::function<std::optional<geo::Point>(geo::Point)> to_degrees(CoordinateSystem const &system);

} // namespace sim::io
