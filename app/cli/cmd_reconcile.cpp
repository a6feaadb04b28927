#include "app/cli/run_json.hpp"
#include "app/cli/scenario_run.hpp"
#include "app/cli/verbs.hpp"
#include "app/cli/write_tables.hpp"
#include "sim/engine/money/reconcile.hpp"
#include "sim/report/reconcile_tables.hpp"
#include "sim/report/render_table.hpp"

#include <algorithm>
#include <iostream>
#include <memory>

namespace app::cli {

namespace {

void print_tables(sim::Dataset const &dataset, sim::Reconciliation const &reconciliation,
                  sim::Language language)
{
    for (sim::Table const &table : sim::report::figure_tables(dataset, reconciliation)) {
        std::cout << sim::report::to_text(language, table) << '\n';
    }
    std::cout << sim::tr(language, "To be clarified") << '\n';
    for (sim::Finding const &finding : reconciliation.findings) {
        std::string const &sentence = sim::pick(language, finding.sentence_zh, finding.sentence_en);
        std::cout << "  " << finding.id
                  << std::string(4 - std::min<std::size_t>(3, finding.id.size()), ' ') << sentence
                  << '\n';
    }
    std::cout << '\n'
              << sim::render(language, sim::report::reconciliation_summary(dataset, reconciliation))
              << '\n';
    if (auto const note = sim::report::reconciliation_note(reconciliation)) {
        std::cout << sim::render(language, *note) << '\n';
    }
}

int reconcile_project(ScenarioOptions const &options, Common const &common)
{
    ScenarioRun const run = simulate_scenario(options, common);
    sim::Dataset const &dataset = run.dataset();
    sim::Reconciliation const reconciliation = sim::reconcile(dataset, run.scenario, run.results);
    if (!options.out.empty()) {
        write_tables(options.out,
                     {sim::report::figures_table(dataset, reconciliation),
                      sim::report::findings_table(reconciliation)},
                     common);
    }
    if (common.json) {
        std::cout << reconcile_json(dataset, reconciliation).dump(2) << '\n';
    } else if (options.out.empty()) {
        print_tables(dataset, reconciliation, common.language);
    }
    return 0;
}

} // namespace

void add_reconcile(CLI::App &program, Common &common, Run &run)
{
    auto const options = std::make_shared<ScenarioOptions>();
    CLI::App *const verb = program.add_subcommand(
        "reconcile",
        sim::tr(common.language,
                "published figures beside recomputed ones, and what is to be clarified"));
    add_scenario_options(*verb, *options, common);
    verb->callback([options, &common, &run] {
        run = [=, &common] { return reconcile_project(*options, common); };
    });
}

} // namespace app::cli
