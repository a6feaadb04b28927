#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sim {

/// Text from one encoding into another (names as iconv knows them: UTF-8, GB18030).
/// \return nothing if a byte or character has no place in the other, or an encoding is not known
[[nodiscard]] std::optional<std::string> recode(std::string_view words, char const *from,
                                                char const *to);

/// The front of a text in another encoding.
struct Recoded
{
    std::string words{};
    std::size_t taken = 0; ///< bytes from the start that have a place in the other
    bool exact = true;     ///< no character was replaced by one that is like it
};

/// As much of a text as can be converted.
/// \return nothing if the system does not know an encoding
[[nodiscard]] std::optional<Recoded> recode_front(std::string_view words, char const *from,
                                                  char const *to);

/// Characters of UTF-8 text. \return nothing for what is not UTF-8
[[nodiscard]] std::optional<std::vector<char32_t>> characters_of(std::string_view words);

/// UTF-8 of characters. \pre each at most 0x10ffff
[[nodiscard]] std::string utf8_of(std::vector<char32_t> const &characters);

} // namespace sim
