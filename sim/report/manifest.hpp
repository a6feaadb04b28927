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

/// What the manifest already in a folder lists and is still there, without `files`: an export of one
/// sheet leaves the other sheets where they are, and the new manifest names them apart.
[[nodiscard]] std::vector<std::string>
earlier_files(std::filesystem::path const &folder, std::vector<std::filesystem::path> const &files);

/// Removes the dates of an earlier export, tables works*.csv and calendars, that the manifest in a
/// folder lists: dates that hold no longer are not left beside an export without any.
void remove_older_dates(std::filesystem::path const &folder);

} // namespace sim::report
