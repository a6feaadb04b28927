#pragma once

#include "sim/engine/assign/options/model.hpp"
#include "sim/engine/assign/solver/solver.hpp"

#include <string>
#include <vector>

namespace sim::assign {

/// Reason, runner-up, binding limits and flip distances of every block.
/// \pre answer.feasible()
[[nodiscard]] std::vector<BlockReason> explain(Dataset const &dataset, Scenario const &scenario,
                                               Material const &material, Model const &model,
                                               Answer const &answer);

/// Use, capacity, shadow price and the range in which it holds, by limit.
[[nodiscard]] std::vector<LimitState> limit_states(Model const &model, Answer const &answer);

/// What a plan breaks: gates of its routes, limits, blocks left over. The plan is not changed.
/// A plan buys no works of its own: limits count as they are today, and works that a route would
/// need are faults.
[[nodiscard]] std::vector<PlanFault> judge_plan(Dataset const &dataset, Scenario const &scenario,
                                                Material const &material, Plan const &plan);

/// Blocks that differ from a plan before, each with its reason and what it moves for every payer.
/// \param before  the scenario with that plan
[[nodiscard]] std::vector<Move> moves(Dataset const &dataset, Scenario const &before,
                                      Material const &material, Model const &model,
                                      Answer const &after);

} // namespace sim::assign
