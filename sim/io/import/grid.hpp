#pragma once

#include "sim/base/diagnostic.hpp"
#include "sim/io/import/foreign_table.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace sim::io {

/// Cells of a sheet that stand as one; positions from 0, both ends included.
struct MergedCells
{
    std::size_t top = 0;
    std::size_t left = 0;
    std::size_t bottom = 0;
    std::size_t right = 0;
};

/// A sheet or text file as cells, before anybody knows which row is the header.
struct Grid
{
    std::vector<std::vector<std::string>> rows{};
    std::vector<std::size_t> numbers{}; ///< of each row in the file, from 1
    std::vector<MergedCells> merges{};

    /// Empty beyond the row's end.
    [[nodiscard]] std::string const &cell(std::size_t row, std::size_t column) const;
    [[nodiscard]] std::size_t width() const;
    [[nodiscard]] std::size_t filled(std::size_t row) const;
    /// The merged cells that a cell belongs to; nullptr for none.
    [[nodiscard]] MergedCells const *merge_over(std::size_t row, std::size_t column) const;
};

/// Rows of the header: [first, last). Empty where the file has none.
struct HeaderRows
{
    std::size_t first = 0;
    std::size_t last = 0;
};

/// Words without blanks, tabs, line ends, ideographic and no-break spaces at the ends.
std::string trimmed(std::string_view words);

/// Words without any blank, tab or line end: as two people write the same heading.
std::string squeezed(std::string_view words);

/// Is it a figure, with thousands separators or percent sign perhaps?
bool is_figure(std::string_view words);

/// "(户)", "（万平方米）": a unit below its heading.
bool in_brackets(std::string const &words);

/// "单位：户", "Filled in by:" as they stand above and below a table.
bool is_caption(std::string const &words);

/// 1 2 3 4 ... or 甲 乙 1 2 ...: columns are numbered, nothing is said.
bool is_numbering(Grid const &grid, std::size_t row);

/// Finds the header: below titles, over one to three rows, perhaps none.
HeaderRows find_header(Grid const &grid);

/// Names of the columns; of two-line headers "upper/lower", a unit in brackets below stays in the
/// name, what has no name is "#7". Empty where a column holds nothing at all.
std::vector<std::string> column_names(Grid const &grid, HeaderRows header);

/// The grid as columns and rows of `table`. Titles, totals, footnotes, numbering rows and repeated
/// headers are left out; each is told, with its row.
void take_grid(Grid grid, ForeignTable &table, Diagnostics &findings);

} // namespace sim::io
