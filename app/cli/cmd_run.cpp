#include "app/cli/open_project.hpp"
#include "app/cli/physics_json.hpp"
#include "app/cli/run_json.hpp"
#include "app/cli/scenario_run.hpp"
#include "app/cli/table_json.hpp"
#include "app/cli/verbs.hpp"
#include "app/cli/write_tables.hpp"
#include "sim/report/assumptions.hpp"
#include "sim/report/clean_rate_table.hpp"
#include "sim/report/money_day_cells.hpp"
#include "sim/report/money_words.hpp"
#include "sim/report/physics_summary.hpp"
#include "sim/report/physics_tables.hpp"
#include "sim/report/render_table.hpp"
#include "sim/report/run_tables.hpp"
#include "sim/report/tables_outage.hpp"

#include <iostream>
#include <memory>
#include <optional>

namespace app::cli {

namespace {

using sim::report::decimals_of_a_fen;
using sim::report::decimals_to_read;
using sim::report::PhysicsTables;
using sim::report::RunTables;

struct RunOptions : ScenarioOptions
{
    sim::report::Outage outage{"", 4.0, -18.0}; ///< no feeder: none asked for
};

void print_list(sim::Language language, sim::Text const &heading,
                std::vector<sim::Text> const &lines)
{
    std::cout << sim::render(language, heading) << '\n';
    for (sim::Text const &sentence : lines) {
        std::cout << "  - " << sim::render(language, sentence) << '\n';
    }
}

void print_money(RunTables const &tables, sim::Language language)
{
    std::cout << sim::render(language,
                             sim::name_text(tables.scenario.name_zh, tables.scenario.name_en))
              << "\n\n";
    for (sim::Table const &table :
         {tables.households(), tables.money_by_year(), tables.jurisdictions(), tables.budget()}) {
        std::cout << sim::report::to_text(language, table) << '\n';
    }
    std::cout << sim::render(language, sim::report::rounding_note()) << "\n\n";
}

sim::standing::CleanRates rates_of(ScenarioRun const &run)
{
    return sim::standing::clean_rates(run.dataset(), run.scenario, run.results);
}

void print_rates(ScenarioRun const &run, sim::Language language)
{
    auto const rates = rates_of(run);
    sim::Table const table = sim::report::clean_rate_table(rates);
    if (!table.rows.empty()) {
        std::cout << sim::report::to_text(language, table);
        for (sim::Text const &note : sim::report::clean_rate_notes(run.dataset(), rates)) {
            std::cout << "  - " << sim::render(language, note) << '\n';
        }
        std::cout << '\n';
    }
}

void print_run(ScenarioRun const &run, PhysicsTables const &physics, sim::Language language)
{
    print_money({run.dataset(), run.scenario, run.results, decimals_to_read}, language);
    if (physics.has_physics()) {
        print_list(language, sim::text("The coldest season in short"),
                   sim::report::physics_summary(run.dataset(), run.scenario, run.results,
                                                physics.places().district));
    }
    print_rates(run, language);
    print_list(language, sim::text("What the figures rest on"),
               sim::report::money_assumptions(run.dataset(), run.scenario, run.results));
}

void write_csv(ScenarioRun const &run, std::span<sim::SeasonFlow const> flows,
               std::filesystem::path const &folder, Common const &common)
{
    RunTables const money{run.dataset(), run.scenario, run.results, decimals_of_a_fen};
    std::vector<sim::Table> tables = {money.households(),    money.money_by_year(),
                                      money.jurisdictions(), money.budget(),
                                      money.blocks(),        money.ledger()};
    PhysicsTables const physics{run.dataset(), run.scenario, run.results, flows, decimals_of_a_fen};
    for (sim::Table &table : physics.all()) {
        tables.push_back(std::move(table));
    }
    tables.push_back(sim::report::clean_rate_table(rates_of(run)));
    write_tables(folder, tables, common);
}

std::optional<sim::Table> outage_of(ScenarioRun const &run, sim::report::Outage const &outage)
{
    if (outage.feeder.empty()) {
        return std::nullopt;
    }
    return sim::report::outage_table(run.dataset(), run.scenario, run.results.demand, outage);
}

int run_scenario(RunOptions const &options, Common const &common)
{
    ScenarioRun const run = simulate_scenario(options, common);
    std::optional<sim::Table> const outage = outage_of(run, options.outage);
    std::vector<sim::SeasonFlow> const flows = season_flows(run, common);
    if (!options.out.empty()) {
        write_csv(run, flows, options.out, common);
        if (outage) {
            write_tables(options.out, {*outage}, common);
        }
    }
    PhysicsTables const physics{run.dataset(), run.scenario, run.results, flows, decimals_to_read};
    if (common.json) {
        nlohmann::ordered_json document = run_json(run.dataset(), run.scenario, run.results);
        add_physics_json(document, run.dataset(), run.scenario, run.results, physics.places(),
                         flows);
        document["clean_rate"] =
            table_json(sim::report::clean_rate_table(rates_of(run)), common.language);
        if (outage) {
            document["outage"] = table_json(*outage, common.language);
        }
        std::cout << document.dump(2) << '\n';
    } else if (options.out.empty()) {
        print_run(run, physics, common.language);
        if (outage) {
            std::cout << '\n' << sim::report::to_text(common.language, *outage);
        }
    }
    warn_illustrative(run.dataset(), common);
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
        "run",
        sim::tr(common.language, "simulate a scenario: households, money, energy, loads and air"));
    CLI::Option *const outage =
        verb->add_option("--outage", options->outage.feeder,
                         help("list what comes back when power returns on this feeder"))
            ->type_name(help("FEEDER"));
    verb->add_option("--outage-hours", options->outage.hours, help("how long the outage lasted"))
        ->type_name(help("HOURS"))
        ->check(CLI::Range(0.0, 240.0))
        ->needs(outage)
        ->capture_default_str();
    verb->add_option("--outage-temperature", options->outage.ambient_c,
                     help("outdoor temperature of the outage, degrees Celsius"))
        ->type_name(help("DEGREES"))
        ->check(CLI::Range(-60.0, 40.0))
        ->needs(outage)
        ->capture_default_str();
    add_scenario_options(*verb, *options, common);
    verb->callback([options, &common, &run] {
        run = [=, &common] { return run_scenario(*options, common); };
    });
}

} // namespace app::cli
