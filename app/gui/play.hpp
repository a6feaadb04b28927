#pragma once

#include "app/gui/player.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace app {

/// Reads a script: a verb and its arguments a line, `#` begins a comment.
/// The steps stand in docs/window.md, "Without a display".
/// \throws sim::IoError if the file cannot be read; sim::InputError with every line that is wrong
std::vector<PlayStep> read_play(std::filesystem::path const &file);

/// Plays the steps through the same input and actions as a user's hands.
/// \throws sim::InputError for an action that was refused, with its line
void play(App &app, platform::Surface &surface, std::filesystem::path const &file,
          std::vector<PlayStep> const &steps);

} // namespace app
