#pragma once

#include "app/panels/context.hpp"

namespace app {

/// The list of what blocks can be coloured by.
void choose_colouring(PanelContext const &context);
/// Classes of the present colouring with its unit and the number of blocks in each.
/// \pre the present colouring is not by route
void draw_value_legend(PanelContext const &context);

} // namespace app
