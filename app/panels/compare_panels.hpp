#pragma once

#include "app/panels/context.hpp"

namespace app {

// Two scenarios beside each other, each function in a file of its own.

/// The right column: which two, sums, the blocks that change, why, what B needs beside its sums.
void draw_compare(PanelContext const &context, Area const &area);
/// Strip: what differs, in money and in figures.
void draw_comparison(PanelContext const &context);
/// The bar between A and B over the map, to drag. Made before the map's window, in front of it.
void draw_swipe(PanelContext const &context, Area const &map);
/// Routes and the ring of a change, over the foot of the map.
void draw_compare_legend(PanelContext const &context, Area const &area);
/// Name of A or B with households by route, over its part of the map.
void draw_compare_plate(PanelContext const &context, Area const &visible, bool is_b);

// Parts of the right column.
/// Blocks that change, to walk through.
void draw_flips(PanelContext const &context, float height);
/// Why the selected block changes, and who pays.
void draw_flip_detail(PanelContext const &context);
/// What B needs that no budget of the plan holds.
void draw_unfunded(PanelContext const &context);

} // namespace app
