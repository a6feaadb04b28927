#pragma once

#include "sim/base/text.hpp"
#include "sim/io/data_edit.hpp"
#include "sim/io/gdal_raii.hpp"

#include <filesystem>
#include <optional>
#include <span>

namespace sim::io {

/// Compares what an edit says of rows before it with what stands in the file: every cell and the
/// shape of rows that go, of others what the edit changes.
/// \param layer  of the table; nullptr: it has no shapes
/// \return the first row that is gone, or cell that another program has changed: where, and from
///         what to what
std::optional<Text> find_stale(GDALDataset &dataset, std::filesystem::path const &file,
                               RawTable const &table, OGRLayer *layer,
                               std::span<RowChange const *const> changes);

} // namespace sim::io
