#pragma once

#include "app/panels/context.hpp"

namespace app {

// Parts of the card that says why a block gets its route. \pre document.routing.proposal with reasons

/// Every route with its cost of 20 years a household, or the condition that closes it.
void draw_route_rows(PanelContext const &context, sim::BlockId block);
/// What would give the block another route: where each value is now, and where it would have to be.
void draw_flips(PanelContext const &context, sim::BlockReason const &reason);

} // namespace app
