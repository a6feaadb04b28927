#include "sim/io/progress/return_sheets.hpp"

#include "sim/base/error.hpp"
#include "sim/io/import/decode.hpp"
#include "sim/io/import/read_text.hpp"
#include "sim/io/source_text.hpp"
#include "sim/io/text_file.hpp"

#include <algorithm>
#include <utility>

namespace sim::io {

namespace {

namespace fs = std::filesystem;

std::vector<RawSheet> read_list(fs::path const &file, Diagnostics &findings)
{
    Location const where{file.string(), "", "", ""};
    auto const content = decode_text(read_text_file(file), "", where, findings);
    if (!content) {
        return {};
    }
    RawSheet list;
    list.grid = split_text(content->text, find_separator(content->text), where, findings);
    return {std::move(list)};
}

} // namespace

std::vector<RawSheet> read_return_sheets(fs::path const &file, Diagnostics &findings)
{
    if (!fs::is_regular_file(file)) {
        throw IoError{file.string(), text("The file cannot be opened for reading")};
    }
    std::string ending = file.extension().string();
    std::ranges::transform(ending, ending.begin(), [](unsigned char c) {
        return static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    });
    Diagnostics told;
    std::vector<RawSheet> sheets =
        ending == ".csv" || ending == ".txt" ? read_list(file, told) : raw_sheets(file, told);
    for (Diagnostic &finding : told) {
        finding.where.file = shown_path(file.filename());
        findings.push_back(std::move(finding));
    }
    return sheets;
}

} // namespace sim::io
