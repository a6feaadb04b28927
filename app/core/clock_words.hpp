#pragma once

#include <filesystem>
#include <string>

namespace app {

/// YYYY-MM-DD HH:MM of the reader's clock, now.
[[nodiscard]] std::string now_words();
/// The same, when a file was last written; empty if that is not known.
[[nodiscard]] std::string modified_words(std::filesystem::path const &file);

} // namespace app
