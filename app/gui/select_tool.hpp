#pragma once

#include "app/gui/draw_tool.hpp"
#include "app/gui/map_window.hpp"

namespace app {

/// A drag over the map selects or paints: it does not move the map.
[[nodiscard]] bool drags_tool(AppState const &state);

/// Turns a drag into a box, a lasso or a stroke of the brush, and into the action at its end.
void handle_select_tool(AppState &state, PanelContext const &context, Pickers const &pickers,
                        Pointer const &pointer);

/// The box or lasso that is drawn, the stroke with its totals.
void draw_selection_overlay(AppState const &state, PanelContext const &context, Area const &area);

} // namespace app
