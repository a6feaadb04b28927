#pragma once

#include "sim/io/gdal_raii.hpp"
#include "sim/io/raw_table.hpp"

#include <memory>

namespace sim::io {

/// A shape of a GeoPackage as ours. Areas and lines always come as their "multi" form.
RawGeometry shape_of(OGRGeometry const *geometry);

/// Our shape as GDAL's; nullptr for none. \pre the shape is no OddGeometry
std::unique_ptr<OGRGeometry> geometry_of(RawGeometry const &shape);

/// The layer type that holds all shapes of the table.
OGRwkbGeometryType layer_type(RawTable const &table);

} // namespace sim::io
