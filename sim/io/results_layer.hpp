#pragma once

#include "sim/io/raw_table.hpp"
#include "sim/model/project.hpp"

namespace sim::io {

/// The layer results_blocks: shape, route and family of each block in the published plan, so that
/// the file opens coloured in QGIS.
RawTable results_blocks(RawProject const &settled, Project const &project);

} // namespace sim::io
