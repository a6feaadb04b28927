#pragma once

#include "app/gui/action_functions.hpp"

namespace app::action {

// Rows of the action table that open, make, copy and close projects, and the window's settings.

bool can_open_dialog(AppState const &state);
bool opens_others(AppState const &state);
bool has_dialog(AppState const &state);
bool is_read_only(AppState const &state);
bool has_failed(AppState const &state);
bool lacks_parameters(AppState const &state);

Refusal open_file(AppState &state, Arguments arguments);
Refusal open_dialog(AppState &state, Arguments arguments);
Refusal dialog_go(AppState &state, Arguments arguments);
Refusal dialog_choose(AppState &state, Arguments arguments);
Refusal dialog_step(AppState &state, Arguments arguments);
Refusal dialog_source(AppState &state, Arguments arguments);
Refusal dialog_apply(AppState &state, Arguments);
Refusal dialog_cancel(AppState &state, Arguments);
Refusal new_project(AppState &state, Arguments arguments);
Refusal save_as(AppState &state, Arguments arguments);
Refusal close_project(AppState &state, Arguments);
Refusal reopen(AppState &state, Arguments);
Refusal try_again(AppState &state, Arguments);
Refusal drop_failed(AppState &state, Arguments);
Refusal upgrade_copy(AppState &state, Arguments);
Refusal upgrade_later(AppState &state, Arguments);
Refusal forget_recent(AppState &state, Arguments arguments);
Refusal menu(AppState &state, Arguments arguments);
Refusal font_size(AppState &state, Arguments arguments);
Refusal font_larger(AppState &state, Arguments);
Refusal font_smaller(AppState &state, Arguments);
Refusal font_normal(AppState &state, Arguments);

} // namespace app::action
