#pragma once

#include "app/gui/app_state.hpp"
#include "app/panels/context.hpp"
#include "app/view/map_menu.hpp"

#include <string>
#include <vector>

namespace app {

/// Title and lines of the open menu. \pre there is one
[[nodiscard]] MenuPage menu_of(AppState const &state);
/// Draws the menu of the map, if it is open; its keys ask for what it does.
void show_map_menu(AppState const &state, PanelContext const &context, Area const &map);
/// The menu has the keyboard: what the key pressed in this frame asks of it, or nothing.
[[nodiscard]] std::vector<std::string> menu_key();

} // namespace app
