#pragma once

#include "sim/base/diagnostic.hpp"
#include "sim/io/gdal_raii.hpp"

#include <filesystem>

namespace sim::io {

/// Opens a project file that is a sound GeoPackage with a journal; one in write-ahead mode is set
/// back to the mode that survives copying, if nobody else has it open.
/// \return nullptr if the content is wrong; `findings` then says why
/// \throws IoError if there is no such file or the system refuses it
GdalDataset open_project(std::filesystem::path const &file, Access access, Diagnostics &findings);

} // namespace sim::io
