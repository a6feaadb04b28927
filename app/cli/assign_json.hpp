#pragma once

#include "app/cli/assign_run.hpp"
#include "sim/engine/assign/reasons/alternatives.hpp"

#include <nlohmann/json.hpp>

#include <span>
#include <string>

namespace app::cli {

/// What an assignment answers, but for what only the caller knows (where it is saved).
[[nodiscard]] nlohmann::ordered_json assign_json(AssignRun const &run,
                                                 sim::assign::Assignment const &answer,
                                                 std::span<sim::Move const> moves,
                                                 std::span<sim::PlanFault const> faults);

[[nodiscard]] nlohmann::ordered_json
alternatives_json(sim::Dataset const &dataset, sim::assign::Assignment const &answer,
                  std::span<sim::assign::Alternative const> alternatives);

/// Why there is no plan, and what would mend it.
[[nodiscard]] nlohmann::ordered_json conflict_json(sim::assign::Model const &model,
                                                   sim::assign::Conflict const &conflict);

/// The "why this route" card of one block.
[[nodiscard]] nlohmann::ordered_json reason_json(sim::Dataset const &dataset,
                                                 sim::assign::Assignment const &answer,
                                                 sim::BlockId block, sim::Choice const &now);

[[nodiscard]] nlohmann::ordered_json move_json(sim::Dataset const &dataset, sim::Move const &move);
[[nodiscard]] nlohmann::ordered_json choice_json(sim::Dataset const &dataset,
                                                 sim::Choice const &choice);
[[nodiscard]] nlohmann::ordered_json limit_json(sim::Limit const &limit,
                                                sim::LimitState const &state);

/// What a relaxation does to its limit, in the limit's own unit.
struct Relaxed
{
    double from = 0.0;
    double to = 0.0;
    double by = 0.0; ///< above zero
};

[[nodiscard]] Relaxed relaxed(sim::assign::Model const &model,
                              sim::assign::Relaxation const &relaxation);

} // namespace app::cli
