#pragma once

#include <span>
#include <string>

namespace reference {

/// Reads every file below a folder and prints what came of it. A file is either read rightly or
/// answered with a message; polygons of triangulation fixtures come back vertex by vertex.
/// \return exit status: 1 if a reading was unsound, a sound file refused, or nothing said
int run_geometry(std::span<std::string const> arguments);

} // namespace reference
