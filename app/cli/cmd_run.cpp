#include "app/cli/open_project.hpp"
#include "app/cli/run_json.hpp"
#include "app/cli/verbs.hpp"
#include "app/cli/write_tables.hpp"
#include "sim/engine/simulate.hpp"
#include "sim/report/assumptions.hpp"
#include "sim/report/money_words.hpp"
#include "sim/report/render_table.hpp"
#include "sim/report/run_tables.hpp"

#include <iostream>
#include <memory>

namespace app::cli {

namespace {

struct RunOptions
{
    std::filesystem::path project;
    std::string scenario = "official";
    std::filesystem::path out;
};

void print_tables(sim::report::RunTables const &tables, sim::Language language)
{
    std::cout << sim::render(language,
                             sim::name_text(tables.scenario.name_zh, tables.scenario.name_en))
              << "\n\n";
    for (sim::Table const &table :
         {tables.households(), tables.money_by_year(), tables.jurisdictions(), tables.budget()}) {
        std::cout << sim::report::to_text(language, table) << '\n';
    }
    std::cout << sim::render(language, sim::report::rounding_note()) << "\n\n";
    std::cout << sim::tr(language, "What the figures rest on") << '\n';
    for (sim::Text const &sentence :
         sim::report::money_assumptions(tables.dataset, tables.scenario, tables.results)) {
        std::cout << "  - " << sim::render(language, sentence) << '\n';
    }
}

int run_scenario(RunOptions const &options, Common const &common)
{
    sim::io::LoadedProject const loaded = open_project(options.project, common);
    sim::Dataset const &dataset = *loaded.project.dataset;
    sim::Scenario const &scenario = require_scenario(loaded.project, options.scenario);
    sim::Progress progress;
    sim::Results const results = sim::simulate(dataset, scenario, progress);
    if (!options.out.empty()) {
        sim::report::RunTables const exact{dataset, scenario, results, 6};
        write_tables(options.out,
                     {exact.households(), exact.money_by_year(), exact.jurisdictions(),
                      exact.budget(), exact.blocks(), exact.ledger()},
                     common);
    }
    if (common.json) {
        std::cout << run_json(dataset, scenario, results).dump(2) << '\n';
    } else if (options.out.empty()) {
        print_tables({dataset, scenario, results, 2}, common.language);
    }
    warn_illustrative(dataset, common);
    return 0;
}

} // namespace

void add_run(CLI::App &program, Common &common, Run &run)
{
    auto const help = [&common](char const *sentence) {
        return sim::tr(common.language, sentence);
    };
    auto const options = std::make_shared<RunOptions>();
    CLI::App *const verb = program.add_subcommand(
        "run", help("simulate a scenario: households and money by route, payer, year and place"));
    verb->add_option("project", options->project, help("project file or district folder"))
        ->type_name(help("PROJECT"))
        ->required();
    verb->add_option("--scenario", options->scenario, help("key of the scenario"))
        ->type_name(help("KEY"))
        ->capture_default_str();
    verb->add_option("--out", options->out, help("write the tables as csv into this folder"))
        ->type_name(help("FOLDER"));
    add_common_options(*verb, common);
    verb->callback([options, &common, &run] {
        run = [=, &common] { return run_scenario(*options, common); };
    });
}

} // namespace app::cli
