#pragma once

#include "app/gui/action_functions.hpp"

namespace app {

/// Takes a stroke over blocks: the first one begins it. What it comes to is shown at once and kept
/// nowhere; blocks that are fixed or may not take the route stay as they are.
/// \pre a route is chosen
void paint_over(AppState &state, std::vector<sim::BlockId> const &blocks);
/// Keeps what was painted as one step. \return why nothing was
action::Refusal end_stroke(AppState &state);
/// Gives the stroke up.
void drop_stroke(AppState &state);
/// The stroke came to blocks before it was known which routes they may take.
[[nodiscard]] bool waits_for_conditions(AppState const &state);

} // namespace app
