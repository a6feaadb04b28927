#pragma once

#include "sim/io/data_edit.hpp"
#include "sim/io/gdal_raii.hpp"

#include <filesystem>
#include <span>
#include <vector>

namespace sim::io {

/// Writes changed rows into an open project file, as part of the caller's transaction: the cells
/// that differ, so that all others stay as another program may have left them.
/// \param tables  the tables as they are afterwards: their columns
/// \throws IoError, also if a row or cell to change is not as `before` says: somebody else changed it
void write_rows(GDALDataset &dataset, std::filesystem::path const &file, RawProject const &tables,
                std::span<RowChange const> changes);

/// Cells of a row as a feature's fields, by the names of the columns. Those that the layer does not
/// have are left out.
void set_cells(OGRFeature &feature, RawTable const &table, RawRow const &row);

} // namespace sim::io
