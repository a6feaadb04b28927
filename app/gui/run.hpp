#pragma once

#include "app/gui/options.hpp"

namespace app {

/// Opens the window and stays until it is closed. \return the exit status
int run_window(Options const &options);

/// Draws without a display: plays the script, writes the picture, compares it. \return the exit
/// status: 1 if the picture differs from the reference
int run_headless(Options const &options);

} // namespace app
