#pragma once

#include "sim/io/import/grid.hpp"

#include <compare>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace sim::io {

/// Position of a cell, from 0.
struct CellPlace
{
    std::size_t row = 0;
    std::size_t column = 0;

    friend auto operator<=>(CellPlace const &, CellPlace const &) = default;
};

/// "D9" is row 8, column 3. Rows and columns beyond a sheet's bounds come as 0.
CellPlace cell_place(std::string_view name);

/// What the rows of a sheet do not show.
struct SheetFacts
{
    std::vector<MergedCells> merges{};
    std::vector<CellPlace> formulas_without_value{};
    std::string first_formula{}; ///< "D9"
    bool readable = true;        ///< the sheet is there and goes on to its end
};

/// Reads what a sheet's XML says besides its values.
SheetFacts sheet_facts(std::string_view xml);

/// Facts by the name of the sheet, of an xlsx that is opened by `path`.
/// \param path  as GDAL opens it
std::map<std::string, SheetFacts, std::less<>> workbook_facts(std::string const &path);

} // namespace sim::io
