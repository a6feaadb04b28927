#pragma once

#include "app/panels/context.hpp"
#include "sim/model/parameter.hpp"

#include <string>

namespace app {

// The field in which a value is typed: one row of a window at a time, known by the id that is pushed.

[[nodiscard]] bool is_typing();
/// The field opens with the next frame and gets the keyboard.
void begin_typing();
/// Asks for what is typed once the field is left. \pre is_typing()
void draw_value_field(PanelContext const &context, sim::Parameter const &parameter, double value);
/// A value as the action `assumption` takes it.
[[nodiscard]] std::string value_argument(double value);

} // namespace app
