#pragma once

#include "app/gui/app_state.hpp"
#include "app/gui/routing.hpp"
#include "app/map/map_picture.hpp"
#include "app/view/compare_view.hpp"

#include <string>
#include <utility>

namespace app {

/// Two scenarios stand side by side in the window. Beside dates, and while the map is edited, they wait.
[[nodiscard]] bool is_comparing(AppState const &state);

/// Both are known, so that map and lists show them.
[[nodiscard]] bool shows_both(AppState const &state);

/// The two that are compared where none were named: the shown one with the one it was copied from, or
/// with the last of the others. \pre two scenarios
[[nodiscard]] std::pair<std::string, std::string> first_pair(AppState const &state);

/// Takes what has come and asks anew where one of the two is another. Once a frame.
void follow_compare(AppState &state);

[[nodiscard]] CompareView compare_view_of(AppState const &state);

/// What one of the two is to the map: nothing while it is not known.
struct ComparedSide
{
    Shown shown;
    map::MapPicture picture;
};
/// \param picture  what the map would show without a comparison \pre compare_view_of(state).made
[[nodiscard]] ComparedSide compared_side(AppState const &state, map::MapPicture const &picture,
                                         bool is_b);

/// Makes the desk. \param waits  answers are waited for: for scripts
void make_compare_desk(AppState &state, bool waits);
[[nodiscard]] bool is_compare_busy(AppState const &state);

} // namespace app
