#pragma once

#include "app/cli/verb.hpp"
#include "sim/io/project_file.hpp"

#include <filesystem>

namespace app::cli {

/// A project file, or a district's source folder with the national tables of --data.
/// \throws sim::InputError, sim::IoError
sim::io::LoadedProject open_project(std::filesystem::path const &path, Common const &common);

/// Says on standard error that rows are illustrative, unless --quiet.
void warn_illustrative(sim::Dataset const &dataset, Common const &common);

} // namespace app::cli
