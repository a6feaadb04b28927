#pragma once

#include "sim/report/export.hpp"
#include "sim/report/task_sheet.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace sim::report {

/// What an export holds, for programs: scenario, version of the data, files by their path inside
/// the folder. Names and the statement stand in both languages.
[[nodiscard]] std::string manifest_text(SheetSource const &source, ExportOptions const &options,
                                        std::vector<std::filesystem::path> const &files);

} // namespace sim::report
