#pragma once

#include "app/panels/context.hpp"

#include <vector>

namespace app {

/// Routes and jurisdictions of the selected blocks, each a chip with its counts; a click limits edits
/// to it, another one takes the limit away.
void draw_selection_chips(PanelContext const &context, std::vector<sim::BlockId> const &blocks);
/// Lists and buttons that set something for all selected blocks, or for the chosen part of them.
void draw_selection_edits(PanelContext const &context);
/// What the last of these edits changed, before and after, and whom it left out.
void draw_last_edit(PanelContext const &context);

} // namespace app
