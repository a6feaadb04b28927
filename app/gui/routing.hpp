#pragma once

#include "app/gui/app_state.hpp"
#include "app/view/routing.hpp"

namespace app {

/// What map and panels show: the scenario, or in preview the proposed one.
struct Shown
{
    sim::Scenario const &scenario;
    sim::Results const &results;
    std::uint64_t revision = 0; ///< differs whenever the two or what is said of them differ
};
[[nodiscard]] Shown shown_of(AppState const &state);
[[nodiscard]] Routing routing_of(AppState const &state);

/// The scenario with the values that are being tried.
[[nodiscard]] sim::Scenario drafted_scenario(AppState const &state);

/// Takes what the assigner has found, and asks it anew where scenario or tried values differ from
/// what it was asked last. Once a frame; nothing happens until an assignment was asked for.
void follow_assignment(AppState &state);

/// Forgets proposals: another scenario is looked at.
void forget_proposals(AppState &state);

/// Says so when an edit of the published plan has gone to a copy of it.
void tell_of_copy(AppState &state, int edits_before);

} // namespace app
