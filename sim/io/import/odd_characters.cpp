#include "sim/io/import/odd_characters.hpp"

#include "sim/io/import/found.hpp"
#include "sim/io/source_text.hpp"

#include <algorithm>
#include <cstdint>
#include <string_view>

namespace sim::io {

namespace {

/// \pre UTF-8
struct Characters
{
    std::string_view rest;

    char32_t next()
    {
        auto const first = static_cast<std::uint8_t>(rest.front());
        std::size_t const length = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
        char32_t code = length == 1 ? first : first & (0xffU >> (length + 1));
        for (std::size_t i = 1; i < std::min(length, rest.size()); ++i) {
            code = (code << 6U) | (static_cast<std::uint8_t>(rest[i]) & 0x3fU);
        }
        rest.remove_prefix(std::min(length, rest.size()));
        return code;
    }
};

/// Han, their punctuation and full-width forms, and signs of units, quotes and arrows.
bool is_usual(char32_t c)
{
    return (c >= 0x3000 && c <= 0x30ff) || (c >= 0x4e00 && c <= 0x9fff) ||
           (c >= 0xff00 && c <= 0xffef) || (c >= 0x2000 && c <= 0x27bf) ||
           (c >= 0x3200 && c <= 0x33ff) || c == 0xb0 || c == 0xb1 || c == 0xb2 || c == 0xb3 ||
           c == 0xb7 || c == 0xd7 || c == 0xa0 || (c >= 0x391 && c <= 0x3c9);
}

/// U+FFFD, and the two Han characters that two of them become when read as GBK.
bool is_replacement(char32_t c)
{
    return c == 0xfffd || c == 0x951f;
}

} // namespace

void tell_odd_characters(DecodedText const &decoded, Location const &where, Diagnostics &findings)
{
    Characters characters{decoded.text};
    std::size_t odd = 0;
    std::size_t usual = 0;
    std::size_t line = 1;
    std::size_t first_bad = 0;
    std::size_t inside_words = 0; // Han between Latin letters: a European file read as Chinese
    bool after_letter = false;
    bool after_both = false;
    while (!characters.rest.empty()) {
        char32_t const c = characters.next();
        line += c == '\n' ? 1U : 0U;
        bool const bad = is_replacement(c) || (c >= 0xe000 && c <= 0xf8ff);
        first_bad = bad && first_bad == 0 ? line : first_bad;
        bool const letter = (c | 0x20U) >= 'a' && (c | 0x20U) <= 'z';
        inside_words += letter && after_both ? 1U : 0U;
        after_both = after_letter && c >= 0x4e00 && c <= 0x9fff;
        after_letter = letter;
        if (c >= 0x80 && !bad) {
            (is_usual(c) ? usual : odd) += 1;
        }
    }
    Location at = where;
    if (first_bad != 0) {
        at.feature = row_words(first_bad);
        findings.push_back(found(Severity::warning, "lost_characters", at, decoded.encoding,
                                 text("some characters were lost in an earlier conversion"),
                                 text("the file as its owner first saved it")));
    } else if ((odd > usual / 2 && odd > 3) || (inside_words > usual / 4 && inside_words > 3)) {
        findings.push_back(
            found(Severity::warning, "odd_characters", at, decoded.encoding,
                  text("most words look as if read in a wrong encoding"),
                  text("declare the encoding, for example UTF-8, GB18030 or UTF-16")));
    }
}

} // namespace sim::io
