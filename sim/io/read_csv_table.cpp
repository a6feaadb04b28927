#include "sim/io/read_csv_table.hpp"

#include "sim/base/fmt.hpp"
#include "sim/io/csv_records.hpp"
#include "sim/io/finding.hpp"
#include "sim/io/source_text.hpp"

#include <string>
#include <utility>

namespace sim::io {

namespace {

void set_header(RawTable &table, CsvRecord header, Diagnostics &findings)
{
    for (std::string &name : header.cells) {
        Location const where{table.files.front(), table.name, "row 1", name};
        if (name.empty()) {
            findings.push_back(error_at("empty_column_name", where, "",
                                        text("a column has no name"),
                                        text("a name for each column of the header line")));
        } else if (table.find_column(name)) {
            findings.push_back(error_at("duplicate_column", where, name,
                                        text("two columns have the same name"),
                                        text("each column once")));
        }
        table.columns.push_back({.name = std::move(name)});
    }
}

void add_record(RawTable &table, CsvRecord record, Diagnostics &findings)
{
    if (record.is_blank()) {
        return; // an empty line
    }
    if (record.cells.size() != table.columns.size()) {
        findings.push_back(error_at(
            "cell_count", {table.files.front(), table.name, fmt::format("row {}", record.line), ""},
            fmt::format("{}", record.cells.size()), text("the row has the wrong number of cells"),
            text("{count} cells, as in the header line",
                 {TextArg{"count", fmt::format("{}", table.columns.size())}})));
        return;
    }
    RawRow row{.cells = {}, .geometry = {}, .file = 0, .number = record.line};
    for (std::string &cell : record.cells) {
        row.cells.push_back(cell_of(std::move(cell)));
    }
    table.rows.push_back(std::move(row));
}

} // namespace

std::optional<RawTable> read_csv_table(std::filesystem::path const &file, Diagnostics &findings)
{
    auto const content = read_source_text(file, findings);
    if (!content) {
        return std::nullopt;
    }
    RawTable table{.name = file.stem().string(), .files = {file.string()}};
    CsvRecords reader{*content};
    set_header(table, reader.next(), findings);
    std::size_t line = 1;
    while (!reader.at_end()) {
        CsvRecord record = reader.next();
        line = record.line;
        if (reader.good()) {
            add_record(table, std::move(record), findings);
        }
    }
    if (!reader.good()) {
        findings.push_back(error_at(
            "open_quote", {table.files.front(), table.name, fmt::format("row {}", line), ""}, "\"",
            text("a quoted cell does not end"), text("a second quote at the end of the cell")));
        return std::nullopt;
    }
    return table;
}

} // namespace sim::io
