#pragma once

#include "sim/model/dataset.hpp"
#include "sim/model/results.hpp"
#include "sim/model/scenario.hpp"

#include <filesystem>
#include <optional>
#include <span>

namespace sim::io {

/// How sure a block's route is: what its runner-up would cost more over 20 years.
struct RouteMargin
{
    std::optional<RouteId> runner_up = {}; ///< none: no other route is possible
    Money extra_cost = {};
    double margin_share = 0.0; ///< over the cost of the chosen route
};

/// Writes what follows from a scenario as a GeoPackage for QGIS: results_blocks and, where the grid
/// was calculated, results_zones, results_feeders and results_substations, with colours. The same
/// results give the same bytes. \param margins  by block, or empty: those columns are then left out.
/// What stands at `target` is replaced if it is a regular file.
/// \throws IoError
void write_results_gpkg(std::filesystem::path const &target, Dataset const &dataset,
                        Scenario const &scenario, Results const &results,
                        std::span<RouteMargin const> margins = {});

} // namespace sim::io
