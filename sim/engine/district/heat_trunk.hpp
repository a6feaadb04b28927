#pragma once

#include "sim/engine/district/district.hpp"
#include "sim/engine/district/frame.hpp"
#include "sim/engine/district/guide_lines.hpp"
#include "sim/engine/district/network.hpp"

#include <vector>

namespace sim::district {

/// Trunk mains from the two plants to the streets. The networks of the plants are apart, so that
/// each home hangs on one of them.
struct HeatTrunk
{
    std::vector<Pipe> pipes;                        ///< run away from their plant
    std::vector<std::size_t> source;                ///< of each pipe: index into Facts::sites
    std::vector<std::optional<std::size_t>> feeder; ///< the pipe before it
};

HeatTrunk make_heat_trunk(Facts const &facts, Frame const &frame, AtomGraph const &graph,
                          GuideLines const &lines);

/// Marks the blocks that district heating reaches: communities outside the outer town with their
/// label within 700 m of the trunk or more than 600 m of it inside.
void choose_heat_blocks(Facts const &facts, Frame const &frame, HeatTrunk const &trunk,
                        std::vector<Block> &blocks);

/// The trunk with the capacity left in each stretch for the blocks behind it.
std::vector<HeatMain> rate_heat_mains(Facts const &facts, HeatTrunk const &trunk,
                                      std::vector<Block> const &blocks);

} // namespace sim::district
