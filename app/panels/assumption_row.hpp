#pragma once

#include "app/panels/context.hpp"
#include "app/view/assumption.hpp"

namespace app {

/// One assumption: its name with a dot where the scenario changes it, whether it is illustrative, its
/// value to type, a slider, a cross that takes it back. What is out of sight costs nothing.
void draw_assumption(PanelContext const &context, sim::Parameter const &parameter);

} // namespace app
