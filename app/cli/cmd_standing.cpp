#include "app/cli/open_project.hpp"
#include "app/cli/option_value.hpp"
#include "app/cli/scenario_run.hpp"
#include "app/cli/standing_json.hpp"
#include "app/cli/upgrade_hint.hpp"
#include "app/cli/verbs.hpp"
#include "app/cli/works_notes.hpp"
#include "app/cli/write_tables.hpp"
#include "sim/engine/standing/standing.hpp"
#include "sim/report/money_day_cells.hpp"
#include "sim/report/render_table.hpp"
#include "sim/report/standing_tables.hpp"
#include "sim/report/works_export.hpp"

#include <iostream>
#include <memory>
#include <set>
#include <string>

namespace app::cli {

namespace {

struct StandingOptions : ScenarioOptions
{
    std::string date; ///< empty: the last return's
    int draws = 1000;
    std::uint64_t seed = 1;
};

/// \throws sim::InputError for no day, or none to be found
sim::Day day_asked(StandingOptions const &options, sim::Dataset const &dataset)
{
    if (!options.date.empty()) {
        return option_day("--date", options.date);
    }
    if (auto const last = sim::standing::last_return(dataset)) {
        return *last;
    }
    refuse_option("bad_date", "--date", {},
                  sim::text("nothing was returned yet: say of which day to speak"),
                  sim::text("a day such as 2021-08-06"));
}

/// To read: some columns are for files alone.
sim::Table narrow(sim::Table table, std::set<std::string> const &without)
{
    for (std::size_t c = table.columns.size(); c-- > 0;) {
        if (without.contains(table.columns[c].key)) {
            auto const at = static_cast<std::ptrdiff_t>(c);
            table.columns.erase(table.columns.begin() + at);
            for (auto &row : table.rows) {
                row.erase(row.begin() + at);
            }
        }
    }
    return table;
}

void print_standing(sim::report::StandingTables const &tables, sim::Language language)
{
    std::cout << sim::render(language, tables.standing.sentence) << "\n\n";
    std::cout << sim::report::to_text(
                     language, narrow(tables.places(), {"code", "owed_wan_yuan", "of_all_percent",
                                                        "budgeted_wan_yuan", "accepted"}))
              << '\n';
    for (sim::Table const &table : {narrow(tables.alarms(), {"households", "reported"}),
                                    narrow(tables.problems(), {"reported"})}) {
        if (!table.rows.empty()) {
            std::cout << sim::report::to_text(language, table) << '\n';
        }
    }
}

void note_dates(sim::report::DatedWorks const &works, Common const &common)
{
    if (!common.quiet && works.state() == sim::report::DatesState::computed) {
        std::cerr << sim::tr(common.language,
                             "the scenario keeps no schedule: returns are compared "
                             "with a first one that was made just now")
                  << '\n';
    }
}

int run_standing(StandingOptions const &options, Common const &common)
{
    ScenarioRun const run = simulate_scenario(options, common);
    sim::Dataset const &dataset = run.dataset();
    sim::Day const today = day_asked(options, dataset);
    sim::report::ExportedWorks const works{{dataset, run.scenario, run.results}, nullptr};
    if (works.dated() == nullptr) {
        warn_undated(run.scenario, works.reasons(), common);
        return no_feasible_answer;
    }
    sim::report::DatedWorks const &dated = *works.dated();
    note_dates(dated, common);
    sim::Standing standing;
    with_upgrade_hint(dataset, options.project, common, [&] {
        standing =
            sim::standing::standing_of({dataset, run.scenario, dated.plan(), dated.schedule()},
                                       {today, options.draws, options.seed});
    });
    if (!options.out.empty()) {
        write_tables(
            options.out,
            sim::report::StandingTables{dataset, standing, sim::report::decimals_of_a_fen}.all(),
            common);
    }
    if (common.json) {
        nlohmann::ordered_json json{{"scenario", run.scenario.key},
                                    {"illustrative", dataset.has_illustrative()},
                                    {"dates", key_of(dated.state())}};
        json.update(standing_json(dataset, standing));
        std::cout << json.dump(2) << '\n';
    } else {
        print_standing({dataset, standing}, common.language);
    }
    warn_illustrative(dataset, common);
    return 0;
}

} // namespace

void add_standing(CLI::App &program, Common &common, Run &run)
{
    auto const help = [&common](char const *sentence) {
        return sim::tr(common.language, sentence);
    };
    auto const options = std::make_shared<StandingOptions>();
    CLI::App *const verb = program.add_subcommand(
        "standing", help("where the works stand on a day: progress, alarms, ranking, forecast"));
    add_scenario_options(*verb, *options, common);
    verb->add_option("--date", options->date,
                     help("the day looked at; that of the last return if left out"))
        ->type_name(help("DATE"));
    verb->add_option("--draws", options->draws, help("draws of the forecast"))
        ->type_name(help("NUMBER"))
        ->check(CLI::Range(0, 1000000))
        ->capture_default_str();
    verb->add_option("--seed", options->seed, help("start of the forecast's random numbers"))
        ->type_name(help("NUMBER"))
        ->capture_default_str();
    verb->callback([options, &common, &run] {
        run = [options, &common] { return run_standing(*options, common); };
    });
}

} // namespace app::cli
