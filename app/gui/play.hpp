#pragma once

#include "app/gui/app.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace app {

/// One line of a play script.
struct PlayStep
{
    int line = 0;
    std::string verb;
    std::vector<std::string> arguments;
};

/// Reads a script: a verb and its arguments a line, `#` begins a comment.
/// action ID ..., click X Y, double-click X Y, move X Y, wheel X Y STEPS, drag X0 Y0 X1 Y1,
/// key CHORD, wait-job, wait-assign, wait-works, shot FILE, frames N.
/// \throws sim::IoError if the file cannot be read; sim::InputError with every line that is wrong
std::vector<PlayStep> read_play(std::filesystem::path const &file);

/// Plays the steps through the same input and actions as a user's hands.
/// \throws sim::InputError for an action that was refused, with its line
void play(App &app, platform::Surface &surface, std::filesystem::path const &file,
          std::vector<PlayStep> const &steps);

} // namespace app
