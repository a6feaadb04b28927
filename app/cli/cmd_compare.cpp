#include "app/cli/assign_run.hpp"
#include "app/cli/compare_json.hpp"
#include "app/cli/compare_works.hpp"
#include "app/cli/open_project.hpp"
#include "app/cli/verbs.hpp"
#include "app/cli/write_tables.hpp"
#include "app/core/scenario_steps.hpp"
#include "sim/base/error.hpp"
#include "sim/engine/simulate.hpp"
#include "sim/report/compare_tables.hpp"
#include "sim/report/money_words.hpp"
#include "sim/report/proposal_words.hpp"
#include "sim/report/render_table.hpp"
#include "sim/report/works_reasons.hpp"

#include <algorithm>
#include <iostream>
#include <memory>
#include <optional>
#include <string>
#include <utility>

namespace app::cli {

namespace {

using namespace sim::assign;
using sim::report::BlockDifference;

struct CompareOptions
{
    std::filesystem::path project;
    std::string a;
    std::string b;
    std::filesystem::path out;
    std::uint64_t steps = 200; ///< for the prices behind the reasons
    bool no_reasons = false;
};

struct Side
{
    sim::Scenario const &scenario;
    sim::Results results;
};

Side side_of(sim::Project const &project, std::string const &key)
{
    sim::Scenario const &scenario = require_scenario(project, key);
    sim::Progress progress;
    return {scenario, sim::simulate(*project.dataset, scenario, progress)};
}

/// The moves from one scenario's plan to the other's, with the reasons of the other's own limits;
/// none where that plan does not keep them.
std::vector<sim::Move> explained_moves(sim::Dataset const &dataset, sim::Scenario const &from,
                                       sim::Scenario const &to, std::uint64_t steps)
{
    sim::Progress progress;
    auto const material = make_material(dataset, to, progress);
    Model const model = make_model(dataset, to, *material);
    if (std::ranges::find(model.present, none) != model.present.end()) {
        return {};
    }
    Evaluation const own = evaluate(model.problem, model.present);
    if (!own.feasible) {
        return {};
    }
    Control control;
    control.steps = steps;
    control.stop = [] { return Interrupt::asked(); };
    Answer answer = solve_anytime(model.problem, control);
    answer.choice = model.present;
    answer.cost = own.cost;
    sim::Scenario before = to;
    before.plan = from.plan;
    return moves(dataset, before, *material, model, answer);
}

/// Reasons from B's side; where B does not keep its own limits, from A's. A project without the
/// parameters of the assignment has none.
void add_reasons(sim::Dataset const &dataset, Side const &a, Side const &b, std::uint64_t steps,
                 std::vector<BlockDifference> &flips)
{
    Interrupt const interrupt;
    try {
        sim::Scenario const *speaker = &b.scenario;
        std::vector<sim::Move> list = explained_moves(dataset, a.scenario, b.scenario, steps);
        if (list.empty()) {
            speaker = &a.scenario;
            list = explained_moves(dataset, b.scenario, a.scenario, steps);
        }
        for (sim::Move const &move : list) {
            auto const flip = std::ranges::find(flips, move.block, &BlockDifference::block);
            if (flip != flips.end()) {
                flip->reason =
                    sim::text("{name}: {reason}", {{"name", speaker->name_zh, speaker->name_en},
                                                   sim::report::text_arg("reason", move.reason)});
            }
        }
    } catch (sim::InputError const &) {
        // Comparing needs no reasons: what is missing is said by check and assign.
    }
}

std::vector<sim::Text> reasons_of(sim::Dataset const &dataset, Side const &side,
                                  sim::works::Works const &works)
{
    if (!works.schedule.empty()) {
        return {};
    }
    return sim::report::why_unscheduled(
        {dataset, side.scenario, side.results, *works.plan, *works.problem});
}

/// Dates of both; nothing where the project lacks what they need. Without a schedule of its works a
/// side has reasons instead.
std::optional<ComparedWorks> compare_works(sim::Dataset const &dataset, Side const &a,
                                           Side const &b)
{
    try {
        ComparedWorks works{dataset, sim::works::follow_works(dataset, a.scenario, a.results),
                            sim::works::follow_works(dataset, b.scenario, b.results)};
        works.a_reasons = reasons_of(dataset, a, works.a);
        works.b_reasons = reasons_of(dataset, b, works.b);
        return works;
    } catch (sim::InputError const &) {
        return std::nullopt; // what is missing is said by check and schedule
    }
}

/// Without the reasons, which are too long for a column, and payers that nothing concerns.
sim::Table narrow(sim::Table table)
{
    for (std::size_t c = table.columns.size(); c-- > 0;) {
        bool const nothing = std::ranges::all_of(table.rows, [&](auto const &row) {
            auto const *const money = std::get_if<sim::Money>(&row[c]);
            return money != nullptr && *money == sim::Money{};
        });
        if (nothing || table.columns[c].key == "reason") {
            auto const at = static_cast<std::ptrdiff_t>(c);
            table.columns.erase(table.columns.begin() + at);
            for (auto &row : table.rows) {
                row.erase(row.begin() + at);
            }
        }
    }
    return table;
}

void print_words(sim::Dataset const &dataset, Side const &a, Side const &b,
                 std::vector<BlockDifference> const &flips, std::vector<sim::Table> const &tables,
                 sim::Language language)
{
    std::cout << sim::render(language, sim::text("A: {a}; B: {b}",
                                                 {{"a", a.scenario.name_zh, a.scenario.name_en},
                                                  {"b", b.scenario.name_zh, b.scenario.name_en}}))
              << "\n\n";
    for (sim::Table const &table : tables) {
        std::cout << sim::report::to_text(language, narrow(table)) << '\n';
    }
    for (BlockDifference const &flip : flips) {
        if (!flip.reason.key.empty()) {
            std::cout << "  "
                      << sim::render(language,
                                     sim::text("{block}: {reason}",
                                               {sim::report::text_arg(
                                                    "block", sim::report::block_name(
                                                                 dataset.block(flip.block))),
                                                sim::report::text_arg("reason", flip.reason)}))
                      << '\n';
        }
    }
}

int run_compare(CompareOptions const &options, Common const &common)
{
    sim::Project const project = open_project(options.project, common).project;
    sim::Dataset const &dataset = *project.dataset;
    Side const a = side_of(project, options.a);
    Side const b = side_of(project, options.b);
    sim::report::ComparedScenario const of_a{a.scenario, a.results};
    sim::report::ComparedScenario const of_b{b.scenario, b.results};
    std::vector<BlockDifference> flips = sim::report::block_differences(dataset, of_a, of_b);
    if (!options.no_reasons && !flips.empty()) {
        add_reasons(dataset, a, b, options.steps, flips);
    }
    auto const figures = sim::report::figure_differences(dataset, of_a, of_b);
    std::optional<ComparedWorks> const works = compare_works(dataset, a, b);
    bool const dated = works && !works->incomplete();
    if (works) {
        warn_undated_side(a.scenario, works->a_reasons, common);
        warn_undated_side(b.scenario, works->b_reasons, common);
    }
    auto const tables = [&](int decimals) {
        std::vector<sim::Table> all{sim::report::flips_table(dataset, flips, decimals),
                                    sim::report::money_differences_table(of_a, of_b, decimals),
                                    sim::report::figures_table(figures)};
        for (sim::Table &table : dated ? works_differences(*works) : std::vector<sim::Table>{}) {
            all.push_back(std::move(table));
        }
        return all;
    };
    if (!options.out.empty()) {
        write_tables(options.out, tables(6), common);
    }
    if (common.json) {
        nlohmann::ordered_json json = compare_json(dataset, of_a, of_b, flips, figures);
        json["works"] = dated ? works_differences_json(*works) : nlohmann::ordered_json{};
        json["works_reasons"] = works ? works_reasons_json(*works) : nlohmann::ordered_json{};
        std::cout << json.dump(2) << '\n';
    } else if (options.out.empty()) {
        print_words(dataset, a, b, flips, tables(2), common.language);
    }
    warn_illustrative(dataset, common);
    return 0;
}

} // namespace

void add_compare(CLI::App &program, Common &common, Run &run)
{
    auto const help = [&common](char const *sentence) {
        return sim::tr(common.language, sentence);
    };
    auto const options = std::make_shared<CompareOptions>();
    CLI::App *const verb = program.add_subcommand(
        "compare", help("what differs between two scenarios, block by block and by payer"));
    verb->add_option("project", options->project, help("project file or district folder"))
        ->type_name(help("PROJECT"))
        ->required();
    verb->add_option("a", options->a, help("key of the scenario to compare with"))
        ->type_name("A")
        ->required();
    verb->add_option("b", options->b, help("key of the scenario that is compared"))
        ->type_name("B")
        ->required();
    verb->add_option("--out", options->out, help("write the tables as csv into this folder"))
        ->type_name(help("FOLDER"));
    verb->add_flag("--no-reasons", options->no_reasons,
                   help("leave out why blocks change: faster"));
    add_common_options(*verb, common);
    verb->callback([options, &common, &run] {
        run = [options, &common] { return run_compare(*options, common); };
    });
}

} // namespace app::cli
