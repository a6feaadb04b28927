#pragma once

#include "app/gui/app_state.hpp"

#include <exception>

namespace app {

/// What map and panels show of where the works stand. \pre follow_progress() in this frame
[[nodiscard]] ProgressView progress_view_of(AppState const &state);
/// The day that is looked at; nothing while none was chosen and nothing was returned.
[[nodiscard]] std::optional<sim::Day> progress_day_of(AppState const &state);

/// Takes what the jobs have found, and asks anew where scenario, data or day are others. Once a frame;
/// nothing happens until it was asked where the works stand.
void follow_progress(AppState &state);

/// What is shown was answered for scenario and data as they are now.
[[nodiscard]] bool is_standing_current(AppState const &state);

/// Begins to plan the remainder again for the day that is looked at.
/// \pre progress_day_of() has a value, and no other search runs
void begin_replan(AppState &state, bool keep_routes);
/// Ends the search; nothing comes of it.
void cancel_replan(AppState &state);
/// Forgets a new plan that was found.
void drop_replan(AppState &state);

/// Forgets what was said of other data.
void forget_progress(AppState &state);
/// A job of the progress is under way.
[[nodiscard]] bool is_progress_busy(AppState const &state);

} // namespace app
