#pragma once

#include <filesystem>

namespace app {

/// The folder with districts, factors, policies and calendars: `asked` if it is not empty, else
/// `<prefix>/share/nuantu` beside the running program, else the source tree's data/.
/// \throws sim::IoError if none of them exists
std::filesystem::path find_data_folder(std::filesystem::path const &asked);

} // namespace app
