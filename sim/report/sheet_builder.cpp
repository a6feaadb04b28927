#include "sim/report/sheet_builder.hpp"

#include "sim/base/display_width.hpp"
#include "sim/base/fmt.hpp"
#include "sim/engine/money/rounding.hpp"

#include <utility>

namespace sim::report {

using io::BookCell;
using io::CellLook;

namespace {

/// A fen in 10,000 yuan: sums of binary fractions end here, a reader meets no 4369.440000000001.
constexpr int most_decimals = 6;

} // namespace

std::string cell_name(int row, int column)
{
    std::string letters;
    for (int c = column + 1; c > 0; c = (c - 1) / 26) {
        letters.insert(letters.begin(), static_cast<char>('A' + (c - 1) % 26));
    }
    return fmt::format("{}{}", letters, row + 1);
}

std::string header_words(std::string words)
{
    if (display_width(words) <= 10 || !(words.ends_with("）") || words.ends_with(")"))) {
        return words;
    }
    std::size_t const wide = words.rfind("（");
    std::size_t const narrow = words.rfind(" (");
    std::size_t const at = wide != std::string::npos ? wide : narrow;
    if (at == std::string::npos || at == 0) {
        return words;
    }
    return fmt::format("{}\n{}", words.substr(0, at), words.substr(at == wide ? at : at + 1));
}

SheetBuilder::SheetBuilder(std::string name, io::PageSetup page,
                           std::vector<double> column_widths_mm)
{
    m_sheet.name = std::move(name);
    m_sheet.page = std::move(page);
    m_sheet.column_widths_mm = std::move(column_widths_mm);
}

void SheetBuilder::across(CellLook look, std::string words, std::size_t bold_bytes)
{
    BookCell cell;
    cell.column_span = columns();
    cell.look = look;
    cell.value = std::move(words);
    cell.bold_bytes = bold_bytes;
    put(std::move(cell));
    next_row();
}

void SheetBuilder::put(BookCell cell)
{
    cell.row = m_row;
    m_sheet.cells.push_back(std::move(cell));
}

void SheetBuilder::words(int column, CellLook look, std::string words, int column_span)
{
    BookCell cell;
    cell.column = column;
    cell.column_span = column_span;
    cell.look = look;
    if (!words.empty()) {
        cell.value = std::move(words);
    }
    put(std::move(cell));
}

void SheetBuilder::number(int column, CellLook look, double value, std::string const &format)
{
    BookCell cell;
    cell.column = column;
    cell.look = look;
    cell.value = round_to(value, most_decimals);
    cell.number_format = format;
    put(std::move(cell));
}

void SheetBuilder::sum(int column, CellLook look, int first, int end, double result,
                       std::string const &format)
{
    number(column, look, result, format);
    m_sheet.cells.back().formula =
        fmt::format("=SUM({}:{})", cell_name(first, column), cell_name(end - 1, column));
}

void SheetBuilder::header(std::vector<std::string> const &names)
{
    for (std::size_t c = 0; c < names.size(); ++c) {
        header_cell(m_row, static_cast<int>(c), 1, 1, names[c]);
    }
    end_header(1);
}

void SheetBuilder::header_cell(int row, int column, int row_span, int column_span,
                               std::string words)
{
    BookCell cell;
    cell.row = row;
    cell.column = column;
    cell.row_span = row_span;
    cell.column_span = column_span;
    cell.look = CellLook::header;
    cell.value = column_span == 1 ? header_words(std::move(words)) : std::move(words);
    m_sheet.cells.push_back(std::move(cell));
}

void SheetBuilder::end_header(int rows)
{
    m_sheet.repeat_first = m_row;
    m_sheet.repeat_end = m_row + rows;
    m_row += rows;
}

} // namespace sim::report
