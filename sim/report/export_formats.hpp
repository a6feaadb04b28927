#pragma once

#include "sim/model/standing.hpp"
#include "sim/report/export.hpp"
#include "sim/report/task_sheet.hpp"

#include <span>

namespace sim::report {

/// Everything one export writes from, and where its files are listed.
struct Work
{
    SheetSource const &source;
    ExportOptions const &options;
    Progress &progress;
    std::vector<TaskSheet> const &sheets;
    std::optional<Standing> standing; ///< none: nothing was returned, or it is of no concern
    std::vector<std::filesystem::path> files;
};

/// One row per format: its name, its folder, its writer.
struct Format
{
    char const *name;
    char const *folder;
    void (*write)(Work &);
    bool on_wish = false; ///< only where it is asked for by name
};

/// All formats, in the order in which they are written.
[[nodiscard]] std::span<Format const> all_formats();

} // namespace sim::report
