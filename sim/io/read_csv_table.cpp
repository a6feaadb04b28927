#include "sim/io/read_csv_table.hpp"

#include "sim/base/fmt.hpp"
#include "sim/io/finding.hpp"
#include "sim/io/source_text.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sim::io {

namespace {

struct Record
{
    std::vector<std::string> cells{};
    std::size_t line = 1; ///< where it starts
};

/// Splits a text into records; `good` turns false when a quote is still open at the end.
class RecordReader
{
public:
    explicit RecordReader(std::string_view content) : m_rest{content} {}

    [[nodiscard]] bool at_end() const { return m_rest.empty(); }
    [[nodiscard]] bool good() const { return m_good; }

    Record next()
    {
        Record record{.cells = {}, .line = m_line};
        bool more = true;
        while (more) {
            record.cells.push_back(!m_rest.empty() && m_rest.front() == '"' ? quoted() : plain());
            more = !m_rest.empty() && m_rest.front() == ',';
            m_rest.remove_prefix(more ? 1 : 0);
        }
        end_line();
        return record;
    }

private:
    std::string plain()
    {
        std::size_t const end = std::min(m_rest.find_first_of(",\r\n"), m_rest.size());
        std::string cell{m_rest.substr(0, end)};
        m_rest.remove_prefix(end);
        return cell;
    }

    std::string quoted()
    {
        std::string cell;
        m_rest.remove_prefix(1);
        while (true) {
            std::size_t const quote = m_rest.find('"');
            m_good = m_good && quote != std::string_view::npos;
            std::string_view const part = m_rest.substr(0, quote);
            m_line += static_cast<std::size_t>(std::ranges::count(part, '\n'));
            cell += part;
            m_rest.remove_prefix(std::min(part.size() + 1, m_rest.size()));
            if (m_rest.empty() || m_rest.front() != '"') {
                return cell + plain();
            }
            cell += '"';
            m_rest.remove_prefix(1);
        }
    }

    void end_line()
    {
        if (m_rest.starts_with('\r')) {
            m_rest.remove_prefix(1);
        }
        if (m_rest.starts_with('\n')) {
            m_rest.remove_prefix(1);
        }
        ++m_line;
    }

    std::string_view m_rest;
    std::size_t m_line = 1;
    bool m_good = true;
};

void set_header(RawTable &table, Record header, Diagnostics &findings)
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

void add_record(RawTable &table, Record record, Diagnostics &findings)
{
    if (record.cells.size() == 1 && record.cells.front().empty()) {
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
    RecordReader reader{*content};
    set_header(table, reader.next(), findings);
    std::size_t line = 1;
    while (!reader.at_end()) {
        Record record = reader.next();
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
