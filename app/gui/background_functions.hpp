#pragma once

#include "app/gui/action_functions.hpp"

namespace app::action {

// Files that lie under the map: background_actions.cpp.
bool has_backgrounds(AppState const &state);
Refusal background_adding(AppState &state, Arguments arguments);
Refusal background_path(AppState &state, Arguments arguments);
Refusal background_add(AppState &state, Arguments arguments);
Refusal background_show(AppState &state, Arguments arguments);
Refusal background_opacity(AppState &state, Arguments arguments);
Refusal background_move(AppState &state, Arguments arguments);
Refusal background_remove(AppState &state, Arguments arguments);

} // namespace app::action
