#pragma once

#include "sim/io/raw_table.hpp"
#include "sim/io/results_gpkg.hpp"
#include "sim/model/dataset.hpp"
#include "sim/model/results.hpp"
#include "sim/model/scenario.hpp"

#include <vector>

namespace sim::io {

/// The layers of exported results, shapes in degrees; those of the grid only if it was calculated.
std::vector<RawTable> results_tables(Dataset const &dataset, Scenario const &scenario,
                                     Results const &results, BlockColumns const &columns);

} // namespace sim::io
