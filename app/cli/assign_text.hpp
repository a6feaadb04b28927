#pragma once

#include "app/cli/assign_run.hpp"
#include "sim/engine/assign/reasons/alternatives.hpp"

#include <span>

namespace app::cli {

/// How a plan was found: what is kept with the scenario.
[[nodiscard]] sim::Text search_note(AssignRun const &run, SolveOptions const &options,
                                    sim::assign::Assignment const &answer);

/// Changes of route, limits that bind, plans to choose from, and how good the answer is.
void print_proposal(AssignRun const &run, SolveOptions const &options,
                    sim::assign::Assignment const &answer, std::span<sim::Move const> moves,
                    std::span<sim::assign::Alternative const> alternatives, sim::Language language);

/// Which limits clash and what would mend it.
void print_conflict(sim::assign::Assignment const &answer, sim::Language language);

} // namespace app::cli
