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

/// From GCJ-02 to the coordinates of Baidu's maps, which are shifted once more by 600 to 1 000 m.
/// \source the widely published BD-09 approximation (a turn and a stretch about the origin)
Point bd09_from_gcj02(Point degrees);

/// The inverse by fixed-point iteration: within 1e-9 degree of the forward formula.
Point gcj02_from_bd09(Point degrees);

} // namespace sim::geo
