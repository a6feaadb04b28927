#include "app/cli/open_project.hpp"
#include "app/cli/option_value.hpp"
#include "app/cli/scenario_run.hpp"
#include "app/cli/verbs.hpp"
#include "app/cli/works_notes.hpp"
#include "sim/report/export.hpp"

#include <nlohmann/json.hpp>

#include <iostream>
#include <memory>
#include <optional>
#include <sstream>

namespace app::cli {

namespace {

struct ExportArguments
{
    ScenarioOptions scenario;
    std::string formats;
    std::string for_code = "all";
    std::string date; ///< of the circular; empty: of the last return
    bool no_statement = false;
};

std::set<std::string> split(std::string const &list)
{
    std::set<std::string> words;
    std::istringstream in{list};
    for (std::string word; std::getline(in, word, ',');) {
        if (!word.empty()) {
            words.insert(word);
        }
    }
    return words;
}

std::string joined(std::vector<std::string> const &words)
{
    std::string out;
    for (std::string const &word : words) {
        out.append(out.empty() ? "" : ",").append(word);
    }
    return out;
}

/// \throws sim::InputError if nothing would be written
void require_formats(ExportArguments const &arguments)
{
    if (split(arguments.formats).empty()) {
        refuse_option(
            "unknown_format", "--formats", {}, sim::text("there is no such format"),
            sim::text("one of: {list}", {{"list", joined(sim::report::export_formats())}}));
    }
}

/// \throws sim::InputError if it is none
std::optional<sim::Day> day_of_circular(std::string const &date)
{
    return date.empty() ? std::nullopt : std::optional{option_day("--date", date)};
}

int run_export(ExportArguments const &arguments, Common const &common)
{
    require_formats(arguments);
    ScenarioRun const run = simulate_scenario(arguments.scenario, common);
    sim::Progress progress;
    sim::report::ExportOptions options;
    options.folder = arguments.scenario.out;
    options.formats = split(arguments.formats);
    options.for_code = arguments.for_code;
    options.language = common.language;
    options.statement = !arguments.no_statement;
    options.today = day_of_circular(arguments.date);
    options.undated = [&](std::vector<sim::Text> const &reasons) {
        warn_undated(run.scenario, reasons, common);
    };
    if (options.formats.contains("csv")) {
        options.season_flows = season_flows(run, common);
    }
    auto const files = sim::report::export_scenario(run.loaded.project, run.scenario, run.results,
                                                    options, progress);
    warn_illustrative(run.dataset(), common);
    if (common.json) {
        nlohmann::ordered_json out{{"scenario", run.scenario.key},
                                   {"folder", options.folder.generic_string()},
                                   {"files", nlohmann::ordered_json::array()}};
        for (std::filesystem::path const &path : files) {
            out["files"].push_back(path.lexically_relative(options.folder).generic_string());
        }
        std::cout << out.dump(2) << '\n';
    } else if (!common.quiet) {
        std::cerr << sim::render(common.language,
                                 sim::text("{count} files in {folder}",
                                           {{"count", std::to_string(files.size())},
                                            {"folder", options.folder.string()}}))
                  << '\n';
    }
    return 0;
}

} // namespace

void add_export(CLI::App &program, Common &common, Run &run)
{
    auto const help = [&common](char const *sentence) {
        return sim::tr(common.language, sentence);
    };
    auto const arguments = std::make_shared<ExportArguments>();
    arguments->formats = joined(sim::report::usual_formats());
    CLI::App *const verb =
        program.add_subcommand("export", help("task sheets and tables of a scenario"));
    add_scenario_options(*verb, arguments->scenario, common);
    verb->get_option("--out")->required()->description(help("folder to write to"));
    verb->add_option("--formats", arguments->formats, help("formats, ',' between them"))
        ->capture_default_str();
    verb->add_option("--for", arguments->for_code, help("code of one town, street or unit, or all"))
        ->capture_default_str();
    verb->add_option("--date", arguments->date,
                     help("day of the circular; that of the last return if left out"))
        ->type_name(help("DATE"));
    verb->add_flag("--no-statement", arguments->no_statement,
                   help("leave out the line that the data are illustrative"));
    verb->callback([&common, &run, arguments] {
        run = [&common, arguments] { return run_export(*arguments, common); };
    });
}

} // namespace app::cli
