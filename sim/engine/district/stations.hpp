#pragma once

#include "sim/engine/district/block_graph.hpp"
#include "sim/engine/district/block_loads.hpp"
#include "sim/engine/district/frame.hpp"
#include "sim/engine/district/growth.hpp"

#include <vector>

namespace sim::district {

/// Where a substation stands and which blocks it serves.
struct StationPlan
{
    std::size_t root = 0; ///< the block it stands in or beside
    std::size_t atom = 0; ///< its place
    bool town = false;    ///< for the core and the inner town
    std::vector<std::size_t> blocks;
};

/// Divides the blocks between stations so that the sum of load x way is least (k-medoids over
/// neighbouring blocks), apart for the town and for the country.
std::vector<StationPlan> plan_stations(Facts const &facts, Frame const &frame,
                                       AtomGraph const &graph, std::vector<Block> const &blocks,
                                       std::vector<BlockLoad> const &loads);

} // namespace sim::district
