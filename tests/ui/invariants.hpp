#pragma once

#include "app/gui/app_state.hpp"

#include <string>

namespace ui_test {

/// What must hold of the open project and of how it is looked at, whatever was done: sums of the
/// ledger by payer and year, households by route and place, one route a block, a selection of what is
/// there, a camera that shows something.
/// \return what is broken, or nothing
[[nodiscard]] std::string broken_invariant(app::AppState const &state);

/// The answer that was kept up to date edit by edit against one worked out from nothing. Slower.
/// \return what is broken, or nothing
[[nodiscard]] std::string broken_answer(app::AppState const &state);

} // namespace ui_test
