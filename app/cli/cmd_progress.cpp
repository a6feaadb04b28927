#include "app/cli/open_project.hpp"
#include "app/cli/option_value.hpp"
#include "app/cli/progress_text.hpp"
#include "app/cli/scenario_run.hpp"
#include "app/cli/table_json.hpp"
#include "app/cli/verbs.hpp"
#include "app/cli/write_tables.hpp"
#include "sim/base/error.hpp"
#include "sim/io/xlsx.hpp"
#include "sim/report/progress_form.hpp"
#include "sim/report/progress_tables.hpp"
#include "sim/report/render_table.hpp"
#include "sim/report/works_export.hpp"

#include <algorithm>
#include <iostream>
#include <memory>
#include <optional>
#include <utility>

namespace app::cli {

namespace {

namespace fs = std::filesystem;

struct ProgressArguments
{
    ScenarioOptions scenario; ///< its folder is where tables go
    std::vector<fs::path> files;
    fs::path forms; ///< --template
    std::string for_code = "all";
    std::string week;
    bool corrects = false;
    bool dry_run = false;
};

std::optional<sim::Day> week_of(ProgressArguments const &arguments)
{
    return arguments.week.empty() ? std::nullopt
                                  : std::optional{option_day("--week", arguments.week)};
}

/// Which towns and streets get a form.
std::vector<sim::JurisdictionId> places_of(sim::Dataset const &dataset, std::string const &code)
{
    std::vector<sim::JurisdictionId> places;
    std::string known;
    for (std::uint32_t j = 0; j < dataset.jurisdictions.size(); ++j) {
        if (code == "all" || code == dataset.jurisdictions[j].code) {
            places.push_back({j});
        }
        known.append(known.empty() ? "" : ", ").append(dataset.jurisdictions[j].code);
    }
    if (places.empty()) {
        refuse_option("unknown_code", "--for", code, sim::text("no town or street has this code"),
                      sim::text("all, or one of: {list}", {{"list", known}}));
    }
    return places;
}

int write_forms(ProgressArguments const &arguments, Common const &common)
{
    auto const week = week_of(arguments);
    ScenarioRun const run = simulate_scenario(arguments.scenario, common);
    auto const places = places_of(run.dataset(), arguments.for_code);
    sim::report::ExportedWorks const works{{run.dataset(), run.scenario, run.results}, nullptr};
    sim::report::SheetSource const source{
        run.dataset(),   run.scenario, run.results,
        common.language, true,         {works.dated(), works.unscheduled(), works.reasons()}};
    std::error_code failed;
    fs::create_directories(arguments.forms, failed);
    if (failed) {
        throw sim::IoError{arguments.forms.string(), sim::text("the folder cannot be made")};
    }
    nlohmann::ordered_json files = nlohmann::ordered_json::array();
    for (sim::JurisdictionId const place : places) {
        std::string const code = run.dataset().jurisdiction(place).code;
        std::string const name =
            "progress_" + code + (week ? "_" + sim::iso_date(*week) : "") + ".xlsx";
        sim::io::write_xlsx(arguments.forms / name,
                            sim::report::progress_form(source, place, week));
        files.push_back(name);
    }
    if (common.json) {
        std::cout << nlohmann::ordered_json{{"folder", arguments.forms.generic_string()},
                                            {"files", files}}
                         .dump(2)
                  << '\n';
    } else if (!common.quiet) {
        std::cerr << sim::render(common.language,
                                 sim::text("{count} files in {folder}",
                                           {{"count", std::to_string(files.size())},
                                            {"folder", arguments.forms.string()}}))
                  << '\n';
    }
    warn_illustrative(run.dataset(), common);
    return 0;
}

/// Where the project stands by what has come so far.
int show_progress(sim::Dataset const &dataset, ProgressArguments const &arguments,
                  Common const &common)
{
    std::vector<sim::Table> const tables = sim::report::progress_tables(dataset);
    if (!arguments.scenario.out.empty()) {
        write_tables(arguments.scenario.out, tables, common);
    }
    if (common.json) {
        nlohmann::ordered_json json = nlohmann::ordered_json::object();
        for (sim::Table const &table : tables) {
            json[table.key] = table_json(table, common.language);
        }
        std::cout << json.dump(2) << '\n';
        return 0;
    }
    for (sim::Table const &table : tables) {
        if (table.key != "progress" && !table.rows.empty()) {
            std::cout << sim::report::to_text(common.language, table) << '\n';
        }
    }
    if (tables.empty() && !common.quiet) {
        std::cerr << sim::tr(common.language, "No returns have come yet") << '\n';
    }
    return 0;
}

int take_returns(ProgressArguments const &arguments, Common const &common)
{
    sim::io::ProgressWish const wish{.week = week_of(arguments), .corrects = arguments.corrects};
    sim::io::ProjectFile file{arguments.scenario.project, arguments.dry_run
                                                              ? sim::io::Opening::reading
                                                              : sim::io::Opening::alone};
    sim::Project const &before = file.loaded().project;
    sim::io::ProgressPreview const preview =
        sim::io::preview_progress(*before.dataset, arguments.files, wish);
    bool const wrong = sim::has_errors(preview.findings);
    std::shared_ptr<sim::Dataset const> after = before.dataset;
    bool kept = false;
    if (!wrong && !arguments.dry_run) {
        sim::io::DataEdit const edit =
            sim::io::accept_progress(file.tables(before), *before.dataset, preview);
        if (!edit.rows.empty()) {
            sim::Project const changed = file.edited(before, edit).project;
            file.commit(before, changed, "progress", edit.details);
            after = changed.dataset;
            kept = true;
        }
    }
    if (!arguments.scenario.out.empty() && !wrong) {
        write_tables(arguments.scenario.out, sim::report::progress_tables(*after), common);
    }
    if (common.json) {
        nlohmann::ordered_json json = preview_json(*before.dataset, preview);
        json["kept"] = kept;
        std::cout << json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) << '\n';
    } else {
        print_preview(*before.dataset, preview, common);
    }
    if (!wrong && !kept && !common.quiet) {
        std::cerr << sim::tr(common.language, arguments.dry_run
                                                  ? "A trial: nothing was written"
                                                  : "Nothing is new: nothing was written")
                  << '\n';
    }
    return wrong ? 2 : 0;
}

/// Options about returns mean nothing without returns: who gives them has forgotten the files.
void refuse_idle_options(ProgressArguments const &arguments)
{
    week_of(arguments);
    for (auto const &[given, option] :
         {std::pair{!arguments.week.empty(), "--week"}, std::pair{arguments.corrects, "--correct"},
          std::pair{arguments.dry_run, "--dry-run"}}) {
        if (given) {
            refuse_option("no_files", option, arguments.week,
                          sim::text("there is no file that this option is about"),
                          sim::text("forms or lists that were sent back, or --template"));
        }
    }
}

int run_progress(ProgressArguments const &arguments, Common const &common)
{
    if (!arguments.forms.empty()) {
        return write_forms(arguments, common);
    }
    if (!arguments.files.empty()) {
        return take_returns(arguments, common);
    }
    refuse_idle_options(arguments);
    return show_progress(*open_project(arguments.scenario.project, common).project.dataset,
                         arguments, common);
}

} // namespace

