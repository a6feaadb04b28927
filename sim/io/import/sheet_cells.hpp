#pragma once

#include "sim/io/import/grid.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace sim::io {

/// What the rows of a sheet do not show.
struct SheetFacts
{
    std::vector<MergedCells> merges{};
    std::size_t formulas_without_value = 0;
    std::string first_formula{}; ///< "D9"
    bool readable = true;        ///< the sheet is there and goes on to its end
};

/// Position from 0 of a cell's name: "D9" is row 8, column 3. Rows and columns beyond a sheet's
/// bounds come as 0.
struct CellPlace
{
    std::size_t row = 0;
    std::size_t column = 0;
};
CellPlace cell_place(std::string_view name);

/// Reads what a sheet's XML says besides its values.
SheetFacts sheet_facts(std::string_view xml);

/// Facts by the name of the sheet, of an xlsx that is opened by `path`.
/// \param path  as GDAL opens it
std::map<std::string, SheetFacts, std::less<>> workbook_facts(std::string const &path);

} // namespace sim::io
