#pragma once

#include "app/gui/present.hpp"
#include "app/view/slide.hpp"
#include "app/view/story_shown.hpp"

#include <string>

namespace app {

/// What the step that is shown says beside its map, in the window's language. \pre is_presenting()
[[nodiscard]] Slide make_slide(AppState const &state);

/// All words of all steps in both languages, as they are now: whoever makes large type needs their
/// characters. \pre is_presenting()
[[nodiscard]] std::string slide_words(AppState const &state);

/// What the panel of steps shows.
[[nodiscard]] StoryShown story_shown(AppState const &state);

} // namespace app
