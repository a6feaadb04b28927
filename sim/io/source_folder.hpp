#pragma once

#include "sim/base/diagnostic.hpp"
#include "sim/io/raw_table.hpp"

#include <filesystem>

namespace sim::io {

/// All layers and tables of a district's source folder (GeoJSON and CSV directly in it) and the
/// national tables (CSV in `data_root`/factors, policy, calendar). A district's row replaces the
/// national row with the same key; rows of its own come after.
/// \throws IoError if a folder or file cannot be read
RawProject read_source_folder(std::filesystem::path const &district,
                              std::filesystem::path const &data_root, Diagnostics &findings);

} // namespace sim::io
