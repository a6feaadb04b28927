#pragma once

#include "app/gui/action_functions.hpp"

namespace app::action {

// Search, sheet of shortcuts, toast and the keyboard's place: described by their rows in actions.cpp.
Refusal find(AppState &state, Arguments arguments);
bool is_finding(AppState const &state);
Refusal find_words(AppState &state, Arguments arguments);
Refusal find_move(AppState &state, Arguments arguments);
Refusal find_go(AppState &state, Arguments arguments);
Refusal find_close(AppState &state, Arguments);
Refusal shortcuts(AppState &state, Arguments arguments);
Refusal keyboard(AppState &state, Arguments arguments);
Refusal pan(AppState &state, Arguments arguments);
Refusal select_here(AppState &state, Arguments);
Refusal next_tab(AppState &state, Arguments);
Refusal previous_tab(AppState &state, Arguments);
Refusal next_scenario(AppState &state, Arguments);
Refusal previous_scenario(AppState &state, Arguments);
Refusal toasts(AppState &state, Arguments arguments);
bool has_toast(AppState const &state);
Refusal colour_vision(AppState &state, Arguments arguments);
Refusal close_toast(AppState &state, Arguments);

} // namespace app::action
