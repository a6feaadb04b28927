#pragma once

#include "app/gui/action_functions.hpp"

namespace app::action {

// Presenting, and the story that is presented: described by their rows in actions.cpp. Steps are
// counted from 1.
Refusal present(AppState &state, Arguments arguments);
bool is_presenting(AppState const &state);
Refusal present_next(AppState &state, Arguments);
Refusal present_back(AppState &state, Arguments);
Refusal present_step(AppState &state, Arguments arguments);
Refusal present_black(AppState &state, Arguments);
Refusal present_try(AppState &state, Arguments arguments);

bool has_story(AppState const &state);
Refusal story_editor(AppState &state, Arguments arguments);
Refusal story_default(AppState &state, Arguments);
Refusal story_add(AppState &state, Arguments arguments);
Refusal story_step(AppState &state, Arguments arguments);
Refusal story_view(AppState &state, Arguments arguments);
Refusal story_headline(AppState &state, Arguments arguments);
Refusal story_figures(AppState &state, Arguments arguments);
Refusal story_compare(AppState &state, Arguments arguments);
Refusal story_what_if(AppState &state, Arguments arguments);
Refusal story_move(AppState &state, Arguments arguments);
Refusal story_remove(AppState &state, Arguments arguments);

} // namespace app::action
