#include "app/cli/assign_json.hpp"
#include "app/cli/open_project.hpp"
#include "app/cli/option_value.hpp"
#include "app/cli/verbs.hpp"
#include "sim/base/error.hpp"
#include "sim/report/proposal_tables.hpp"
#include "sim/report/reason_card.hpp"
#include "sim/report/render_table.hpp"

#include <algorithm>
#include <iostream>
#include <memory>
#include <optional>
#include <utility>

namespace app::cli {

namespace {

using namespace sim::assign;

struct ExplainOptions : SolveOptions
{
    std::string block;
    bool all = false;
};

/// \throws sim::InputError naming what is allowed
sim::BlockId require_block(sim::Dataset const &dataset, std::string const &code)
{
    if (auto const block = dataset.find_block(code)) {
        return *block;
    }
    sim::Diagnostic unknown;
    unknown.code = "unknown_code";
    unknown.where.layer = "blocks";
    unknown.where.field = "--block";
    unknown.value = code;
    unknown.message = sim::text("there is nothing of this name");
    unknown.allowed =
        sim::text("a value that stands in {target}", {sim::TextArg{"target", "blocks.code"}});
    throw sim::InputError{{unknown}};
}

/// Prices alone are asked of a plan that is known: a bound near the least cost gives them.
Control pricing_control(SolveOptions options, Common const &common)
{
    constexpr double enough_seconds = 3.0;
    constexpr double enough_gap = 0.005;
    options.seconds = options.own_seconds ? options.seconds : enough_seconds;
    options.gap = options.own_gap ? options.gap : enough_gap;
    return control_of(options, common);
}

/// The scenario's own plan where it keeps every limit, with the prices of the best bound; else what
/// is proposed in its place.
struct Explained
{
    Assignment answer;
    bool own_plan = false;
};

Explained explain_scenario(AssignRun const &run, SolveOptions const &options, Common const &common)
{
    Explained explained;
    Interrupt const interrupt;
    auto const model =
        std::make_shared<Model const>(make_model(run.dataset(), run.scenario, *run.material));
    Task const task{run.dataset(), run.scenario, *run.material, model};
    bool const possible = std::ranges::find(model->present, none) == model->present.end();
    if (possible) {
        Evaluation const own = evaluate(model->problem, model->present);
        if (own.feasible) {
            Control const control = pricing_control(options, common);
            Answer answer = options.chosen_method() == Method::exact
                                ? solve_exact(model->problem, control)
                                : solve_anytime(model->problem, control);
            answer.choice = model->present;
            answer.cost = own.cost;
            explained.answer = describe(task, std::move(answer));
            explained.own_plan = true;
            return explained;
        }
    }
    Control none_wanted; // assign tells of conflicts
    none_wanted.stop = [] { return true; };
    explained.answer = assign(task, options.chosen_method(), control_of(options, common),
                              [&] { return none_wanted; });
    return explained;
}

void print_list(sim::Language language, sim::Text const &heading,
                std::vector<sim::Text> const &lines)
{
    if (!lines.empty()) {
        std::cout << sim::render(language, heading) << '\n';
    }
    for (sim::Text const &line : lines) {
        std::cout << "  - " << sim::render(language, line) << '\n';
    }
}

void print_card(sim::report::ReasonCard const &card, bool own_plan, sim::Language language)
{
    std::cout << sim::render(language, card.title) << "\n\n";
    for (sim::report::ReasonCard::Line const &line : card.lines) {
        std::cout << sim::render(language,
                                 sim::text("{label}: {words}",
                                           {{"label", sim::render(language, line.label)},
                                            {"words", sim::render(language, line.words)}}))
                  << '\n';
    }
    print_list(language, sim::text("Limits that bind"), card.binding);
    print_list(language, sim::text("What would change the route"), card.flips);
    std::cout << '\n' << sim::report::to_text(language, card.routes) << '\n';
    std::cout << sim::report::to_text(language, card.gates);
    if (!own_plan) {
        std::cout << '\n'
                  << sim::tr(language, "The scenario's plan does not keep all conditions and "
                                       "limits; what is explained is the proposal in its place.")
                  << '\n';
    }
}

sim::report::ProposalTables tables_of(AssignRun const &run, Assignment const &answer)
{
    return {.dataset = run.dataset(),
            .before = run.published(),
            .proposal = answer,
            .moves = {},
            .faults = {},
            .alternatives = {},
            .money_decimals = 6};
}

int run_explain(ExplainOptions const &options, Common const &common)
{
    AssignRun const run =
        prepare_assign(open_project(options.project, common).project, options, common);
    std::optional<sim::BlockId> block;
    if (!options.all) {
        block = require_block(run.dataset(), options.block);
    }
    Explained explained;
    with_upgrade_hint(run.dataset(), options.project, common,
                      [&] { explained = explain_scenario(run, options, common); });
    if (!explained.answer.answer.feasible()) {
        std::cerr << sim::tr(common.language, "Not possible under the present conditions.") << '\n'
                  << sim::tr(common.language, "assign says which limits clash and what would help")
                  << '\n';
        return no_feasible_answer;
    }
    auto const reason_of = [&](sim::BlockId id) {
        return reason_json(run.dataset(), explained.answer, id,
                           run.scenario.plan.choices[id.index]);
    };
    if (common.json) {
        nlohmann::ordered_json json{{"scenario", run.scenario.key},
                                    {"own_plan", explained.own_plan}};
        if (block) {
            json.update(reason_of(*block));
        } else {
            for (std::uint32_t b = 0; b < run.dataset().blocks.size(); ++b) {
                json["blocks"].push_back(reason_of({b}));
            }
        }
        std::cout << json.dump(2) << '\n';
    } else if (block) {
        print_card(sim::report::reason_card(run.dataset(), explained.answer, *block,
                                            run.scenario.plan.choices[block->index]),
                   explained.own_plan, common.language);
    } else {
        std::cout << sim::report::to_csv(common.language,
                                         tables_of(run, explained.answer).blocks());
    }
    warn_illustrative(run.dataset(), common);
    return 0;
}

} // namespace

void add_explain(CLI::App &program, Common &common, Run &run)
{
    auto const options = std::make_shared<ExplainOptions>();
    CLI::App *const verb = program.add_subcommand(
        "explain", sim::tr(common.language, "why a block has its route, and what would change it"));
    add_solve_options(*verb, *options, common);
    CLI::Option *const block =
        verb->add_option("--block", options->block, sim::tr(common.language, "code of the block"))
            ->type_name(sim::tr(common.language, "CODE"));
    CLI::Option *const all = verb->add_flag(
        "--all", options->all, sim::tr(common.language, "every block as one row of a csv table"));
    block->excludes(all);
    verb->callback([options, &common, &run] {
        if (options->block.empty() && !options->all) {
            throw CLI::RequiredError{"--block"};
        }
        run = [options, &common] { return run_explain(*options, common); };
    });
}

} // namespace app::cli
