#include "app/cli/checked.hpp"
#include "app/cli/doctor_run.hpp"
#include "app/cli/verbs.hpp"
#include "app/cli/works_notes.hpp"

#include "app/core/data_folder.hpp"
#include "app/core/scenario_steps.hpp"
#include "sim/base/error.hpp"
#include "sim/engine/doctor/doctor.hpp"
#include "sim/engine/money/reconcile.hpp"
#include "sim/engine/simulate.hpp"
#include "sim/io/project_file.hpp"

#include <algorithm>
#include <filesystem>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace app::cli {

namespace {

namespace fs = std::filesystem;

/// What the command line asks for.
struct CheckOptions
{
    fs::path file;
    std::vector<std::string> fixes; ///< KIND or KIND:FEATURE
    bool missing = false;
    bool all = false;                  ///< each note by itself
    std::string scenario = "official"; ///< whose plan and works are looked at as well
};

/// Every scenario, then the first one with a block on each route in turn: what an edit may ask for.
std::vector<sim::Scenario> scenarios_to_try(sim::Project const &project)
{
    std::vector<sim::Scenario> scenarios = project.scenarios;
    sim::Scenario trial = scenarios.front();
    for (std::uint32_t r = 0; !trial.plan.choices.empty() && r < project.dataset->routes.size();
         ++r) {
        trial.plan.choices.front().route = {r};
        scenarios.push_back(trial);
    }
    return scenarios;
}

/// What is to be noted of works, and what the other verbs would refuse though every table is sound:
/// each scenario is calculated and held against the published figures.
sim::Diagnostics calculate_all(sim::Project const &project)
{
    sim::Diagnostics refused;
    for (sim::Scenario const &scenario : scenarios_to_try(project)) {
        try {
            sim::Progress progress;
            sim::Results const results = sim::simulate(*project.dataset, scenario, progress);
            sim::reconcile(*project.dataset, scenario, results);
            bool const is_trial = !(*project.find_scenario(scenario.key) == scenario);
            if (auto note = note_older_works(*project.dataset, scenario, results);
                note && !is_trial && std::ranges::find(refused, *note) == refused.end()) {
                refused.push_back(std::move(*note));
            }
            for (sim::Diagnostic &warning :
                 is_trial ? sim::Diagnostics{}
                          : warn_unscheduled(*project.dataset, scenario, results)) {
                refused.push_back(std::move(warning));
            }
        } catch (sim::InputError const &error) {
            for (sim::Diagnostic const &finding : error.diagnostics()) {
                if (std::ranges::find(refused, finding) == refused.end()) {
                    refused.push_back(finding);
                }
            }
        }
    }
    return refused;
}

/// A source folder brings the national tables beside it, or those of the program.
fs::path national_tables(fs::path const &folder, Common const &common)
{
    fs::path const beside = fs::weakly_canonical(folder).parent_path();
    bool const has_tables = common.data.empty() && fs::is_directory(beside / "policy");
    return has_tables ? beside : find_data_folder(common.data);
}

Checked check_all(CheckOptions const &options, Common const &common)
{
    fs::path const &file = options.file;
    bool const is_folder = fs::is_directory(file);
    fs::path const tables = is_folder ? national_tables(file, common) : fs::path{};
    sim::Diagnostics findings =
        is_folder ? sim::io::check_source_folder(file, tables) : sim::io::check_project_file(file);
    Checked checked;
    if (sim::has_errors(findings)) {
        for (sim::Diagnostic &finding : findings) {
            checked.report.findings.push_back({std::move(finding), {}, {}});
        }
        return checked;
    }
    sim::io::LoadedProject const loaded =
        is_folder ? sim::io::load_source_folder(file, tables) : sim::io::load_project_file(file);
    for (sim::Diagnostic &finding : calculate_all(loaded.project)) {
        findings.push_back(std::move(finding));
    }
    if (!is_folder) {
        if (auto note = note_missing_parameters(*loaded.project.dataset, file, common.data)) {
            findings.push_back(std::move(*note));
        }
    }
    sim::Scenario const &scenario = require_scenario(loaded.project, options.scenario);
    checked.report = examine({*loaded.project.dataset, scenario}, findings, file);
    checked.dataset = loaded.project.dataset;
    if (options.missing) {
        sim::Progress progress;
        checked.missing = sim::missing_figures(*loaded.project.dataset, scenario, progress);
    }
    return checked;
}

int run_check(CheckOptions const &options, Common const &common)
{
    AppliedFixes applied;
    if (!options.fixes.empty()) {
        applied = apply_fixes({options.file, options.scenario}, options.fixes, common);
    }
    Checked checked = check_all(options, common);
    checked.applied = std::move(applied);
    checked.tells_each_note = options.all;
    if (common.json) {
        print_json(options.file, checked);
    } else {
        print_words(options.file, checked, common);
    }
    return count_of(checked.report, sim::Severity::error) > 0 ? 2 : 0;
}

} // namespace

void add_check(CLI::App &program, Common &common, Run &run)
{
    auto const options = std::make_shared<CheckOptions>();
    CLI::App *const verb = program.add_subcommand(
        "check", sim::tr(common.language, "say what is wrong or missing in the data"));
    verb->add_option("project", options->file,
                     sim::tr(common.language, "project file or source folder to check"))
        ->required()
        ->type_name("PROJECT.gpkg");
    verb->add_option("--fix", options->fixes,
                     sim::tr(common.language, "apply the fixes of a kind of finding, or of one "
                                              "feature of it; several times: one step each"))
        ->type_name("KIND[:FEATURE]");
    verb->add_option(
            "--scenario", options->scenario,
            sim::tr(common.language, "scenario whose plan and works are looked at as well"))
        ->type_name("KEY")
        ->capture_default_str();
    verb->add_flag("--missing", options->missing,
                   sim::tr(common.language,
                           "rank the illustrative figures that could change routes "
                           "and costs"));
    verb->add_flag("--all", options->all,
                   sim::tr(common.language, "list each note; without it those of one kind are "
                                            "folded"));
    add_common_options(*verb, common);
    verb->callback([options, &common, &run] {
        run = [options, &common] { return run_check(*options, common); };
    });
}

} // namespace app::cli
