#pragma once

#include "app/panels/context.hpp"

namespace app {

/// A row of a list and the other views: while the mouse is over it, they show what it speaks of.
/// \param hovered  the mouse is over this row
/// \return whether the row is tinted: because of the mouse here, or over the same thing elsewhere
bool follow_hover(PanelContext const &context, bool hovered, Hover const &row);
/// Ground of a row of this height that is drawn next, if the mouse is over its thing elsewhere.
void tint_hover_row(PanelContext const &context, Hover const &row, float height);

} // namespace app
