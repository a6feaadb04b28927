#pragma once

#include "sim/base/diagnostic.hpp"
#include "sim/model/dataset.hpp"

#include <filesystem>
#include <optional>

namespace app {

/// The folder with districts, factors, policies and calendars: `asked` if it is not empty, else
/// `<prefix>/share/nuantu` beside the running program, else the source tree's data/.
/// \throws sim::IoError if none of them exists
std::filesystem::path find_data_folder(std::filesystem::path const &asked);

/// What the program's data have and this project lacks, as a note that says how to mend it; nothing
/// where the program has no data of its own.
/// \throws sim::InputError if those data are not in order
std::optional<sim::Diagnostic> note_missing_parameters(sim::Dataset const &dataset,
                                                       std::filesystem::path const &project,
                                                       std::filesystem::path const &asked);

} // namespace app
