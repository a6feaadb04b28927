#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace sim::checkup {

/// Text that was decoded as Latin-1 or Windows-1252 while it was UTF-8. \return what it was
[[nodiscard]] std::optional<std::string> from_latin1_utf8(std::string const &words);
/// The same of text that was GBK, as shapefiles without .cpg are.
[[nodiscard]] std::optional<std::string> from_latin1_gbk(std::string const &words);
/// UTF-8 that was decoded as GBK: three bytes of each character became one and a half.
[[nodiscard]] std::optional<std::string> from_gbk_utf8(std::string const &words);

/// Holds a mark of bytes that could not be decoded: U+FFFD, or what becomes of it on another round.
[[nodiscard]] bool has_lost_characters(std::string_view words);
/// Holds question marks in a row, as older programs write what they cannot encode.
[[nodiscard]] bool has_question_marks(std::string_view words);

// What the text should be; the text itself where nothing is to be mended.

[[nodiscard]] std::string without_invisible(std::string const &words); ///< zero width, marks
[[nodiscard]] std::string without_entities(std::string const &words);  ///< &amp; &#21306;
[[nodiscard]] std::string with_narrow_letters(std::string const &words);
[[nodiscard]] std::string with_single_blanks(std::string const &words);

[[nodiscard]] bool has_chinese(std::string_view words);

} // namespace sim::checkup
