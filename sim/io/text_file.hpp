#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace sim::io {

/// The whole file as bytes. \throws sim::IoError if it cannot be read
std::string read_text_file(std::filesystem::path const &path);

/// Writes `content` beside `path` first and then moves it there, so that no half file is ever
/// seen. \throws sim::IoError
void write_text_file(std::filesystem::path const &path, std::string_view content);

} // namespace sim::io
