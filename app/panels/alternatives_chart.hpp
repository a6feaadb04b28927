#pragma once

#include "app/panels/context.hpp"

namespace app {

/// Each alternative as a point: cost of 20 years to the right, PM2.5 or peak load upwards. A click
/// asks to preview it. \pre document.routing.comparison
void draw_alternatives_chart(PanelContext const &context, Area const &area);

} // namespace app
