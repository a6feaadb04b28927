#pragma once

#include "app/cli/verb.hpp"
#include "sim/model/project.hpp"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace app::cli {

/// What every verb that searches asks for.
struct SearchOptions
{
    std::filesystem::path project;
    std::string scenario = "official";
    double seconds = 10.0;
    std::uint64_t steps = 0;  ///< in place of seconds: equal steps, equal answer
    bool own_seconds = false; ///< the caller of the program said so
    std::uint64_t seed = 1;
    std::vector<std::string> values; ///< key=value, for this run and what is saved of it
};

/// Adds the project, --scenario, how long to look, --seed, --set and the common options.
void add_search_options(CLI::App &verb, SearchOptions &options, Common &common);

/// The scenario asked for with the values of --set.
/// \throws sim::InputError for an unknown scenario, or a value that is unknown or out of bounds
[[nodiscard]] sim::Scenario scenario_with_values(sim::Project const &project,
                                                 SearchOptions const &options);

/// A range alone lets "nan" through. \return what is wrong, or nothing
[[nodiscard]] std::string finite_number(std::string const &word);

} // namespace app::cli
