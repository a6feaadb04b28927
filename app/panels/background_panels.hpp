#pragma once

#include "app/panels/context.hpp"

namespace app {

class BackgroundDesk;

/// The left column with the section of files that lie under the map.
void draw_left_column(PanelContext const &context, Area const &area,
                      BackgroundDesk const *backgrounds);
/// Files that lie under the map, the uppermost first: to show, to fade, to order, to remove, to add.
void draw_backgrounds(PanelContext const &context, BackgroundDesk const &desk);

} // namespace app
