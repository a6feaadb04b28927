#pragma once

#include "sim/geo/geometry.hpp"

namespace sim::geo {

/// CGCS2000 longitude and latitude (EPSG:4490, degrees) to the 3-degree Gauss-Krueger zone at a
/// meridian (EPSG:4534 at 75 E, 4546 at 111 E ... 4554 at 135 E; metres: x east with false easting
/// 500 000, y north). Good to well below a millimetre within 3 degrees of the meridian.
/// \param central_meridian  degrees east
/// \source Krueger's series to fourth order in the third flattening, as in Karney, "Transverse
///         Mercator with an accuracy of a few nanometers", J. Geodesy 85 (2011)
Point plane_from_degrees(Point degrees, double central_meridian);

/// The inverse: metres to EPSG:4490 degrees.
Point degrees_from_plane(Point metres, double central_meridian);

/// The meridian of the 3-degree zone in which a longitude lies, degrees.
double nearest_meridian(double longitude);

/// True for the meridians of the 3-degree zones of China: 75, 78 ... 135.
bool is_zone_meridian(double meridian);

} // namespace sim::geo
