#pragma once

#include "app/core/settings.hpp"
#include "app/gui/app_state.hpp"
#include "app/gui/layout.hpp"
#include "app/panels/files_panels.hpp"
#include "app/platform/font_loader.hpp"

#include <optional>

namespace app {

/// What is to be said of the open project in a band; nothing: all is as usual.
[[nodiscard]] std::optional<ProjectNote> project_note(AppState const &state);
/// The layout moved down by a band of so many pixels below the top bar.
[[nodiscard]] Layout below_note(Layout layout, float height);

/// How the project is looked at, to be found again. \pre a project is open
[[nodiscard]] ProjectView view_now(AppState const &state);
/// Looks at it so again; what is no longer there is left out. \pre the data are loaded
void look_again(AppState &state, ProjectView const &view);

/// Glyphs for names of files and folders that are shown.
void add_file_characters(FilesDesk const &files, platform::CharacterSet &characters);

} // namespace app
