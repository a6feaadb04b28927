#pragma once

#include "app/gui/app_state.hpp"

namespace app {

/// Brings what the window keeps up to date once the given data are others: the selection follows by
/// code, and what was computed of the old data goes.
void follow_data(AppState &state, sim::Dataset const &before);

} // namespace app
