#pragma once

#include "sim/base/text.hpp"

#include <CLI/CLI.hpp>

#include <filesystem>
#include <functional>
#include <string>

namespace app::cli {

/// Options that every verb takes.
struct Common
{
    bool json = false;
    bool quiet = false;
    sim::Language language = sim::Language::zh;
    std::filesystem::path data; ///< --data DIR, empty: found by find_data_folder
};

/// What main runs after parsing; its value is the exit status.
using Run = std::function<int()>;

/// Adds one verb to the command line; when it is parsed, it stores what to do in `run`.
/// Parsing does no work; `common` is complete by the time `run` is called.
using AddVerb = void (*)(CLI::App &program, Common &common, Run &run);

/// Adds the project and --scenario to a verb that looks at one scenario.
void add_project_and_scenario(CLI::App &verb, std::filesystem::path &project, std::string &scenario,
                              Common const &common);

/// Adds --json, --quiet, --lang and --data to a verb.
void add_common_options(CLI::App &verb, Common &common);

} // namespace app::cli
