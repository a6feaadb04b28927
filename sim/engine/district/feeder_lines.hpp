#pragma once

#include "sim/engine/district/feeder_groups.hpp"
#include "sim/engine/district/guide_lines.hpp"

#include <vector>

namespace sim::district {

/// What a feeder carries today and could carry.
struct FeederRoom
{
    double before_kva = 0.0;
    double limit_kva = 0.0;
};

/// Lines of all feeders along atoms, section by section: in the order of `plans`, upstream first.
/// Each feeder leaves its station by one section and is a tree; where it branches away from any
/// block, a section ends without one. Feeders keep out of each other's streets where they can.
std::vector<FeederSection> lay_feeders(AtomGraph const &graph, GuideLines const &lines,
                                       std::vector<Block> const &blocks,
                                       std::vector<BlockLoad> const &loads,
                                       std::vector<StationPlan> const &stations,
                                       std::vector<FeederPlan> const &plans);

/// For each feeder the one beyond its tie switch: pairs of which one's line ends close to the
/// other, each feeder once. First those that can carry each other today, then the closest.
std::vector<std::optional<std::size_t>> tie_feeders(std::vector<FeederSection> const &sections,
                                                    std::vector<StationPlan> const &stations,
                                                    std::vector<FeederPlan> const &plans,
                                                    std::vector<FeederRoom> const &rooms);

} // namespace sim::district
