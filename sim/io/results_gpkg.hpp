#pragma once

#include "sim/model/dataset.hpp"
#include "sim/model/results.hpp"
#include "sim/model/scenario.hpp"

#include <filesystem>

namespace sim::io {

/// Writes what follows from a scenario as a GeoPackage for QGIS: results_blocks and, where the grid
/// was calculated, results_zones, results_feeders and results_substations, with colours. The same
/// results give the same bytes. What stands at `target` is replaced if it is a regular file.
/// \throws IoError
void write_results_gpkg(std::filesystem::path const &target, Dataset const &dataset,
                        Scenario const &scenario, Results const &results);

} // namespace sim::io
