#pragma once

#include "sim/engine/district/stations.hpp"

#include <vector>

namespace sim::district {

/// The blocks of one feeder.
struct FeederPlan
{
    std::size_t station = 0;
    std::vector<std::size_t> blocks; ///< nearest to the station first
};

/// Groups each station's blocks into feeders: along the tree of shortest ways a subtree joins its
/// parent while load and numbers stay below the limits; then small neighbours are joined.
std::vector<FeederPlan> plan_feeders(Facts const &facts, AtomGraph const &graph,
                                     std::vector<Block> const &blocks,
                                     std::vector<BlockLoad> const &loads,
                                     std::vector<StationPlan> const &stations);

} // namespace sim::district
