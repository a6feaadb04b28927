#include "sim/io/source_text.hpp"

#include "sim/base/error.hpp"
#include "sim/base/fmt.hpp"
#include "sim/io/finding.hpp"

#include <algorithm>
#include <cstdint>
#include <fstream>
#include <iterator>

namespace sim::io {

namespace {

constexpr std::size_t shown_length = 60;

/// Length of the UTF-8 sequence at the start of `words`, 0 if there is none.
std::size_t sequence_length(std::string_view words)
{
    auto const byte = [&](std::size_t i) { return static_cast<std::uint8_t>(words[i]); };
    std::uint8_t const first = byte(0);
    if (first < 0x80) {
        return 1;
    }
    std::size_t const length = first >= 0xc2 && first < 0xe0   ? 2
                               : first >= 0xe0 && first < 0xf0 ? 3
                               : first >= 0xf0 && first < 0xf5 ? 4
                                                               : 0;
    if (length == 0 || words.size() < length) {
        return 0;
    }
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xc0U) != 0x80U) {
            return 0;
        }
    }
    std::uint8_t const second = byte(1);
    bool const overlong = (first == 0xe0 && second < 0xa0) || (first == 0xf0 && second < 0x90);
    bool const beyond = (first == 0xed && second >= 0xa0) || (first == 0xf4 && second >= 0x90);
    return overlong || beyond ? 0 : length;
}

} // namespace

std::optional<std::size_t> find_bad_utf8(std::string_view words)
{
    for (std::size_t i = 0; i < words.size();) {
        std::size_t const length = sequence_length(words.substr(i));
        if (length == 0) {
            return i;
        }
        i += length;
    }
    return std::nullopt;
}

std::string shown_bytes(std::string_view bytes)
{
    std::string shown;
    for (std::size_t i = 0; i < bytes.size();) {
        if (shown.size() > shown_length) {
            return shown + "…";
        }
        std::size_t const length = sequence_length(bytes.substr(i));
        if (length == 0 || static_cast<std::uint8_t>(bytes[i]) < 0x20) {
            shown += fmt::format("<{:02X}>", static_cast<std::uint8_t>(bytes[i]));
        } else {
            shown += bytes.substr(i, length);
        }
        i += std::max<std::size_t>(length, 1);
    }
    return shown;
}

std::string shown_path(std::filesystem::path const &path)
{
    std::string const bytes = path.string();
    std::string shown;
    for (std::size_t i = 0; i < bytes.size();) {
        std::size_t const length = sequence_length(std::string_view{bytes}.substr(i));
        shown += length == 0 ? fmt::format("<{:02X}>", static_cast<std::uint8_t>(bytes[i]))
                             : bytes.substr(i, length);
        i += std::max<std::size_t>(length, 1);
    }
    return shown;
}

std::optional<std::string> read_source_text(std::filesystem::path const &file,
                                            Diagnostics &findings)
{
    std::ifstream stream{file, std::ios::binary};
    std::string content{std::istreambuf_iterator<char>{stream}, {}};
    if (!stream.good() && !stream.eof()) {
        throw IoError{file.string(), text("the file cannot be read")};
    }
    if (content.starts_with("\xEF\xBB\xBF")) {
        content.erase(0, 3);
    }
    std::string const layer = file.stem().string();
    if (content.find_first_not_of(" \t\r\n") == std::string::npos) {
        findings.push_back(error_at("empty_file", {file.string(), layer, "", ""}, "",
                                    text("the file is empty"),
                                    text("a header line at least, or a feature collection")));
        return std::nullopt;
    }
    if (auto const bad = find_bad_utf8(content)) {
        auto const at = content.begin() + static_cast<std::ptrdiff_t>(*bad);
        auto const line = std::count(content.begin(), at, '\n') + 1;
        std::size_t const start = content.rfind('\n', *bad) + 1;
        findings.push_back(
            error_at("not_utf8", {file.string(), layer, fmt::format("row {}", line), ""},
                     shown_bytes(std::string_view{content}.substr(
                         std::max(start, *bad - std::min(*bad, std::size_t{20})), 40)),
                     text("the text is not UTF-8"),
                     text("UTF-8; convert the file first, for example from GB18030")));
        return std::nullopt;
    }
    return content;
}

} // namespace sim::io
