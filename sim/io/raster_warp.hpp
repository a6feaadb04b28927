#pragma once

#include "sim/io/gdal_raii.hpp"
#include "sim/io/raster_tiles.hpp"

#include <array>
#include <filesystem>

namespace sim::io {

/// A raster's own pixels in its own system.
struct Placed
{
    std::array<double, 6> transform{}; ///< pixel to place, as GDAL has it
    OGRSpatialReference reference;
};

/// \throws IoError if the picture says nothing of its place
Placed placed(GDALDataset &dataset, std::filesystem::path const &file, double central_meridian);

/// The pixels on the plane that hold what a raster shows near the district.
/// \throws IoError if that is nothing
RasterGrid grid_of(GDALDataset &dataset, std::filesystem::path const &file, Placed const &at,
                   geo::Box const &around, double central_meridian);

/// The raster on the grid, warped as it is read, with alpha as its last band.
/// \param by_index  values are numbers of colours: they are not mixed
/// \return nullptr if GDAL cannot; gdal_message() then says why
GdalDataset warped(GDALDataset &dataset, Placed const &at, RasterGrid const &grid,
                   double central_meridian, bool by_index);

} // namespace sim::io
