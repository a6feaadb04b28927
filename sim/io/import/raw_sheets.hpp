#pragma once

#include "sim/io/import/sheet_cells.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace sim::io {

/// One sheet of a workbook as cells, before anybody knows which row is the header.
struct RawSheet
{
    std::string name{};
    Grid grid{};
    SheetFacts facts{};
};

/// All sheets of an xlsx, xls or ods, hidden and empty ones among them.
/// \return none if the file is no workbook; `findings` then says so
std::vector<RawSheet> raw_sheets(std::filesystem::path const &file, Diagnostics &findings);

} // namespace sim::io
