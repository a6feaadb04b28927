#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sim {

enum class Language
{
    zh,
    en
};

/// One value put into a sentence. Names from the data differ by language, numbers do not.
struct TextArg
{
    std::string name;
    std::string zh;
    std::string en;

    TextArg(std::string arg_name, std::string value)
        : name{std::move(arg_name)}, zh{value}, en{std::move(value)}
    {
    }
    TextArg(std::string arg_name, std::string value_zh, std::string value_en)
        : name{std::move(arg_name)}, zh{std::move(value_zh)}, en{std::move(value_en)}
    {
    }
    friend bool operator==(TextArg const &, TextArg const &) = default;
};

/// A sentence that is rendered late, in the language of whoever reads it. `key` is the English
/// sentence with {named} places; the Chinese one stands in data/i18n/zh_CN under the same key.
struct Text
{
    std::string key;
    std::vector<TextArg> args;

    friend bool operator==(Text const &, Text const &) = default;
};

/// Marks a sentence for translation; tests/check_i18n.cmake collects every `text("…")`.
inline Text text(std::string key, std::vector<TextArg> args = {})
{
    return {std::move(key), std::move(args)};
}

/// The sentence in `language`, its {places} filled.
/// A key without translation renders in English; an unknown place stays as it is.
std::string render(Language language, Text const &sentence);

/// Short form for a sentence without values: `tr(language, "Open")`.
std::string tr(Language language, std::string_view key);

/// Every Chinese sentence of the catalogue, one after the other: whoever prepares fonts needs all
/// characters.
std::string all_translations();

/// `zh` or `en` by the reader's language: for names that come with the data in both.
inline std::string const &pick(Language language, std::string const &zh, std::string const &en)
{
    return language == Language::zh ? zh : en;
}

} // namespace sim
