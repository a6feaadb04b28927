#pragma once

#include "sim/base/diagnostic.hpp"
#include "sim/io/raw_table.hpp"

#include <filesystem>
#include <optional>

namespace sim::io {

/// All layers and tables of a project file, which stays as it is.
/// \return nothing if the file cannot be used; `findings` then says why
/// \throws IoError if there is no such file or the system refuses it
std::optional<RawProject> read_project_tables(std::filesystem::path const &file,
                                              Diagnostics &findings);

} // namespace sim::io
