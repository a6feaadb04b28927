#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace sim {

/// The code points of a UTF-8 word; a broken byte becomes U+FFFD.
std::vector<char32_t> code_points(std::string_view utf8);

/// UTF-8 of one code point.
std::string to_utf8(char32_t code_point);

/// Columns that one character takes in a terminal or a fixed-width font: 2 for Chinese characters
/// and full-width marks, 0 for combining marks, else 1.
/// \source Unicode Standard Annex 11, ranges W and F; ambiguous ones count as narrow
int display_width(char32_t code_point);

/// Columns that a UTF-8 word takes.
std::size_t display_width(std::string_view utf8);

} // namespace sim
