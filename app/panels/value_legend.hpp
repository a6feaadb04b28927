#pragma once

#include "app/panels/context.hpp"

namespace app {

/// What values of blocks are taken from.
[[nodiscard]] ColourSource colours_of(Document const &document);
/// The list of what blocks can be coloured by.
void choose_colouring(PanelContext const &context);
/// Route families of the present colouring with blocks and households.
/// \pre the present colouring is by family
void draw_family_legend(PanelContext const &context);
/// Classes of the present colouring with its unit and the number of blocks in each.
/// \pre the present colouring is not by route
void draw_value_legend(PanelContext const &context);

} // namespace app
