#pragma once

#include "sim/geo/geometry.hpp"

namespace sim::geo {

/// CGCS2000 longitude and latitude (EPSG:4490, degrees) to the 3-degree Gauss-Krueger zone at
/// 111 E (EPSG:4546, metres: x east with false easting 500 000, y north). Good to well below a
/// millimetre within 3 degrees of the meridian.
/// \source Krueger's series to fourth order in the third flattening, as in Karney, "Transverse
///         Mercator with an accuracy of a few nanometers", J. Geodesy 85 (2011)
Point plane_from_degrees(Point degrees);

/// The inverse: EPSG:4546 metres to EPSG:4490 degrees.
Point degrees_from_plane(Point metres);

} // namespace sim::geo
