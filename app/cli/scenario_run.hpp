#pragma once

#include "app/cli/verb.hpp"
#include "sim/engine/grid/season_flow.hpp"
#include "sim/io/project_file.hpp"
#include "sim/model/results.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace app::cli {

/// What every verb that simulates a scenario asks for.
struct ScenarioOptions
{
    std::filesystem::path project;
    std::string scenario = "official";
    std::string weather;       ///< key of a weather year; empty: the scenario's own
    std::filesystem::path epw; ///< weather file that takes its place; empty: none
    std::filesystem::path out;
};

/// Adds the project, --scenario, --weather, --epw, --out and the common options.
void add_scenario_options(CLI::App &verb, ScenarioOptions &options, Common &common);

/// A scenario with what follows from it.
struct ScenarioRun
{
    sim::io::LoadedProject loaded;
    sim::Scenario scenario; ///< as stored, but for what the command line changes
    sim::Results results;

    [[nodiscard]] sim::Dataset const &dataset() const { return *loaded.project.dataset; }
};

/// \throws sim::InputError for a scenario or weather year that is not there or a weather file that is
/// wrong, sim::IoError
ScenarioRun simulate_scenario(ScenarioOptions const &options, Common const &common);

/// Power flow of every line in every hour, with its progress on standard error unless --quiet.
/// \return by feeder; empty without physics or lines
std::vector<sim::SeasonFlow> season_flows(ScenarioRun const &run, Common const &common);

} // namespace app::cli
