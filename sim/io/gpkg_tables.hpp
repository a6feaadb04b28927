#pragma once

#include "sim/base/diagnostic.hpp"
#include "sim/io/gdal_raii.hpp"
#include "sim/io/raw_table.hpp"

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace sim::io {

/// All layers and tables of an open GeoPackage save those that the project file keeps for itself
/// (journal, styles, results). A shape that cannot be read is a finding.
/// \throws IoError if the file cannot be read to its end
RawProject read_tables(GDALDataset &dataset, std::filesystem::path const &file,
                       Diagnostics &findings);

/// A cell whose value is not of its column's type.
struct OddCell
{
    long long id = 0;       ///< of the feature
    std::size_t column = 0; ///< from 0
    std::string words{};    ///< as it stands in the file
};

/// SQLite lets any value into any column; GDAL reads words in a number column as 0 and cuts
/// fractions off whole numbers, silently. These are such cells.
/// \throws IoError if the file cannot be read
std::vector<OddCell> odd_cells(GDALDataset &dataset, std::filesystem::path const &file,
                               OGRLayer &layer);

/// Adds one table with all its rows to a GeoPackage that is being made.
/// \throws IoError
void write_table(GDALDataset &dataset, std::filesystem::path const &file, RawTable const &table);

/// Layers and tables that are no data of the district.
bool is_own_table(std::string_view name);

} // namespace sim::io
