#include "app/cli/verbs.hpp"
#include "app/cli/works_notes.hpp"

#include "app/core/data_folder.hpp"
#include "sim/base/error.hpp"
#include "sim/engine/money/reconcile.hpp"
#include "sim/engine/simulate.hpp"
#include "sim/io/project_file.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace app::cli {

namespace {

namespace fs = std::filesystem;

long count_of(sim::Diagnostics const &findings, sim::Severity severity)
{
    return std::ranges::count(findings, severity, &sim::Diagnostic::severity);
}

char const *severity_key(sim::Severity severity)
{
    return severity == sim::Severity::error     ? "error"
           : severity == sim::Severity::warning ? "warning"
                                                : "note";
}

nlohmann::ordered_json finding_json(sim::Diagnostic const &finding)
{
    return {{"severity", severity_key(finding.severity)},
            {"code", finding.code},
            {"file", finding.where.file},
            {"layer", finding.where.layer},
            {"feature", finding.where.feature},
            {"field", finding.where.field},
            {"value", finding.value},
            {"message_zh", sim::render(sim::Language::zh, finding.message)},
            {"message_en", sim::render(sim::Language::en, finding.message)},
            {"allowed_zh", sim::render(sim::Language::zh, finding.allowed)},
            {"allowed_en", sim::render(sim::Language::en, finding.allowed)}};
}

void print_json(fs::path const &file, sim::Diagnostics const &findings)
{
    nlohmann::ordered_json document{{"file", file.string()},
                                    {"errors", count_of(findings, sim::Severity::error)},
                                    {"warnings", count_of(findings, sim::Severity::warning)},
                                    {"notes", count_of(findings, sim::Severity::note)},
                                    {"findings", nlohmann::ordered_json::array()}};
    for (sim::Diagnostic const &finding : findings) {
        document["findings"].push_back(finding_json(finding));
    }
    std::cout << document.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) << '\n';
}

void print_words(fs::path const &file, sim::Diagnostics const &findings, Common const &common)
{
    for (sim::Diagnostic const &finding : findings) {
        if (finding.severity == sim::Severity::error || !common.quiet) {
            std::cerr << sim::format_diagnostic(common.language, finding) << '\n';
        }
    }
    if (!common.quiet) {
        auto const count = [&](sim::Severity severity) {
            return std::to_string(count_of(findings, severity));
        };
        std::cerr << sim::render(common.language,
                                 sim::text("{file}: {errors} errors, {warnings} warnings, {notes} "
                                           "notes",
                                           {{"file", file.string()},
                                            {"errors", count(sim::Severity::error)},
                                            {"warnings", count(sim::Severity::warning)},
                                            {"notes", count(sim::Severity::note)}}))
                  << '\n';
    }
}

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

sim::Diagnostics check_all(fs::path const &file, Common const &common)
{
    bool const is_folder = fs::is_directory(file);
    fs::path const tables = is_folder ? national_tables(file, common) : fs::path{};
    sim::Diagnostics findings =
        is_folder ? sim::io::check_source_folder(file, tables) : sim::io::check_project_file(file);
    if (!sim::has_errors(findings)) {
        sim::io::LoadedProject const loaded = is_folder ? sim::io::load_source_folder(file, tables)
                                                        : sim::io::load_project_file(file);
        for (sim::Diagnostic finding : calculate_all(loaded.project)) {
            finding.where.file = finding.where.file.empty() ? file.string() : finding.where.file;
            findings.push_back(finding);
        }
        if (!is_folder) {
            if (auto note = note_missing_parameters(*loaded.project.dataset, file, common.data)) {
                findings.push_back(std::move(*note));
            }
        }
    }
    return findings;
}

int run_check(fs::path const &file, Common const &common)
{
    sim::Diagnostics const findings = check_all(file, common);
    if (common.json) {
        print_json(file, findings);
    } else {
        print_words(file, findings, common);
    }
    return sim::has_errors(findings) ? 2 : 0;
}

} // namespace

void add_check(CLI::App &program, Common &common, Run &run)
{
    auto const file = std::make_shared<fs::path>();
    CLI::App *const verb = program.add_subcommand(
        "check", sim::tr(common.language, "say what is wrong or missing in the data"));
    verb->add_option("project", *file,
                     sim::tr(common.language, "project file or source folder to check"))
        ->required()
        ->type_name("PROJECT.gpkg");
    add_common_options(*verb, common);
    verb->callback(
        [file, &common, &run] { run = [file, &common] { return run_check(*file, common); }; });
}

} // namespace app::cli
