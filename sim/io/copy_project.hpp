#pragma once

#include "sim/io/gdal_raii.hpp"
#include "sim/io/project_file.hpp"

#include <filesystem>

namespace sim::io {

/// Writes all that an open project holds, as one moment, to another file; whole or not at all. The
/// open file itself may have been moved or removed meanwhile.
/// \throws IoError
void copy_project(GDALDataset &dataset, std::filesystem::path const &target, Existing existing);

/// Why the system took no more bytes beside `file`: a full disk, or GDAL's own words.
[[nodiscard]] Text not_written_words(std::filesystem::path const &file, std::string const &what);

} // namespace sim::io
