#pragma once

#include "sim/base/date.hpp"
#include "sim/model/dataset.hpp"
#include "sim/model/results.hpp"
#include "sim/model/scenario.hpp"

#include <filesystem>
#include <optional>
#include <span>
#include <string>

namespace sim::io {

/// How sure a block's route is: what its runner-up would cost more over 20 years.
struct RouteMargin
{
    std::optional<RouteId> runner_up = {}; ///< none: no other route is possible
    Money extra_cost = {};
    double margin_share = 0.0; ///< over the cost of the chosen route
};

/// When the works of a block are done, by a schedule.
struct BlockDays
{
    std::optional<Day> begun;     ///< work on its site
    std::optional<Day> connected; ///< its last home
    std::optional<Day> accepted;
    std::optional<int> float_days;
};

/// What is known beyond the results. By block, or empty: those columns are then left out.
struct BlockColumns
{
    std::span<RouteMargin const> margins = {};
    std::span<BlockDays const> days = {};
    std::string days_from = {}; ///< kept, changed, computed: where the days come from
};

/// Writes what follows from a scenario as a GeoPackage for QGIS: results_blocks and, where the grid
/// was calculated, results_zones, results_feeders and results_substations, with colours. The same
/// results give the same bytes.
/// What stands at `target` is replaced if it is a regular file.
/// \throws IoError
void write_results_gpkg(std::filesystem::path const &target, Dataset const &dataset,
                        Scenario const &scenario, Results const &results,
                        BlockColumns const &columns = {});

} // namespace sim::io
