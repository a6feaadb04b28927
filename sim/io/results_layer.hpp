#pragma once

#include "sim/io/gdal_raii.hpp"
#include "sim/io/raw_table.hpp"
#include "sim/model/project.hpp"

#include <filesystem>

namespace sim::io {

/// The layer results_blocks: shape, route and family of each block in the published plan, so that
/// the file opens coloured in QGIS.
RawTable results_blocks(RawProject const &settled, Project const &project);

/// The table layer_styles with the product's colours for results_blocks.
void write_layer_styles(GDALDataset &dataset, std::filesystem::path const &file);

} // namespace sim::io