void add_progress(CLI::App &program, Common &common, Run &run)
{
    auto const help = [&common](char const *sentence) {
        return sim::tr(common.language, sentence);
    };
    auto const arguments = std::make_shared<ProgressArguments>();
    CLI::App *const verb = program.add_subcommand(
        "progress", help("forms for towns and streets; returned progress in; where it stands"));
    add_project_and_scenario(*verb, arguments->scenario.project, arguments->scenario.scenario,
                             common);
    verb->add_option("files", arguments->files, help("forms or lists that were sent back"))
        ->type_name(help("FILE"));
    verb->add_option("--template", arguments->forms, help("write the forms into this folder"))
        ->type_name(help("FOLDER"));
    verb->add_option("--for", arguments->for_code, help("code of one town or street, or all"))
        ->capture_default_str();
    verb->add_option("--week", arguments->week,
                     help("the day that the returns speak of, such as 2021-08-06"))
        ->type_name("DATE");
    verb->add_flag("--correct", arguments->corrects,
                   help("the files correct earlier returns: numbers may fall"));
    verb->add_flag("--dry-run", arguments->dry_run, help("say what would change, write nothing"));
    verb->add_option("--out", arguments->scenario.out,
                     help("write the tables as csv into this folder"))
        ->type_name(help("FOLDER"));
    add_common_options(*verb, common);
    verb->callback([arguments, &common, &run] {
        run = [arguments, &common] { return run_progress(*arguments, common); };
    });
}

} // namespace app::cli
