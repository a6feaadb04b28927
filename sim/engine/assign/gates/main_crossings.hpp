#pragma once

#include "sim/engine/assign/gates/main_forest.hpp"

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace sim::assign {

/// Straight from the block's area to the main; 0 if it crosses.
/// \param limit_m  what is farther away counts as infinitely far
[[nodiscard]] double distance_of(Block const &block, ForestMain const &main,
                                 double limit_m = std::numeric_limits<double>::infinity());

/// By block the mains that cross it.
[[nodiscard]] std::vector<std::vector<std::uint32_t>>
find_crossings(std::span<Block const> blocks, std::span<ForestMain const> mains);

} // namespace sim::assign
