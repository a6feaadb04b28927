#pragma once

#include "sim/engine/assign/solver/price_program.hpp"
#include "sim/engine/assign/solver/problem.hpp"
#include "sim/engine/assign/solver/solver.hpp"

#include <vector>

namespace sim::assign {

/// More options than this and the prices of the limits are the solver's own, without ranges: the
/// linear program would take seconds.
inline constexpr std::size_t most_priced_options = 20000;

/// What the rows are worth under one plan.
struct Scarcity
{
    /// By row: what one more unit of its capacity saves with the works that the plan buys, and
    /// between which capacities. A price counts only where the plan uses the row as far as the price
    /// holds: where it leaves room, one more unit is worth nothing to this plan.
    std::vector<RowPrice> price;
    /// By row: the same of one dual solution, so that they add up over an option's rows.
    std::vector<double> dual;
    /// By row: an option that would save, or that is worth the prices, does not fit into what the
    /// plan leaves free.
    std::vector<bool> in_the_way;
};

/// \pre answer.feasible()
[[nodiscard]] Scarcity scarcity_of(Problem const &problem, Answer const &answer);

/// The dual prices alone.
/// \pre answer.feasible()
[[nodiscard]] std::vector<double> scarcity_prices(Problem const &problem, Answer const &answer);

} // namespace sim::assign
