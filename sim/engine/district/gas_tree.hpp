#pragma once

#include "sim/engine/district/district.hpp"
#include "sim/engine/district/frame.hpp"
#include "sim/engine/district/guide_lines.hpp"
#include "sim/engine/district/network.hpp"

#include <vector>

namespace sim::district {

/// Chooses the gas blocks: from the gate outwards over neighbouring blocks, each behind a block
/// with gas or heat, until the gas share of the households is used up. What is left stays with
/// new energy. \return for each gas block (by block, else nothing) the block it is fed through
std::vector<std::optional<std::size_t>> choose_gas_blocks(Facts const &facts, Frame const &frame,
                                                          std::vector<double> const &weight,
                                                          std::vector<Block> &blocks);

/// The block at `p`, or the nearest one.
std::size_t block_at(std::vector<Block> const &blocks, geo::Point p);

/// Gas mains from the gate to the label of every gas block, upstream first.
std::vector<GasMain> make_gas_mains(Facts const &facts, Frame const &frame, AtomGraph const &graph,
                                    GuideLines const &lines, std::vector<Block> const &blocks,
                                    std::vector<std::optional<std::size_t>> const &parent);

} // namespace sim::district
