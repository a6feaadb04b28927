#pragma once

#include "sim/io/import/raw_sheets.hpp"

#include <filesystem>
#include <vector>

namespace sim::io {

/// All sheets of a workbook, hidden ones among them, or the table of a csv or txt, which has no
/// name. Findings name the file without its folder.
/// \throws IoError if the file cannot be opened
std::vector<RawSheet> read_return_sheets(std::filesystem::path const &file, Diagnostics &findings);

} // namespace sim::io
