#include "app/cli/asset_json.hpp"
#include "app/cli/assign_run.hpp"
#include "app/cli/open_project.hpp"
#include "app/cli/table_json.hpp"
#include "app/cli/verbs.hpp"
#include "app/cli/write_tables.hpp"
#include "app/core/scenario_steps.hpp"
#include "sim/base/error.hpp"
#include "sim/engine/simulate.hpp"
#include "sim/report/compare_tables.hpp"
#include "sim/report/money_words.hpp"
#include "sim/report/proposal_words.hpp"
#include "sim/report/render_table.hpp"

#include <algorithm>
#include <iostream>
#include <memory>
#include <string>
#include <utility>

namespace app::cli {

namespace {

using namespace sim::assign;
using sim::report::BlockDifference;
using Json = nlohmann::ordered_json;

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

Json choice_json(sim::Dataset const &dataset, sim::Choice const &choice)
{
    Json json{{"route", dataset.route(choice.route).key},
              {"start_year", nullptr},
              {"retrofit", sim::key_of(choice.retrofit)}};
    if (choice.start_year != 0) {
        json["start_year"] = choice.start_year;
    }
    return json;
}

Json flip_json(sim::Dataset const &dataset, BlockDifference const &flip)
{
    sim::Block const &block = dataset.block(flip.block);
    Json payers = Json::object();
    for (sim::Payer const payer : sim::all_payers) {
        payers[sim::key_of(payer)] = wan_yuan(flip.by_payer[static_cast<std::size_t>(payer)]);
    }
    return {{"block", block.code},
            {"name", block.name},
            {"name_en", block.name_en},
            {"jurisdiction", dataset.jurisdiction(block.jurisdiction).code},
            {"households", block.households},
            {"a", choice_json(dataset, flip.a)},
            {"b", choice_json(dataset, flip.b)},
            {"difference_wan_yuan", wan_yuan(flip.total())},
            {"by_payer_wan_yuan", std::move(payers)},
            {"reason", flip.reason.key.empty() ? Json{} : both_languages(flip.reason)}};
}

Json money_json(sim::MoneySummary const &a, sim::MoneySummary const &b)
{
    Json list = Json::object();
    auto const triple = [](sim::Money of_a, sim::Money of_b) {
        return Json{
            {"a", wan_yuan(of_a)}, {"b", wan_yuan(of_b)}, {"difference", wan_yuan(of_b - of_a)}};
    };
    auto years = a.by_year;
    years.insert(b.by_year.begin(), b.by_year.end());
    list["total"] = triple(a.published_total(), b.published_total());
    for (auto const &[year, amounts] : years) {
        list["total"]["by_year"][std::to_string(year)] =
            triple(a.published_total(year), b.published_total(year));
    }
    for (sim::Payer const payer : sim::all_payers) {
        Json &of_payer = list[sim::key_of(payer)] = triple(a.of(payer), b.of(payer));
        for (auto const &[year, amounts] : years) {
            of_payer["by_year"][std::to_string(year)] =
                triple(a.of(payer, year), b.of(payer, year));
        }
    }
    return list;
}

void print_json(sim::Dataset const &dataset, Side const &a, Side const &b,
                std::vector<BlockDifference> const &flips,
                std::vector<sim::report::FigureDifference> const &figures)
{
    auto const scenario = [](sim::Scenario const &one) {
        return Json{{"key", one.key}, {"name", one.name_zh}, {"name_en", one.name_en}};
    };
    Json json{{"a", scenario(a.scenario)},
              {"b", scenario(b.scenario)},
              {"illustrative", dataset.has_illustrative()},
              {"flips", Json::array()},
              {"money_wan_yuan", money_json(a.results.money, b.results.money)},
              {"figures", Json::object()}};
    for (BlockDifference const &flip : flips) {
        json["flips"].push_back(flip_json(dataset, flip));
    }
    for (auto const &figure : figures) {
        json["figures"][figure.key] = {{"a", steady(figure.a)},
                                       {"b", steady(figure.b)},
                                       {"difference", steady(figure.b - figure.a)}};
    }
    std::cout << json.dump(2) << '\n';
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
    auto const tables = [&](int decimals) {
        return std::vector<sim::Table>{sim::report::flips_table(dataset, flips, decimals),
                                       sim::report::money_differences_table(of_a, of_b, decimals),
                                       sim::report::figures_table(figures)};
    };
    if (!options.out.empty()) {
        write_tables(options.out, tables(6), common);
    }
    if (common.json) {
        print_json(dataset, a, b, flips, figures);
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
