#pragma once

#include "sim/engine/assign/solver/problem.hpp"
#include "sim/engine/assign/solver/solver.hpp"

#include <vector>

namespace sim::assign {

/// More options than this and the prices of the limits are the solver's own, without ranges: the
/// linear program would take seconds.
inline constexpr std::size_t most_priced_options = 20000;

/// By row: what one more unit of its capacity saves with the works that the plan buys.
/// \pre answer.feasible()
[[nodiscard]] std::vector<double> scarcity_prices(Problem const &problem, Answer const &answer);

} // namespace sim::assign
