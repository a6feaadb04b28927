#pragma once

#include "app/panels/context.hpp"

#include <string>
#include <vector>

namespace app {

/// A field for the path of a file; each change asks for `action` with it.
/// \return true when Enter was pressed in it
bool draw_path_input(PanelContext const &context, std::string const &path, char const *action);

/// Files and folders that a path could go on to, in a box to choose from.
struct PathChoices
{
    std::vector<std::string> const &paths; ///< folders end with a slash
    char const *folder_action;             ///< asked for with the path of a folder
    char const *file_action;
    float height = 0.0F; ///< design pixels
};
void draw_path_choices(PanelContext const &context, PathChoices const &choices);

} // namespace app
