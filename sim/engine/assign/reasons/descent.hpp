#pragma once

#include "sim/engine/assign/solver/solver.hpp"

#include <vector>

namespace sim::assign {

/// Takes, block by block, the change that saves most and breaks nothing, until none saves.
/// \pre the choice is feasible
[[nodiscard]] std::vector<std::uint32_t> descend(Problem const &problem,
                                                 std::vector<std::uint32_t> choice);

} // namespace sim::assign
