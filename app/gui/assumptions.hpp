#pragma once

#include "app/gui/action_functions.hpp"
#include "app/gui/routing.hpp"

#include <optional>
#include <string>

namespace app {

/// What a slider that is being moved shows; nothing while none is.
[[nodiscard]] std::optional<Shown> tried_assumption(AppState const &state);
/// Lists the assumptions once they are looked at, and takes what the desk has worked out.
void follow_assumptions(AppState &state);
/// Esc: forgets what is tried. \return whether anything was
bool drop_assumption(AppState &state);

namespace action {

Refusal assumptions(AppState &state, Arguments arguments);
Refusal assumptions_changed(AppState &state, Arguments arguments);
Refusal assumption(AppState &state, Arguments arguments);
Refusal assumption_try(AppState &state, Arguments arguments);

} // namespace action

} // namespace app
