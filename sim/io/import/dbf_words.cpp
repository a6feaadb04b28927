#include "sim/io/import/dbf_words.hpp"

#include "sim/base/fmt.hpp"
#include "sim/io/import/decode.hpp"
#include "sim/io/import/found.hpp"
#include "sim/io/import/grid.hpp"
#include "sim/io/import/odd_characters.hpp"
#include "sim/io/source_text.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

namespace sim::io {

namespace {

bool is_plain(std::string_view bytes)
{
    return std::ranges::all_of(bytes, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// UTF-8, but perhaps for a last character that was cut in two.
bool is_utf8_or_cut(std::string_view bytes)
{
    auto const bad = find_bad_utf8(bytes);
    return !bad || (bytes.size() - *bad < 4 && static_cast<unsigned char>(bytes[*bad]) >= 0xc2);
}

/// \return nothing if more than a cut last character is wrong
std::optional<std::string> converted_or_cut(std::string_view bytes, std::string const &encoding,
                                            bool &cut)
{
    for (std::size_t less = 0; less < std::min<std::size_t>(4, bytes.size()); ++less) {
        auto words = converted(bytes.substr(0, bytes.size() - less), encoding);
        if (words) {
            cut = less > 0;
            return words;
        }
    }
    return std::nullopt;
}

template <typename Do>
void for_words(ForeignTable &table, Do each)
{
    for (std::string &name : table.columns) {
        each(name, std::size_t{0});
    }
    for (ForeignRow &row : table.rows) {
        for (std::string &cell : row.cells) {
            each(cell, row.number);
        }
    }
}

std::string chosen_encoding(ForeignTable &table, std::string const &wish, std::string const &said)
{
    if (!wish.empty()) {
        return encoding_name(wish);
    }
    bool plain = true;
    bool utf8 = true;
    bool fits = knows_encoding(encoding_name(said));
    for_words(table, [&](std::string const &words, std::size_t /*row*/) {
        if (!is_plain(words)) {
            bool cut = false;
            plain = false;
            utf8 = utf8 && is_utf8_or_cut(words);
            fits = fits && converted_or_cut(words, encoding_name(said), cut);
        }
    });
    return plain || utf8 ? "UTF-8" : fits ? encoding_name(said) : "GB18030";
}

} // namespace

void decode_words(ForeignTable &table, std::string const &wish, std::string const &said,
                  Diagnostics &findings)
{
    Location const where{table.file, table.layer, "", ""};
    if (!wish.empty() && !knows_encoding(encoding_name(wish))) {
        findings.push_back(found(
            Severity::error, "unknown_encoding", where, wish, text("no such encoding is known"),
            text("declare the encoding, for example UTF-8, GB18030 or UTF-16")));
        return;
    }
    table.encoding = chosen_encoding(table, wish, said);
    DecodedText all{.text = "", .encoding = table.encoding};
    for_words(table, [&](std::string &words, std::size_t row) {
        if (is_plain(words)) {
            words = trimmed(words);
            return;
        }
        Location at = where;
        at.feature = row > 0 ? row_words(row) : "";
        bool cut = false;
        auto decoded = converted_or_cut(words, table.encoding, cut);
        if (!decoded) {
            findings.push_back(
                found(Severity::error, "bad_encoding", at, shown_bytes(words),
                      text("the text is not {encoding}", {TextArg{"encoding", table.encoding}}),
                      text("declare the encoding, for example UTF-8, GB18030 or UTF-16")));
            words = shown_bytes(words);
            return;
        }
        if (cut) {
            findings.push_back(found(Severity::note, "cut_word", at, *decoded,
                                     text("the width of the column cut this word short")));
        }
        words = trimmed(*decoded);
        all.text += words + '\n';
    });
    if (!said.empty() && encoding_name(said) != table.encoding && !all.text.empty()) {
        findings.push_back(found(Severity::warning, "encoding_differs", where, said,
                                 text("the words are in {encoding}, not as the file says",
                                      {TextArg{"encoding", table.encoding}}),
                                 text("declare another one if words look wrong")));
    } else if (wish.empty() && table.encoding != "UTF-8" && said.empty()) {
        findings.push_back(found(Severity::note, "encoding_found", where, table.encoding,
                                 text("the encoding was found from the bytes"),
                                 text("declare another one if words look wrong")));
    }
    tell_odd_characters(all, where, findings);
}

} // namespace sim::io
