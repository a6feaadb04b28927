#include "sim/io/document/sheet_parts.hpp"

#include "sim/base/fmt.hpp"
#include "sim/io/xlsx_style.hpp"

#include <algorithm>
#include <cmath>

namespace sim::io {

namespace {

int row_count(BookSheet const &sheet)
{
    int rows = 0;
    for (BookCell const &cell : sheet.cells) {
        rows = std::max(rows, cell.row + cell.row_span);
    }
    return rows;
}

bool is_empty(CellGrid const &grid, int row)
{
    for (int c = 0; c < grid.columns(); ++c) {
        if (grid.at(row, c) != nullptr) {
            return false;
        }
    }
    return true;
}

bool is_line(CellGrid const &grid, int row)
{
    BookCell const *const cell = grid.begins(row, 0);
    return cell != nullptr && cell->column_span == grid.columns() && cell->row_span == 1 &&
           !style_of(cell->look).border;
}

/// Digits after the point of a format like 0.00.
int decimals_of(std::string_view format)
{
    std::size_t const point = format.find('.');
    if (point == std::string_view::npos) {
        return 0;
    }
    std::size_t const end = format.find_first_not_of('0', point + 1);
    return static_cast<int>((end == std::string_view::npos ? format.size() : end) - point - 1);
}

std::string number_words(double value, std::string const &format)
{
    // Three sections: above, below, and at 0. An empty third one shows nothing there.
    std::size_t const second = format.find(';');
    bool const hides_zero =
        second != std::string::npos && format.find(";;", second) < format.size();
    if (value == 0.0 && hides_zero) {
        return {};
    }
    bool const percent = format.find('%') != std::string::npos;
    std::string_view const first = std::string_view{format}.substr(0, second);
    if (format.empty()) {
        return fmt::format("{}", value);
    }
    int const decimals = decimals_of(first);
    double const power = std::pow(10.0, decimals);
    double const scaled = std::abs(value) * (percent ? 100.0 : 1.0) * power;
    constexpr double tie_tolerance = 1e-9; // a tie in decimals need not be one in binary
    double const rounded = std::floor(scaled + 0.5 + tie_tolerance * std::max(scaled, 1.0) * 1e-3);
    std::string words = fmt::format("{:.{}f}", rounded / power, decimals);
    if (value < 0.0 && rounded > 0.0) {
        words = "−" + words;
    }
    return percent ? words + "%" : words;
}

} // namespace

CellGrid::CellGrid(BookSheet const &sheet)
    : m_columns{std::max(1, static_cast<int>(sheet.column_widths_mm.size()))},
      m_covering(static_cast<std::size_t>(row_count(sheet) * m_columns), nullptr)
{
    for (BookCell const &cell : sheet.cells) {
        for (int r = cell.row; r < cell.row + cell.row_span; ++r) {
            for (int c = cell.column; c < std::min(cell.column + cell.column_span, m_columns);
                 ++c) {
                m_covering[static_cast<std::size_t>(r * m_columns + c)] = &cell;
            }
        }
    }
}

BookCell const *CellGrid::at(int row, int column) const
{
    return m_covering[static_cast<std::size_t>(row * m_columns + column)];
}

BookCell const *CellGrid::begins(int row, int column) const
{
    BookCell const *const cell = at(row, column);
    return cell != nullptr && cell->row == row && cell->column == column ? cell : nullptr;
}

std::vector<SheetPart> parts_of(BookSheet const &sheet)
{
    CellGrid const grid{sheet};
    std::vector<SheetPart> parts;
    for (int row = 0; row < grid.rows(); ++row) {
        if (is_empty(grid, row)) {
            continue;
        }
        bool const line = is_line(grid, row);
        if (line || parts.empty() || parts.back().is_line || parts.back().end != row) {
            parts.push_back({line, row, row});
        }
        parts.back().end = row + 1;
    }
    return parts;
}

std::string shown_words(BookCell const &cell)
{
    if (auto const *words = std::get_if<std::string>(&cell.value)) {
        return *words;
    }
    auto const *number = std::get_if<double>(&cell.value);
    return number == nullptr ? std::string{} : number_words(*number, cell.number_format);
}

} // namespace sim::io
