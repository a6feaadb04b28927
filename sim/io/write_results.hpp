#pragma once

#include "sim/io/gdal_raii.hpp"
#include "sim/io/raw_table.hpp"

#include <filesystem>

namespace sim::io {

/// Brings the layer results_blocks of an open project file up to date, as part of the caller's
/// transaction. Rows are found by the code of their block: ids of the layer are its own, and so
/// are columns that somebody else added. The layer holds no decisions: what stands there gives way.
/// \param before, after  the layer of the two documents: only what differs is written
/// \throws IoError
void write_results(GDALDataset &dataset, std::filesystem::path const &file, RawTable const &before,
                   RawTable const &after);

} // namespace sim::io
