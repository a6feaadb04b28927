#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace sim::io {

/// What people call our columns, units and values: the tables of data/import, built into the
/// program. Words are folded (see folded).
struct ImportWords
{
    struct Synonym
    {
        std::string layer{}; ///< "*": every layer; "datum": a hint in a header
        std::string column{};
        std::vector<std::string> words{}; ///< the likeliest first
    };
    struct Unit
    {
        std::string ours{}; ///< ending of our column's name: "m2"
        std::string word{};
        double factor = 1.0; ///< from theirs to ours
    };

    std::vector<Synonym> synonyms{};
    std::vector<Unit> units{};
    /// Value by word, by column or "flag", "empty", "total".
    std::map<std::string, std::map<std::string, std::string, std::less<>>, std::less<>> values{};
};

/// \throws InputError if a built-in table is not in order
ImportWords import_words();

/// A word as it is compared: letters small, full-width signs as narrow ones, without blanks, `_`,
/// `*` and line ends. "供热 面积（万㎡）*" is "供热面积(万㎡)".
std::string folded(std::string_view words);

/// Full-width ASCII signs and the ideographic blank as narrow ones: "１２．５" is "12.5".
std::string narrowed(std::string_view words);

} // namespace sim::io
