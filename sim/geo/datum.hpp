#pragma once

#include "sim/geo/geometry.hpp"

namespace sim::geo {

/// From true longitude and latitude (WGS84, here the same as CGCS2000) to the shifted coordinates
/// that Chinese web maps publish, degrees. Places outside China (72..137.8 E, 0.8..55.8 N) come
/// back unchanged.
/// \source the widely published GCJ-02 approximation (Krasovsky ellipsoid and sine series)
Point gcj02_from_wgs84(Point degrees);

/// The inverse by fixed-point iteration, 6 rounds: within 1e-9 degree of the forward formula.
Point wgs84_from_gcj02(Point degrees);

} // namespace sim::geo
