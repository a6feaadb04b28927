#pragma once

#include "sim/base/diagnostic.hpp"
#include "sim/io/gdal_raii.hpp"
#include "sim/io/raw_table.hpp"

#include <filesystem>
#include <string_view>

namespace sim::io {

/// All layers and tables of an open GeoPackage save those that the project file keeps for itself
/// (journal, styles, results). A shape that cannot be read is a finding.
/// \throws IoError if the file cannot be read to its end
RawProject read_tables(GDALDataset &dataset, std::filesystem::path const &file,
                       Diagnostics &findings);

/// Adds one table with all its rows to a GeoPackage that is being made.
/// \throws IoError
void write_table(GDALDataset &dataset, std::filesystem::path const &file, RawTable const &table);

/// Layers and tables that are no data of the district.
bool is_own_table(std::string_view name);

} // namespace sim::io
