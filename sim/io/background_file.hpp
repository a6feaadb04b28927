#pragma once

#include "sim/io/gdal_raii.hpp"

#include <filesystem>
#include <string>

namespace sim::io {

/// Opens a file that is to lie under the map, to read it, with any of GDAL's drivers but those that
/// ask other machines.
/// \param flags  GDAL_OF_RASTER or GDAL_OF_VECTOR
/// \param layer  of a file with several pictures; empty: the first
/// \throws IoError if the file is missing, is none of this machine, or GDAL cannot read it
GdalDataset open_background(std::filesystem::path const &file, unsigned flags,
                            std::string const &layer);

/// The plane of a project: 3-degree Gauss-Krueger, CGCS2000.
/// \param central_meridian  degrees east
OGRSpatialReference plane_reference(double central_meridian);

/// Which system the places of a file without one are in: degrees where they could be some, else the
/// plane of the project.
OGRSpatialReference guessed_reference(double west, double south, double east, double north,
                                      double central_meridian);

} // namespace sim::io
