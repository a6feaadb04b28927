#pragma once

#include "app/cli/verb.hpp"
#include "sim/engine/assign/assign.hpp"
#include "sim/model/project.hpp"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace app::cli {

/// What every verb that looks for a plan asks for.
struct SolveOptions
{
    std::filesystem::path project;
    std::string scenario = "official";
    double seconds = 10.0;
    std::uint64_t steps = 0; ///< in place of seconds: equal steps, equal answer
    double gap = 1e-4;
    bool own_seconds = false; ///< the caller of the program said so
    bool own_gap = false;
    std::uint64_t seed = 1;
    std::string method = "anytime";
    std::vector<std::string> values; ///< key=value, for this run and what is saved of it

    [[nodiscard]] sim::assign::Method chosen_method() const
    {
        return method == "exact" ? sim::assign::Method::exact : sim::assign::Method::anytime;
    }
};

/// Adds the project, --scenario, how long and how to look, --set and the common options.
void add_solve_options(CLI::App &verb, SolveOptions &options, Common &common);

/// The scenario asked for with the values of --set.
/// \throws sim::InputError for an unknown scenario, or a value that is unknown or out of bounds
[[nodiscard]] sim::Scenario scenario_with_values(sim::Project const &project,
                                                 SolveOptions const &options);

} // namespace app::cli
