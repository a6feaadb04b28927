#pragma once

#include "app/gui/app_state.hpp"
#include "app/view/works_shown.hpp"

#include <string>

namespace app {

/// What map and panels show of the works. \pre follow_works() in this frame
[[nodiscard]] WorksView works_view_of(AppState const &state);
/// The day that is looked at. \pre there is a schedule
[[nodiscard]] sim::Day works_day_of(AppState const &state);

/// A schedule was made for the scenario that is looked at: only then may its dates be kept.
[[nodiscard]] bool is_of_scenario(AppState const &state, WorksProposal const &proposal);
/// What was made for the scenario `key` may be shown until the answer for the present one is there:
/// it is the same, or the published plan that an edit has just made a copy of.
[[nodiscard]] bool may_stand_for(AppState const &state, std::string const &key);

/// Takes what the keeper has found, and asks it anew where the scenario differs from what it was
/// asked last. Once a frame; nothing happens until the works were asked for.
void follow_works(AppState &state);
/// Makes the rows of the chart anew where something that they are made by has changed.
void order_rows(AppState &state);
/// Moves the day on while the works are played; stops at the last one.
void play_works(AppState &state, int days);

} // namespace app
