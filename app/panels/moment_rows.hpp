#pragma once

#include "app/panels/widgets.hpp"
#include "app/view/works_view.hpp"

namespace app {

/// Homes on coal, in works and converted with how the map draws them, then the money due and the coal
/// saved: lines of a box over the map, from `y` down, which moves below them.
/// \param critical  a line explains the frame of the critical path
/// \param due  what the money is due by
void draw_moment_rows(PanelContext const &context, Area const &area, float &y,
                      WorksMoment const &moment, bool critical, sim::Text const &due);

} // namespace app
