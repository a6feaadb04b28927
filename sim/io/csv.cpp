#include "sim/io/csv.hpp"

#include "sim/base/error.hpp"
#include "sim/base/fmt.hpp"
#include "sim/io/csv_records.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

namespace sim::io {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

[[noreturn]] void fail(Location where, std::string code, std::string value, Text message)
{
    throw InputError{{Diagnostic{.code = std::move(code),
                                 .where = std::move(where),
                                 .value = std::move(value),
                                 .message = std::move(message),
                                 .allowed = {},
                                 .place = {}}}};
}

std::string row_name(std::size_t row)
{
    return fmt::format("row {}", row);
}

} // namespace

std::vector<std::vector<std::string>> parse_csv(std::string_view content)
{
    if (content.starts_with(byte_order_mark)) {
        content.remove_prefix(byte_order_mark.size());
    }
    CsvRecords records{content};
    std::vector<std::vector<std::string>> rows;
    while (!records.at_end()) {
        CsvRecord record = records.next();
        if (!records.good()) {
            fail({{}, {}, row_name(record.line), {}}, "unterminated_quote", {},
                 text("A quoted field is never closed"));
        }
        if (!record.is_blank()) {
            rows.push_back(std::move(record.cells));
        }
    }
    return rows;
}

std::string csv_field(std::string_view value, char separator)
{
    std::string field;
    append_csv_field(field, value, separator);
    return field;
}

void append_csv_field(std::string &line, std::string_view value, char separator)
{
    bool const plain = std::ranges::none_of(
        value, [&](char c) { return c == separator || c == '"' || c == '\r' || c == '\n'; });
    if (plain) {
        line += value;
        return;
    }
    line += '"';
    for (char const c : value) {
        line += c;
        if (c == '"') {
            line += c;
        }
    }
    line += '"';
}

std::string csv_row(std::vector<std::string> const &fields, char separator)
{
    std::string line;
    append_csv_row(line, fields, separator);
    return line;
}

void append_csv_row(std::string &text, std::span<std::string const> fields, char separator)
{
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (i > 0) {
            text += separator;
        }
        append_csv_field(text, fields[i], separator);
    }
    text += '\n';
}

CsvTable::CsvTable(std::string file, std::string_view text) : m_file{std::move(file)}
{
    try {
        m_rows = parse_csv(text);
    } catch (InputError const &error) {
        Diagnostics diagnostics = error.diagnostics();
        diagnostics.front().where.file = m_file;
        throw InputError{std::move(diagnostics)};
    }
    if (m_rows.empty()) {
        fail({m_file, {}, {}, {}}, "empty_table", {}, sim::text("The table has no header row"));
    }
    m_columns = std::move(m_rows.front());
    m_rows.erase(m_rows.begin());
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        if (m_rows[row].size() > m_columns.size()) {
            fail({m_file, {}, row_name(row + 2), {}}, "row_too_long",
                 std::to_string(m_rows[row].size()),
                 sim::text("The row has more fields than the header"));
        }
        m_rows[row].resize(m_columns.size());
    }
}

std::optional<std::size_t> CsvTable::index_of(std::string_view column) const
{
    auto const it = std::ranges::find(m_columns, column);
    if (it == m_columns.end()) {
        return std::nullopt;
    }
    return static_cast<std::size_t>(it - m_columns.begin());
}

bool CsvTable::has(std::string_view column) const
{
    return index_of(column).has_value();
}

std::string const &CsvTable::cell(std::size_t row, std::string_view column) const
{
    std::optional<std::size_t> const index = index_of(column);
    if (!index) {
        fail({m_file, {}, {}, std::string{column}}, "missing_column", {},
             sim::text("The table lacks this column"));
    }
    return m_rows.at(row)[*index];
}

std::optional<double> CsvTable::number(std::size_t row, std::string_view column) const
{
    std::string const &field = cell(row, column);
    if (field.empty()) {
        return std::nullopt;
    }
    double value = 0.0;
    auto const [end, error] = std::from_chars(field.data(), field.data() + field.size(), value);
    if (error != std::errc{} || end != field.data() + field.size()) {
        fail({m_file, {}, row_name(row + 2), std::string{column}}, "not_a_number", field,
             sim::text("This is not a number"));
    }
    return value;
}

} // namespace sim::io
