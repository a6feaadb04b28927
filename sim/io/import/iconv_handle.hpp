#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace sim::io {

/// Bytes as UTF-8 by the system's tables.
/// \return nothing if a byte is no part of the encoding, the last character is cut, or the system
///         does not know the encoding
std::optional<std::string> to_utf8(std::string_view bytes, std::string const &encoding);

/// How many bytes are text of the encoding, from the start.
std::size_t converted_until(std::string_view bytes, std::string const &encoding);

} // namespace sim::io
