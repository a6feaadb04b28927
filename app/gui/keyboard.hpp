#pragma once

#include "app/gui/app_state.hpp"
#include "app/panels/context.hpp"

#include <string_view>

namespace app {

// The keyboard belongs to the map, whose keys are the shortcuts, or to a part of the window, in
// which ImGui's keys walk from one control to the next.

/// \param part  map, left, inspector, strip, top or another part by the id of its ImGui window; next or
///        previous: of those that are on the screen
/// \return false if there is no such part
bool give_keyboard(AppState &state, std::string_view part);
/// Begins in the part that was asked for. \pre within a frame, before its panels
void enter_part(AppState &state);
/// Arrows, Enter, space and the like belong to a part or to a list that is open, not to shortcuts.
[[nodiscard]] bool has_keyboard_elsewhere(AppState const &state);
/// A list of the import dialog is open: Esc closes that alone.
[[nodiscard]] bool has_list_over_dialog();
/// Esc: one level out of a list or a part, at last back to the map. \return whether there was one
bool leave_part(AppState &state);

/// Tells ImGui which keys are its own in the coming frame. \pre before ImGui::NewFrame()
void prepare_keys(AppState const &state);
/// Tab goes on to the next row; a click gives the keyboard back to the map; the control that has it
/// gets a ring. \pre all panels of the frame were built
void finish_keys(AppState &state, Palette const &palette, float scale);

} // namespace app
