#pragma once

#include "sim/engine/assign/solver/problem.hpp"
#include "sim/engine/assign/solver/solver.hpp"

#include <cstdint>

namespace sim::assign {

/// True if prices alone prove that no choice holds all rows: with nothing else to pay, every
/// choice would still cost something at these prices of the last levels' capacity (Farkas).
/// False: not proved.
[[nodiscard]] bool prove_impossible(Problem const &problem, std::uint64_t steps,
                                    Control const &control);

} // namespace sim::assign
