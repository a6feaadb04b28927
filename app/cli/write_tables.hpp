#pragma once

#include "app/cli/verb.hpp"
#include "sim/base/table.hpp"

#include <filesystem>
#include <vector>

namespace app::cli {

/// Writes `<key>.csv` for each table into `folder`, which is made if it is missing, and names the
/// files on standard error unless --quiet. \throws sim::IoError
void write_tables(std::filesystem::path const &folder, std::vector<sim::Table> const &tables,
                  Common const &common);

} // namespace app::cli
