#include "sim/io/import/read_text.hpp"

#include "sim/base/fmt.hpp"
#include "sim/io/csv_records.hpp"
#include "sim/io/import/decode.hpp"
#include "sim/io/import/found.hpp"
#include "sim/io/text_file.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace sim::io {

namespace {

/// Lines that are looked at to find what separates cells.
constexpr std::size_t looked_at = 50;

/// Separates nothing: no text has it.
constexpr char no_separator = '\x1f';

bool is_blank(CsvRecord const &record)
{
    return std::ranges::all_of(record.cells, [](std::string const &c) { return c.empty(); });
}

/// "a   b c" as three cells, as survey programs write points.
std::vector<std::string> split_blanks(std::string_view line)
{
    std::vector<std::string> cells;
    while (!line.empty()) {
        std::size_t const start = std::min(line.find_first_not_of(" \t"), line.size());
        line.remove_prefix(start);
        std::size_t const end = std::min(line.find_first_of(" \t"), line.size());
        if (end > 0) {
            cells.emplace_back(line.substr(0, end));
        }
        line.remove_prefix(end);
    }
    return cells;
}

/// Lines that agree on a number of cells above one, and that number.
struct Agreement
{
    std::size_t lines = 0;
    std::size_t cells = 0;
};

template <typename Count>
Agreement agreement(std::string_view text, char separator, Count count)
{
    std::map<std::size_t, std::size_t> lines;
    CsvRecords records{text, separator};
    for (std::size_t seen = 0; seen < looked_at && !records.at_end() && records.good();) {
        CsvRecord const record = records.next();
        if (!is_blank(record)) {
            ++lines[count(record)];
            ++seen;
        }
    }
    Agreement best;
    for (auto const &[cells, seen] : lines) {
        best = cells > 1 && seen >= best.lines ? Agreement{seen, cells} : best;
    }
    return best;
}

} // namespace

char find_separator(std::string_view text)
{
    // A quote that is never closed must not make each try read the whole file again and again.
    text = text.substr(0, std::size_t{1} << 20U);
    char best = ',';
    Agreement most;
    auto const by_cells = [](CsvRecord const &record) { return record.cells.size(); };
    for (char const separator : {',', '\t', ';', '|'}) {
        Agreement const here = agreement(text, separator, by_cells);
        if (here.lines > most.lines || (here.lines == most.lines && here.cells > most.cells)) {
            best = separator;
            most = here;
        }
    }
    if (most.lines == 0) {
        Agreement const blanks = agreement(text, no_separator, [](CsvRecord const &record) {
            return split_blanks(record.cells.front()).size();
        });
        best = blanks.lines > 1 ? ' ' : best;
    }
    return best;
}

Grid split_text(std::string_view text, char separator, Location const &where, Diagnostics &findings)
{
    Grid grid;
    CsvRecords records{text, separator == ' ' ? no_separator : separator};
    while (!records.at_end()) {
        CsvRecord record = records.next();
        if (!records.good()) {
            Location at = where;
            at.feature = row_words(record.line);
            findings.push_back(found(Severity::error, "open_quote", at, "",
                                     sim::text("A quoted field is never closed"),
                                     sim::text("a quotation mark at its end")));
            break;
        }
        if (separator == ' ') {
            record.cells = split_blanks(record.cells.front());
        }
        for (std::string &cell : record.cells) {
            cell = trimmed(cell);
        }
        if (!is_blank(record)) {
            grid.rows.push_back(std::move(record.cells));
            grid.numbers.push_back(record.line);
        }
    }
    return grid;
}

std::vector<ForeignTable> text_table(std::string_view bytes, std::filesystem::path const &file,
                                     ReadWish const &wish, Diagnostics &findings)
{
    Location const where{file.string(), "", "", ""};
    if (bytes.empty()) {
        findings.push_back(found(Severity::error, "empty_file", where, "",
                                 text("the file is empty"), text("a header line and rows")));
        return {};
    }
    auto const decoded = decode_text(bytes, wish.encoding, where, findings);
    if (!decoded) {
        return {};
    }
    ForeignTable table{.file = file.string(), .encoding = decoded->encoding};
    char const separator = find_separator(decoded->text);
    take_grid(split_text(decoded->text, separator, where, findings), table, findings);
    return {std::move(table)};
}

std::vector<ForeignTable> read_text_table(std::filesystem::path const &file, ReadWish const &wish,
                                          Diagnostics &findings)
{
    return text_table(read_text_file(file), file, wish, findings);
}

} // namespace sim::io
