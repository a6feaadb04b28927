#pragma once

#include "sim/io/workbook.hpp"

#include <string>
#include <vector>

namespace sim::report {

using CellValue = std::variant<std::monostate, std::string, double>;

/// B7 for row 6, column 1.
[[nodiscard]] std::string cell_name(int row, int column);

/// A header with its unit, the last bracket, on a line of its own.
[[nodiscard]] std::string header_words(std::string words);

/// One table row: values by column.
struct RowStyle
{
    io::CellLook words = io::CellLook::centred;
    io::CellLook number = io::CellLook::number;
};

inline constexpr RowStyle plain_row{io::CellLook::centred, io::CellLook::number};
inline constexpr RowStyle subtotal_row{io::CellLook::subtotal_words, io::CellLook::subtotal_number};
inline constexpr RowStyle total_row{io::CellLook::total_words, io::CellLook::total_number};

/// Fills a sheet from top to bottom.
class SheetBuilder
{
public:
    SheetBuilder(std::string name, io::PageSetup page, std::vector<double> column_widths_mm);

    [[nodiscard]] int row() const { return m_row; }
    [[nodiscard]] int columns() const { return static_cast<int>(m_sheet.column_widths_mm.size()); }
    void next_row() { ++m_row; }
    void skip_to(int row) { m_row = row; }

    /// A line across all columns; then the next row.
    void across(io::CellLook look, std::string words, std::size_t bold_bytes = 0);
    /// A cell in the current row.
    void put(io::BookCell cell);
    void words(int column, io::CellLook look, std::string words, int column_span = 1);
    void number(int column, io::CellLook look, double value, std::string const &format);
    /// `=SUM(...)` over rows [first, end) of its own column, with its result.
    void sum(int column, io::CellLook look, int first, int end, double result,
             std::string const &format);
    /// One row of header cells, repeated on every page; then the next row.
    void header(std::vector<std::string> const &names);
    /// A header cell anywhere; end with end_header.
    void header_cell(int row, int column, int row_span, int column_span, std::string words);
    void end_header(int rows);
    void least_height(double height_pt) { m_sheet.least_heights_pt[m_row] = height_pt; }

    [[nodiscard]] io::BookSheet finish() { return std::move(m_sheet); }

private:
    io::BookSheet m_sheet;
    int m_row = 0;
};

} // namespace sim::report
