#pragma once

#include "sim/engine/district/district.hpp"
#include "sim/engine/district/frame.hpp"
#include "sim/engine/district/guide_lines.hpp"
#include "sim/engine/district/network.hpp"

#include <vector>

namespace sim::district {

/// Trunk mains from the two plants to the streets, as pipes that run away from their plant.
/// `kind` is the index of the heat source among Facts::sites.
struct HeatTrunk
{
    std::vector<Pipe> pipes;
    std::vector<std::optional<std::size_t>> feeder;
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
