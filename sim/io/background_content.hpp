#pragma once

#include <filesystem>
#include <string>

namespace sim::io {

/// GDAL sees a picture in the file, with a place or without one; false: layers with shapes.
/// \param layer  of the file, picture or not; empty: the first
/// \throws IoError if it is neither, with what is allowed
bool is_raster_file(std::filesystem::path const &file, std::string const &layer);

} // namespace sim::io
