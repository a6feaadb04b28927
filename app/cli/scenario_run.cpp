#include "app/cli/scenario_run.hpp"

#include "app/cli/open_project.hpp"
#include "app/cli/progress_line.hpp"
#include "app/core/scenario_steps.hpp"
#include "sim/base/error.hpp"
#include "sim/engine/simulate.hpp"
#include "sim/io/epw.hpp"

#include <algorithm>
#include <utility>

namespace app::cli {

namespace {

/// \throws sim::InputError naming the weather years there are
void require_weather(sim::Dataset const &dataset, std::string const &key)
{
    if (std::ranges::find(dataset.weather_years, key, &sim::WeatherYear::key) !=
        dataset.weather_years.end()) {
        return;
    }
    std::string known;
    for (sim::WeatherYear const &year : dataset.weather_years) {
        known += (known.empty() ? "" : ", ") + year.key;
    }
    sim::Diagnostic unknown;
    unknown.code = "unknown_weather";
    unknown.where.layer = "weather_years";
    unknown.where.field = "--weather";
    unknown.value = key;
    unknown.message = sim::text("there is no such weather year");
    unknown.allowed = sim::text("there are: {keys}", {{"keys", known}});
    throw sim::InputError{{unknown}};
}

} // namespace

void add_scenario_options(CLI::App &verb, ScenarioOptions &options, Common &common)
{
    auto const help = [&common](char const *sentence) {
        return sim::tr(common.language, sentence);
    };
    add_project_and_scenario(verb, options.project, options.scenario, common);
    CLI::Option *const weather =
        verb.add_option("--weather", options.weather,
                        help("key of the weather year; the scenario's own if left out"))
            ->type_name(help("KEY"));
    verb.add_option("--epw", options.epw,
                    help("EnergyPlus weather file to calculate the season with"))
        ->type_name(help("FILE"))
        ->excludes(weather);
    verb.add_option("--out", options.out, help("write the tables as csv into this folder"))
        ->type_name(help("FOLDER"));
    add_common_options(verb, common);
}

ScenarioRun simulate_scenario(ScenarioOptions const &options, Common const &common)
{
    ScenarioRun run{.loaded = open_project(options.project, common), .scenario = {}, .results = {}};
    run.scenario = require_scenario(run.loaded.project, options.scenario);
    if (!options.epw.empty()) {
        run.loaded.project = sim::io::with_epw(std::move(run.loaded.project), options.epw);
        run.scenario.weather = sim::io::epw_key;
    }
    if (!options.weather.empty()) {
        require_weather(run.dataset(), options.weather);
        run.scenario.weather = options.weather;
    }
    sim::Progress progress;
    run.results = sim::simulate(run.dataset(), run.scenario, progress);
    return run;
}

std::vector<sim::SeasonFlow> season_flows(ScenarioRun const &run, Common const &common)
{
    if (run.results.grid.feeders.empty()) {
        return {};
    }
    ProgressLine line{!common.quiet, common.language,
                      sim::text("Power flow of all lines through the season")};
    return sim::season_power_flow(run.dataset(), run.scenario, run.results.demand, line.progress());
}

} // namespace app::cli
