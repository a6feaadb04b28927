#pragma once

#include "sim/base/diagnostic.hpp"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace sim::io {

/// Byte at which `words` stops being UTF-8; nothing if all of it is.
/// Overlong forms, surrogates and code points beyond U+10FFFF are not UTF-8.
std::optional<std::size_t> find_bad_utf8(std::string_view words);

/// Bytes shown in a message: what is not UTF-8 is written as <XX>, long text is cut.
std::string shown_bytes(std::string_view bytes);

/// A path or name of a file as words: bytes that are not UTF-8 as <XX>. Names that are UTF-8 stay
/// as they are, however long.
std::string shown_path(std::filesystem::path const &path);

/// The text of a source file without a byte order mark. Text that is not UTF-8 becomes a finding
/// that names the line.
/// \return nothing if the file cannot be used; `findings` then says why
/// \throws IoError if the file cannot be read
std::optional<std::string> read_source_text(std::filesystem::path const &file,
                                            Diagnostics &findings);

} // namespace sim::io
