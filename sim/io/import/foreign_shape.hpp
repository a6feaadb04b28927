#pragma once

#include "sim/io/gdal_raii.hpp"
#include "sim/io/raw_table.hpp"

namespace sim::io {

/// A shape of any file as ours: arcs become lines, collections of one kind one shape, a single point
/// of many a point; heights and measures fall away. What no layer of ours can hold is an
/// OddGeometry that names its kind.
RawGeometry foreign_shape(OGRGeometry const *geometry);

/// "EPSG:4546", or what the system is called, or empty.
std::string crs_words(OGRSpatialReference const *reference);

} // namespace sim::io
