#pragma once

#include "sim/base/money.hpp"
#include "sim/engine/grid/load_mix.hpp"
#include "sim/model/dataset.hpp"
#include "sim/model/demand.hpp"
#include "sim/model/scenario.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace sim::assign {

/// A capacity no mix comes near: without flags to count, hours that cannot be the peak are left out.
/// A power of two: a rate times it is the load to the last bit.
inline constexpr double free_kva = 1073741824.0;

/// What one block draws from one line (feeder) on one route: base load of its homes, everybody else
/// at its sections, heating.
struct LineLoad
{
    double peak_kw = 0.0;       ///< highest hour of the mean load
    double peak_kva = 0.0;      ///< likewise, apparent
    double variance_kw2 = 0.0;  ///< at most, in any hour
    double allowance_kva = 0.0; ///< diversity: its share of the tangent to z sqrt(variance)

    [[nodiscard]] double kva() const { return peak_kva + allowance_kva; }
};

/// More capacity that can be bought, altogether and not in addition.
struct CapacityStep
{
    double carries_kva = 0.0; ///< at the planning rate
    double to_kva = 0.0;      ///< rating
    Money cost;
};

/// A line or a station as the assignment sees it.
struct GridLimit
{
    double rating_kva = 0.0;         ///< as built
    double fixed_kva = 0.0;          ///< loaded whatever the plan says
    std::vector<CapacityStep> steps; ///< ascending
};

/// Which block loads which line; the lines' and stations' capacities.
struct LineTable
{
    std::vector<std::uint32_t> first_line; ///< by block; one more at the end
    std::vector<std::uint32_t> feeder;     ///< of each line of each block, ascending in the block
    std::vector<GridLimit> feeders;
    std::vector<GridLimit> substations;

    [[nodiscard]] std::span<std::uint32_t const> feeders_of(std::size_t block) const
    {
        return std::span{feeder}.subspan(first_line[block],
                                         first_line[block + 1] - first_line[block]);
    }
};

/// Lines of every block. A section whose block has no zone on its line is nobody's choice: fixed.
[[nodiscard]] LineTable make_line_table(Dataset const &dataset);

/// Loads of all blocks in the order of LineTable::feeder; the allowance is left open.
/// \param zones  mixes of all zones
[[nodiscard]] std::vector<LineLoad> line_loads(Dataset const &dataset, LineTable const &table,
                                               grid::LoadMixes const &zones,
                                               grid::ProfileTiles const &tiles,
                                               grid::GridValues const &values);

/// Fills allowances, fixed loads and ratings: the feeder's allowance z sqrt(V) is concave, so its
/// tangent at V0 = half of what all blocks could have lies above it everywhere; the stations' is
/// bounded by the same tangents and z sqrt(sum V0) / 2.
/// \param loads  by option kind: each one vector of line_loads()
void finish_allowances(Dataset const &dataset, grid::GridValues const &values, double highest_tan,
                       LineTable &table, std::span<std::vector<LineLoad>> loads);

/// What reinforcements() would build for ever higher loads: at most three steps, each dearer than the
/// one before it.
/// \param demand  of any plan of the dataset
void find_capacity_steps(Dataset const &dataset, Scenario const &scenario, Demand const &demand,
                         grid::GridValues const &values, LineTable &table);

} // namespace sim::assign
