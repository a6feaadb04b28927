#include "sim/engine/doctor/text_repair.hpp"

#include "sim/base/recode.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>
#include <vector>

namespace sim::checkup {

namespace {

using Characters = std::vector<char32_t>;

bool is_chinese(char32_t c)
{
    return (c >= 0x4e00 && c <= 0x9fff) || (c >= 0x3400 && c <= 0x4dbf) ||
           (c >= 0x20000 && c <= 0x2ffff);
}

/// Letters and signs that stand in Chinese names.
bool is_of_names(char32_t c)
{
    return is_chinese(c) || (c >= 0x20 && c < 0x7f) || (c >= 0x3000 && c <= 0x303f) ||
           (c >= 0xff00 && c <= 0xff60) || c == 0xb7;
}

/// Characters of Windows-1252 that are not those of Latin-1, for the bytes from 0x80 on; 0: none.
constexpr std::array<char32_t, 32> windows_1252{
    0x20ac, 0,      0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017d, 0,      0,      0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
    0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0,      0x017e, 0x0178};

/// The bytes that were taken for Latin-1, if all characters are of it and enough are beyond ASCII.
std::optional<std::string> latin1_bytes(std::string const &words)
{
    auto const characters = characters_of(words);
    if (!characters) {
        return {};
    }
    std::string bytes;
    int high = 0;
    for (char32_t const c : *characters) {
        auto const *const special = std::ranges::find(windows_1252, c);
        bool const is_special = c > 0xff && special != windows_1252.end();
        if (c > 0xff && !is_special) {
            return {};
        }
        bytes += static_cast<char>(is_special ? 0x80 + (special - windows_1252.begin())
                                              : static_cast<long>(c));
        high += c >= 0x80 ? 1 : 0;
    }
    return high >= 3 ? std::optional{bytes} : std::nullopt;
}

/// UTF-8 in which Chinese stands and nothing that Chinese names do not have.
bool is_plausible(std::string const &words)
{
    auto const characters = characters_of(words);
    return characters && std::ranges::any_of(*characters, is_chinese) &&
           std::ranges::all_of(*characters, is_of_names);
}

bool is_invisible(char32_t c)
{
    return (c >= 0x200b && c <= 0x200f) || c == 0xfeff || c == 0xad || c == 0x2028 || c == 0x2029 ||
           (c >= 0x202a && c <= 0x202e) || (c >= 0x2060 && c <= 0x2064);
}

/// Changes character by character; what is not UTF-8 stays.
template <typename Turn>
std::string turned(std::string const &words, Turn turn)
{
    bool const is_ascii =
        std::ranges::all_of(words, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    auto const characters = is_ascii ? std::nullopt : characters_of(words);
    if (!characters) {
        return words;
    }
    Characters out;
    for (char32_t const c : *characters) {
        turn(c, out);
    }
    return out == *characters ? words : utf8_of(out);
}

/// The character of an entity without its & and ;. Nothing for one that is not known.
std::optional<char32_t> entity(std::string_view name)
{
    constexpr std::pair<std::string_view, char32_t> known[] = {
        {"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"apos", '\''}, {"nbsp", ' '}};
    for (auto const &[word, character] : known) {
        if (name == word) {
            return character;
        }
    }
    bool const is_hex = name.starts_with("#x");
    std::uint32_t code = 0;
    std::string_view const number = name.substr(std::min(name.size(), is_hex ? 2UL : 1UL));
    auto const [end, error] =
        std::from_chars(number.data(), number.data() + number.size(), code, is_hex ? 16 : 10);
    bool const good = name.starts_with('#') && error == std::errc{} &&
                      end == number.data() + number.size() && code >= 0x20 && code < 0xd800;
    return good ? std::optional{static_cast<char32_t>(code)} : std::nullopt;
}

} // namespace

std::optional<std::string> from_latin1_utf8(std::string const &words)
{
    auto const bytes = latin1_bytes(words);
    return bytes && is_plausible(*bytes) ? bytes : std::nullopt;
}

std::optional<std::string> from_latin1_gbk(std::string const &words)
{
    auto const bytes = latin1_bytes(words);
    auto text = bytes && !characters_of(*bytes) ? recode(*bytes, "GB18030", "UTF-8") : std::nullopt;
    return text && is_plausible(*text) ? text : std::nullopt;
}

std::optional<std::string> from_gbk_utf8(std::string const &words)
{
    if (!has_chinese(words)) {
        return {};
    }
    // Such text is full of characters that names do not have; most names end here already.
    auto bytes = recode(words, "UTF-8", "GB18030");
    return bytes && is_plausible(*bytes) && *bytes != words ? bytes : std::nullopt;
}

bool has_lost_characters(std::string_view words)
{
    return words.find("\xef\xbf\xbd") != std::string_view::npos ||           // U+FFFD
           words.find("\xe9\x94\x9f\xe6\x96\xa4") != std::string_view::npos; // two of it, as GBK
}

bool has_question_marks(std::string_view words)
{
    return words.find("??") != std::string_view::npos;
}

std::string without_invisible(std::string const &words)
{
    return turned(words, [](char32_t c, Characters &out) {
        if (!is_invisible(c)) {
            out.push_back(c == 0xa0 ? U' ' : c);
        }
    });
}

std::string without_entities(std::string const &words)
{
    std::string out;
    std::size_t from = 0;
    for (std::size_t at = words.find('&'); at != std::string::npos; at = words.find('&', at + 1)) {
        std::size_t const end = words.find(';', at);
        auto const character = end == std::string::npos || end - at > 10
                                   ? std::nullopt
                                   : entity(std::string_view{words}.substr(at + 1, end - at - 1));
        if (character) {
            out += words.substr(from, at - from) + utf8_of({*character});
            from = end + 1;
        }
    }
    return out + words.substr(from);
}

std::string with_narrow_letters(std::string const &words)
{
    return turned(words, [](char32_t c, Characters &out) {
        bool const is_wide = (c >= 0xff10 && c <= 0xff19) || (c >= 0xff21 && c <= 0xff3a) ||
                             (c >= 0xff41 && c <= 0xff5a);
        out.push_back(is_wide ? c - 0xfee0 : c);
    });
}

std::string with_single_blanks(std::string const &words)
{
    std::string out;
    for (char const c : words) {
        bool const drops = c == ' ' && (out.empty() || out.back() == ' ');
        if (!drops) {
            out += c;
        }
    }
    while (out.ends_with(' ')) {
        out.pop_back();
    }
    return out;
}

bool has_chinese(std::string_view words)
{
    auto const characters = characters_of(words);
    return characters && std::ranges::any_of(*characters, is_chinese);
}

} // namespace sim::checkup
