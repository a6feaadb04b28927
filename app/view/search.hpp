#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace app {

/// Something that can be found by what is typed.
struct SearchEntry
{
    std::string id;                ///< by which recent ones are known
    std::vector<std::string> keys; ///< name in both languages, code, pinyin; lower case
};

/// ASCII letters in lower case, all else as it is.
[[nodiscard]] std::string lower_case(std::string_view words);

/// How well an entry fits: each typed word must be in one of its keys, as the whole, at the
/// beginning, at the beginning of a word, within, or at least letter after letter.
/// \return higher is better; nothing if a word is found in no key
[[nodiscard]] std::optional<int> fit_of(std::string_view typed, SearchEntry const &entry);

/// The entries that fit, best first; equal ones as they were used last, then in their order. With
/// nothing typed: recent ones, then all others.
/// \param recent  ids, the last one first
[[nodiscard]] std::vector<std::size_t> best_first(std::string_view typed,
                                                  std::vector<SearchEntry> const &entries,
                                                  std::vector<std::string> const &recent);

} // namespace app
