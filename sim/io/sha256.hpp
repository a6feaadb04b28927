#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace sim::io {

/// SHA-256 of bytes as 64 hexadecimal digits, small letters.
/// \source FIPS 180-4, sections 5 and 6.2
std::string sha256(std::string_view bytes);

/// SHA-256 of a file's content. \throws IoError if it cannot be read
std::string file_sha256(std::filesystem::path const &file);

} // namespace sim::io
