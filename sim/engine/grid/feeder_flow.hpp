#pragma once

#include "sim/engine/grid/load_mix.hpp"
#include "sim/model/grid_results.hpp"

namespace sim::grid {

/// Everything about the grid of a scenario that the levels share.
struct GridFrame
{
    Dataset const &dataset;
    GridValues const &values;
    ProfileTiles const &tiles;
    GridMixes const &mixes;
    Members const &sections_of; ///< by feeder
    Members const &zones_of;    ///< by feeder
};

/// Power flow of a feeder in its worst hour. Homes are given the feeder's own diversity allowance,
/// in equal proportion, so that the line's head carries the feeder's peak.
/// Transfer (N-1): own load and the tie feeder's, in the worst hours of both, stay within the tie
/// feeder's limit; voltage after the transfer is not checked, the place of the switch is not known.
/// \param loads  of all feeders
/// \source N-1 rule of 10 kV lines: DL/T 5729, sections restored over the tie switch
FeederFlow worst_hour_flow(GridFrame const &frame, std::size_t feeder,
                           std::span<AssetLoad const> loads);

} // namespace sim::grid
