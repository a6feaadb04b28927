#pragma once

#include "app/panels/context.hpp"

namespace app {

/// The day of the hour that is shown, 24 bars of the charted asset: other load below, heating above
/// in the colour of the hour's class, the limit as a line with its value, the hour framed.
void draw_load_chart(PanelContext const &context, Night const &night, Area const &area);

} // namespace app
