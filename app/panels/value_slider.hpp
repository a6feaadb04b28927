#pragma once

#include "app/panels/context.hpp"
#include "sim/model/parameter.hpp"

namespace app {

/// A parameter with its unit and a slider from its low to its high value. While the mouse moves each
/// new value is asked for as a draft; a mark shows the scenario's own value, a cross takes it back.
void draw_value_slider(PanelContext const &context, sim::Parameter const &parameter);

} // namespace app
