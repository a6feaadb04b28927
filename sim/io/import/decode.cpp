#include "sim/io/import/decode.hpp"

#include "sim/base/recode.hpp"
#include "sim/io/import/found.hpp"
#include "sim/io/import/odd_characters.hpp"
#include "sim/io/source_text.hpp"
#include "sim/io/text_file.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

namespace sim::io {

namespace {

struct Mark
{
    std::string_view bytes;
    char const *encoding;
};

constexpr std::array marks{Mark{"\xEF\xBB\xBF", "UTF-8"}, Mark{"\xFF\xFE", "UTF-16LE"},
                           Mark{"\xFE\xFF", "UTF-16BE"}, Mark{"\x84\x31\x95\x33", "GB18030"}};

std::string_view without_mark(std::string_view bytes, std::string_view encoding)
{
    for (Mark const &mark : marks) {
        if (encoding == mark.encoding && bytes.starts_with(mark.bytes)) {
            bytes.remove_prefix(mark.bytes.size());
        }
    }
    return bytes;
}

/// UTF-16 without a mark: every second byte of figures, commas and line ends is zero.
char const *utf16_by_zeros(std::string_view bytes)
{
    std::string_view const head = bytes.substr(0, 4096);
    std::array<std::size_t, 2> zeros{};
    for (std::size_t i = 0; i < head.size(); ++i) {
        zeros[i % 2] += head[i] == '\0' ? 1U : 0U;
    }
    std::size_t const many = head.size() / 8;
    if (bytes.size() % 2 == 0 && zeros[1] > many && zeros[0] <= many / 8) {
        return "UTF-16LE";
    }
    return bytes.size() % 2 == 0 && zeros[0] > many && zeros[1] <= many / 8 ? "UTF-16BE" : "";
}

std::vector<std::string> likely_encodings(std::string_view bytes)
{
    for (Mark const &mark : marks) {
        if (bytes.starts_with(mark.bytes)) {
            return {mark.encoding};
        }
    }
    std::string const wide = utf16_by_zeros(bytes);
    return wide.empty() ? std::vector<std::string>{"UTF-8", "GB18030"}
                        : std::vector<std::string>{wide};
}

/// What can be read before a place, as a person looks for it in the file, then its bytes.
std::string excerpt(std::string_view bytes, std::size_t bad, std::string const &encoding)
{
    constexpr std::size_t shown = 12;
    std::string_view front = bytes.substr(0, bad);
    front.remove_prefix(front.find_last_of('\n') + 1); // nothing found: 0
    auto const words = recode_front(front, encoding.c_str(), "UTF-8");
    auto const letters = characters_of(words ? words->words : std::string{});
    if (!letters) {
        return shown_bytes(bytes.substr(bad, shown));
    }
    std::size_t const first = letters->size() - std::min(letters->size(), shown);
    return (first > 0 ? "\u2026" : "") +
           utf8_of({letters->begin() + static_cast<std::ptrdiff_t>(first), letters->end()}) +
           shown_bytes(bytes.substr(bad, 4));
}

void tell_no_text(std::string_view bytes, std::string const &encoding, Location where,
                  Diagnostics &findings)
{
    std::size_t bad = find_bad_utf8(bytes).value_or(0);
    if (encoding != "UTF-8") {
        bad = recode_front(bytes, encoding.c_str(), "UTF-8").value_or(Recoded{}).taken;
    }
    bad = std::min(bad, bytes.size());
    auto const lines = std::ranges::count(bytes.substr(0, bad), '\n');
    where.feature = row_words(static_cast<std::size_t>(lines) + 1);
    findings.push_back(
        found(Severity::error, "bad_encoding", where, excerpt(bytes, bad, encoding),
              text("the text is not {encoding}", {TextArg{"encoding", encoding}}),
              text("the encoding that the file was written in, declared; where that is "
                   "{encoding}, the file is damaged here: an intact copy",
                   {TextArg{"encoding", encoding}})));
}

} // namespace

std::string encoding_name(std::string_view words)
{
    std::string name;
    for (char const c : words) {
        if (std::isspace(static_cast<unsigned char>(c)) == 0) {
            name += static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
        }
    }
    constexpr std::array chinese{"GBK",      "GB2312",   "GB-2312",   "CP936",       "936",
                                 "ANSI936",  "ANSI 936", "MS936",     "WINDOWS-936", "GB18030",
                                 "ANSI_936", "EUC-CN",   "HZ-GB-2312"};
    if (std::ranges::find(chinese, name) != chinese.end()) {
        return "GB18030";
    }
    constexpr std::array unicode{"UTF8", "UTF-8", "65001", "CP65001", "UTF-8-SIG"};
    if (std::ranges::find(unicode, name) != unicode.end()) {
        return "UTF-8";
    }
    return name;
}

std::optional<std::string> converted(std::string_view bytes, std::string_view encoding)
{
    std::string const name = encoding_name(encoding);
    bytes = without_mark(bytes, name);
    if (name == "UTF-8") {
        return find_bad_utf8(bytes) ? std::nullopt : std::optional{std::string{bytes}};
    }
    auto words = recode_front(bytes, name.c_str(), "UTF-8");
    return words && words->taken == bytes.size() ? std::optional{std::move(words->words)}
                                                 : std::nullopt;
}

bool knows_encoding(std::string_view encoding)
{
    // iconv takes "//" and what follows as instructions: no name of an encoding has it.
    return !encoding.empty() && encoding.find('/') == std::string_view::npos &&
           recode_front("", std::string{encoding}.c_str(), "UTF-8").has_value();
}

std::vector<DecodedText> decodings(std::string_view bytes)
{
    std::vector<DecodedText> all;
    for (std::string const &encoding : likely_encodings(bytes)) {
        auto words = converted(bytes, encoding);
        if (words && words->find('\0') == std::string::npos) {
            all.push_back({std::move(*words), encoding});
        }
    }
    return all;
}

std::optional<DecodedText> decode_text(std::string_view bytes, std::string const &wish,
                                       Location const &where, Diagnostics &findings)
{
    std::string const name = encoding_name(wish);
    if (!wish.empty() && !knows_encoding(name)) {
        findings.push_back(found(
            Severity::error, "unknown_encoding", where, wish, text("no such encoding is known"),
            text("declare the encoding, for example UTF-8, GB18030 or UTF-16")));
        return std::nullopt;
    }
    std::vector<DecodedText> all;
    if (!wish.empty()) {
        auto words = converted(bytes, name);
        if (words) {
            all.push_back({std::move(*words), name});
        }
    } else {
        all = decodings(bytes);
    }
    if (all.empty() || all.front().text.find('\0') != std::string::npos) {
        tell_no_text(bytes, wish.empty() ? likely_encodings(bytes).back() : name, where, findings);
        return std::nullopt;
    }
    if (wish.empty() && all.front().encoding != "UTF-8") {
        findings.push_back(found(Severity::note, "encoding_found", where, all.front().encoding,
                                 text("the encoding was found from the bytes"),
                                 text("declare another one if words look wrong")));
    }
    tell_odd_characters(all.front(), where, findings);
    return std::move(all.front());
}

std::vector<TextPreview> text_previews(std::filesystem::path const &file, std::size_t lines)
{
    std::string const bytes = read_text_file(file);
    std::vector<TextPreview> previews;
    for (DecodedText const &decoded : decodings(bytes)) {
        TextPreview preview{.encoding = decoded.encoding};
        std::string_view rest = decoded.text;
        while (!rest.empty() && preview.lines.size() < lines) {
            std::size_t const end = std::min(rest.find_first_of("\r\n"), rest.size());
            preview.lines.emplace_back(rest.substr(0, end));
            rest.remove_prefix(end);
            rest.remove_prefix(rest.starts_with("\r\n") ? 2 : rest.empty() ? 0 : 1);
        }
        previews.push_back(std::move(preview));
    }
    return previews;
}

} // namespace sim::io
