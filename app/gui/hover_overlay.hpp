#pragma once

#include "app/gui/map_window.hpp"

namespace app {

/// What the mouse is over on the map: a part of the network, else a block, or nothing.
[[nodiscard]] Hover hover_at(AppState const &state, PanelContext const &context,
                             Pickers const &pickers, sim::geo::Point place);

/// A ring around what the mouse is over in any view, drawn over the map's picture.
void draw_hover(AppState const &state, PanelContext const &context, Area const &area);

} // namespace app
