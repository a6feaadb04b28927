#pragma once

#include "app/panels/context.hpp"

namespace app {

/// The day of the hour that is shown, with the hour framed; a click on a bar of the coldest week shows
/// its hour. Nothing without a day or a capacity. \pre night.charted
void draw_load_chart(PanelContext const &context, Night const &night, Area const &area);

/// The hours of the season, the hardest first, with the limit, the hours above it and the place of
/// the hour that is shown. Nothing while they are not known.
void draw_duration_chart(PanelContext const &context, Night const &night, Area const &area);

} // namespace app
