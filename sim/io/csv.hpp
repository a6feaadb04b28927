#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace sim::io {

/// Rows of fields after RFC 4180: commas, quotes doubled inside quotes, CRLF or LF, UTF-8 with or
/// without byte order mark. Empty lines are left out. Rows may differ in length.
/// \throws sim::InputError with the row where a quote was opened and never closed
std::vector<std::vector<std::string>> parse_csv(std::string_view text);

/// A field as it stands in a CSV file: quoted where it must be.
std::string csv_field(std::string_view value, char separator = ',');

/// One line with LF from fields.
std::string csv_row(std::vector<std::string> const &fields, char separator = ',');

// The same at the end of a text: large tables are written without a string for each field.
void append_csv_field(std::string &line, std::string_view value, char separator);
void append_csv_row(std::string &text, std::span<std::string const> fields, char separator);

/// A table with named columns.
class CsvTable
{
public:
    /// \param file  name for messages
    /// \throws sim::InputError if there is no header or a row is longer than it
    CsvTable(std::string file, std::string_view text);

    [[nodiscard]] std::size_t size() const { return m_rows.size(); }
    [[nodiscard]] bool has(std::string_view column) const;

    /// The field, empty where a row is short. \throws sim::InputError if there is no such column
    [[nodiscard]] std::string const &cell(std::size_t row, std::string_view column) const;

    /// The field as a number; nothing if it is empty. \throws sim::InputError if it is no number
    [[nodiscard]] std::optional<double> number(std::size_t row, std::string_view column) const;

private:
    [[nodiscard]] std::optional<std::size_t> index_of(std::string_view column) const;

    std::string m_file;
    std::vector<std::string> m_columns;
    std::vector<std::vector<std::string>> m_rows;
};

} // namespace sim::io
