#pragma once

#include "sim/engine/assign/solver/problem.hpp"

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace sim::assign {

/// What a search through all plans found.
struct Enumerated
{
    std::vector<std::uint32_t> choice; ///< cheaper than `below`; empty: none found
    Cost cost = 0;
    bool complete = false; ///< no plan was left out: `choice` is the best, or none is cheaper
    std::uint64_t nodes = 0;
};

/// Depth first through the plans of a small problem, cheapest reduced cost first, cutting what
/// cannot be cheaper than the best known by prices, by levels that are surely needed, or by rows
/// that are surely over.
/// \param price  by row, >= 0
/// \param below  only plans that cost less are of interest
[[nodiscard]] Enumerated enumerate_plans(Problem const &problem, std::span<double const> price,
                                         Cost below, std::uint64_t most_nodes,
                                         std::function<bool()> const &stop);

} // namespace sim::assign
