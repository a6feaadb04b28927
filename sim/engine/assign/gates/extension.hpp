#pragma once

#include "sim/engine/assign/solver/problem.hpp"
#include "sim/model/assignment.hpp"
#include "sim/model/dataset.hpp"
#include "sim/model/scenario.hpp"

#include <cstdint>
#include <vector>

namespace sim::assign {

/// Pipe that must be laid so that every block has a main: a forest that grows out of the mains that
/// exist. Each segment is laid and paid once, however many blocks hang behind it.
/// A segment is a planned main of the data, or a stretch from a main or block to a neighbouring
/// block along the shortest way.
struct Extensions
{
    std::vector<SharedWork> works; ///< by segment, with the blocks behind it; payer: the company
    std::vector<std::uint32_t> parent; ///< by segment: the one upstream; `none`: a main that exists
    std::vector<std::vector<std::uint32_t>> path; ///< by block: its segments, upstream first
    std::vector<double> length_m; ///< by block: sum over its path; infinite if nothing to grow from

    [[nodiscard]] std::size_t segment_count() const { return works.size(); }
};

/// Heat mains extended to every block. All heat mains of the data exist.
/// \throws InputError naming works.heat_main_yuan_per_m or works.neighbour_gap_m if missing or wrong
[[nodiscard]] Extensions extend_heat(Dataset const &dataset, Scenario const &scenario);

/// Gas mains extended to every block: planned mains along the chain that feeds them (the cost of
/// low-pressure ones lies within what a home's connection costs), beyond the medium-pressure ones
/// from block to block. A metre of a planned main counts as works.planned_main_weight of a metre of
/// one's own when ways are compared, since others share it.
/// \throws InputError naming works.gas_main_yuan_per_m, works.planned_main_weight or
/// works.neighbour_gap_m if missing or wrong
[[nodiscard]] Extensions extend_gas(Dataset const &dataset, Scenario const &scenario);

} // namespace sim::assign
