#pragma once

#include "app/gui/app_state.hpp"
#include "app/platform/font_loader.hpp"

namespace app {

/// The desks where files are taken in and the data are examined.
/// \param waits  answers are waited for: for scripts
void make_data_desks(AppState &state, bool waits);

/// Asks for what follows from the state and takes what has come.
void follow_data_desks(AppState &state);

[[nodiscard]] bool are_data_desks_busy(AppState const &state);

/// Adds what the desks show and the data do not hold.
void add_desk_characters(AppState const &state, platform::CharacterSet &characters);

} // namespace app
