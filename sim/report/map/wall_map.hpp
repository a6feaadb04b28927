#pragma once

#include "sim/report/map/wall_layout.hpp"
#include "sim/report/task_sheet.hpp"

#include <filesystem>

namespace sim::report {

/// The wall map (挂图) of a scenario as vector pdf: title, map with names, inset, legend with
/// households, table of jurisdictions, phases of the works, statement. \throws IoError
void write_wall_map(std::filesystem::path const &file, SheetSource const &source,
                    WallPaper const &paper);

/// The same as a picture. \throws IoError
void write_wall_picture(std::filesystem::path const &file, SheetSource const &source,
                        WallPaper const &paper, double dots_per_inch);

/// An atlas: one page of A3 for each jurisdiction, its blocks by route with names and homes.
/// \throws IoError
void write_atlas(std::filesystem::path const &file, SheetSource const &source);

} // namespace sim::report
