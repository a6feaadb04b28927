#pragma once

#include "app/panels/context.hpp"
#include "app/view/map_menu.hpp"

namespace app {

/// The menu of a right click on the map.
/// \param corner  where it opens, pixels of the window \param map  that it stays in
void draw_map_menu(PanelContext const &context, MapMenu const &menu, MenuPage const &page,
                   Area const &map, float x, float y);

} // namespace app
