#pragma once

#include "sim/io/data_edit.hpp"
#include "sim/io/gdal_raii.hpp"

#include <filesystem>
#include <span>
#include <vector>

namespace sim::io {

/// Writes changed rows into an open project file, as part of the caller's transaction.
/// \param tables  the tables as they are afterwards: their columns
/// \throws IoError, also if a row to change is not there: somebody else removed it
void write_rows(GDALDataset &dataset, std::filesystem::path const &file, RawProject const &tables,
                std::span<RowChange const> changes);

/// Cells of a row as a feature's fields.
void set_cells(OGRFeature &feature, std::vector<RawCell> const &cells);

} // namespace sim::io
