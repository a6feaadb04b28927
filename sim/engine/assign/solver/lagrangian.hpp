#pragma once

#include "sim/engine/assign/solver/problem.hpp"
#include "sim/engine/assign/solver/solver.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace sim::assign {

/// Prices of all rows, and what they prove.
struct FlatDual
{
    Cost bound = no_bound;
    std::vector<double> price;           ///< by row, at the best bound; parents too
    std::vector<std::uint32_t> cheapest; ///< by group: least reduced cost at the best bound
    std::uint64_t steps = 0;
    bool infeasible = false; ///< proved: no choice holds all rows
};

/// Lagrangian dual in which every row is priced and every charge is spread over the groups that
/// need it: convex in levels and charges, quick, for problems of any shape.
/// \param steps  evaluations at most; fewer if control.stop says so or the bound stands still
/// \param start  prices by row to begin with; empty: zero
[[nodiscard]] FlatDual flat_dual(Problem const &problem, std::uint64_t steps,
                                 std::span<double const> start, Control const &control);

/// Cost of every option at these prices: its cost + price x amount of its rows and their parents.
[[nodiscard]] std::vector<double> reduced_costs(Problem const &problem,
                                                std::span<double const> price);

} // namespace sim::assign
