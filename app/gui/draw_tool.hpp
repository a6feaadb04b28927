#pragma once

#include "app/gui/map_window.hpp"

namespace app {

/// What the mouse does over the map's surface in this frame.
struct Pointer
{
    map::Pixel mouse; ///< from the map's corner
    bool hovered = false;
    bool pressed = false;  ///< the button went down over the map
    bool released = false; ///< and came up over it again
    bool double_click = false;
};

/// The tool has the mouse: clicks draw, they do not select.
[[nodiscard]] bool draws(AppState const &state);

/// Turns the mouse into points of the drawing, snapped, and into actions.
void handle_drawing(AppState &state, PanelContext const &context, Pickers const &pickers,
                    Pointer const &pointer);

/// Ghost, snap mark, parts with their homes and what is refused, over the map.
void draw_drawing(AppState const &state, PanelContext const &context, Area const &area);

} // namespace app
