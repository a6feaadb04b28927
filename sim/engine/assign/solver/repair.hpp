#pragma once

#include "sim/engine/assign/solver/problem.hpp"
#include "sim/engine/assign/solver/solver.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace sim::assign {

/// How a choice is mended.
struct RepairOptions
{
    std::span<double const> price;        ///< by row, of the dual: scarce rows are worth sparing
    std::span<double const> scale;        ///< by row: natural size of a price
    std::span<std::uint32_t const> order; ///< of groups: neighbours in memory together
    double shrink_share = 0.0005;         ///< of capacity, kept free while mending
    unsigned passes = 60;
};

/// Greedy passes over the groups, each to its cheapest option given what the others load; what
/// is still over after a pass weighs more in the next. Then passes at true costs fill what is free.
/// \return empty if something is still over
[[nodiscard]] std::vector<std::uint32_t> repair(Problem const &problem,
                                                std::span<std::uint32_t const> choice,
                                                RepairOptions const &options,
                                                Control const &control);

} // namespace sim::assign
