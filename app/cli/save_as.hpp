#pragma once

#include "app/cli/verb.hpp"
#include "app/core/scenario_steps.hpp"
#include "sim/io/project_file.hpp"

#include <filesystem>
#include <optional>
#include <string>

namespace app::cli {

/// What is found is kept as a scenario, if the caller of the program says so.
struct SaveAs
{
    ScenarioName name;
    bool keep = false;      ///< --save-as was given
    bool own_names = false; ///< and a name
};

/// Adds --save-as, --name-zh and --name-en. \param help  of --save-as
void add_save_as(CLI::App &verb, SaveAs &save, Common const &common, std::string const &help);

/// The project file that the answer will be kept in: opened before the search, so that nothing is
/// searched for that could not be kept. A name that is not the caller's own becomes a free one.
/// \return nothing if it is not to be kept
/// \throws sim::InputError, sim::IoError
[[nodiscard]] std::optional<sim::io::ProjectFile>
file_to_save_in(std::filesystem::path const &project_file, std::string const &parent, SaveAs &save);

} // namespace app::cli
