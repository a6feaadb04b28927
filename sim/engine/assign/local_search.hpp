#pragma once

#include "sim/engine/assign/problem.hpp"

#include <cstdint>
#include <functional>
#include <limits>
#include <span>
#include <vector>

namespace sim::assign {

/// What the caller of the local search decides.
struct SearchControl
{
    std::uint64_t seed = 1;
    std::uint64_t steps = 0; ///< 0: until stopped. A step is `proposals_per_step` of each island
    unsigned threads = 0;    ///< 0: one per core; never changes the answer
    Cost target = std::numeric_limits<Cost>::min(); ///< stop once a plan costs no more
    std::function<bool()> stop;                     ///< asked often, on the calling thread
    /// On the calling thread, at each better feasible choice that it knows of.
    std::function<void(std::span<std::uint32_t const> choice, Cost cost)> improved;
};

/// What the local search found.
struct Found
{
    std::vector<std::uint32_t> choice; ///< empty: nothing feasible
    Cost cost = 0;
    std::uint64_t steps = 0; ///< done by each island
};

/// Proposals of one step: about 10 ms.
inline constexpr std::uint64_t proposals_per_step = 1U << 16U;

/// Simulated annealing over the options of small reduced cost: shifts, chains of ejections, whole
/// levels and shared charges given up or taken up together. Overloaded rows cost a weight that
/// grows in the cold half. Two islands with their own seeds meet at fixed steps.
/// \param price  by row, cost per unit of amount, >= 0: from a dual; the better, the better the core
/// \param start  a choice to begin with, feasible or not; empty: the best reduced costs
/// \return the start if nothing better was found and it is feasible
/// \source docs/methods.md, "Assignment: local search"
[[nodiscard]] Found local_search(Problem const &problem, std::span<double const> price,
                                 std::span<std::uint32_t const> start,
                                 SearchControl const &control);

} // namespace sim::assign
