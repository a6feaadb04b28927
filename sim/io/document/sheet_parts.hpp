#pragma once

#include "sim/io/workbook.hpp"

#include <string>
#include <vector>

namespace sim::io {

/// Rows [first, end) of a sheet as a document has them: a line of words, or a stretch of table.
struct SheetPart
{
    bool is_line = false;
    int first = 0;
    int end = 0;
};

/// A sheet's rows from top to bottom. A row is a line where one cell without a frame takes all of
/// it; empty rows are left out.
[[nodiscard]] std::vector<SheetPart> parts_of(BookSheet const &sheet);

/// Cells by row and column: each place of a table names the cell that covers it.
class CellGrid
{
public:
    explicit CellGrid(BookSheet const &sheet);

    [[nodiscard]] int rows() const { return static_cast<int>(m_covering.size()) / m_columns; }
    [[nodiscard]] int columns() const { return m_columns; }
    /// The cell that covers the place, or null.
    [[nodiscard]] BookCell const *at(int row, int column) const;
    /// The cell whose upper left corner is there, or null.
    [[nodiscard]] BookCell const *begins(int row, int column) const;

private:
    int m_columns = 1;
    std::vector<BookCell const *> m_covering;
};

/// What stands in a cell as a spreadsheet program shows it by the cell's number format; ties are
/// rounded away from 0.
[[nodiscard]] std::string shown_words(BookCell const &cell);

} // namespace sim::io
