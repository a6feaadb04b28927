#pragma once

#include "sim/model/block.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace sim::assign {

/// For each block the blocks whose areas lie within `gap_m` of its own (a street between them does
/// not part neighbours), in ascending order. A block without an area has none.
[[nodiscard]] std::vector<std::vector<std::uint32_t>> find_neighbours(std::span<Block const> blocks,
                                                                      double gap_m);

} // namespace sim::assign
