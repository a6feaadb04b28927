#pragma once

#include "app/view/view_state.hpp"

#include <filesystem>
#include <optional>
#include <string>

namespace app {

/// What the command line of `nuantu` asks for.
struct Options
{
    std::filesystem::path project;
    std::filesystem::path data;
    sim::Language language = sim::Language::zh;
    ThemeKind theme = ThemeKind::light;
    bool language_asked = false;    ///< by --lang: else the settings' own, or the system's
    bool theme_asked = false;       ///< by --theme
    std::filesystem::path settings; ///< file; empty: the usual one, and none without a display
    std::optional<std::pair<int, int>> headless; ///< size of the picture
    float scale = 1.0F;
    bool map_only = false;
    std::filesystem::path play;
    std::filesystem::path output;
    std::filesystem::path reference;
    int tolerance = 0;
};

/// Parses the command line; prints help and errors itself.
/// \return the options, or the exit status if there is nothing to run
struct Parsed
{
    std::optional<Options> options;
    int status = 0;
};
Parsed parse_options(int argc, char **argv);

} // namespace app
