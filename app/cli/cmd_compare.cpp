#include "app/cli/compare_json.hpp"
#include "app/cli/compare_works.hpp"
#include "app/cli/interrupt.hpp"
#include "app/cli/open_project.hpp"
#include "app/cli/verbs.hpp"
#include "app/cli/write_tables.hpp"
#include "app/core/scenario_steps.hpp"
#include "sim/report/comparison.hpp"
#include "sim/report/money_words.hpp"
#include "sim/report/proposal_words.hpp"
#include "sim/report/render_table.hpp"

#include <algorithm>
#include <iostream>
#include <memory>
#include <string>

namespace app::cli {

namespace {

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

void print_words(sim::report::Comparison const &comparison, sim::Language language)
{
    sim::Dataset const &dataset = *comparison.dataset;
    std::cout << sim::render(language,
                             sim::text("A: {a}; B: {b}",
                                       {{"a", comparison.a->name_zh, comparison.a->name_en},
                                        {"b", comparison.b->name_zh, comparison.b->name_en}}))
              << "\n\n";
    for (sim::Table const &table : comparison_tables(comparison, 2)) {
        std::cout << sim::report::to_text(language, narrow(table)) << '\n';
    }
    for (BlockDifference const &flip : comparison.flips) {
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

void print_json(sim::report::Comparison const &made)
{
    nlohmann::ordered_json json =
        compare_json(*made.dataset, made.of_a(), made.of_b(), made.flips, made.figures);
    json["works"] = made.dated() ? works_differences_json(*made.works) : nlohmann::ordered_json{};
    json["works_reasons"] =
        made.works != nullptr ? works_reasons_json(*made.works) : nlohmann::ordered_json{};
    std::cout << json.dump(2) << '\n';
}

int run_compare(CompareOptions const &options, Common const &common)
{
    sim::Project const project = open_project(options.project, common).project;
    sim::Dataset const &dataset = *project.dataset;
    sim::Progress progress;
    sim::report::Comparison made =
        sim::report::compare(project.dataset, require_scenario(project, options.a),
                             require_scenario(project, options.b), progress);
    if (!options.no_reasons) {
        Interrupt const interrupt;
        sim::report::explain(made,
                             {.steps = options.steps, .stop = [] { return Interrupt::asked(); }});
    }
    sim::report::add_dates(made);
    if (made.works != nullptr) {
        warn_undated_side(*made.a, made.works->a_reasons, common);
        warn_undated_side(*made.b, made.works->b_reasons, common);
    }
    if (!options.out.empty()) {
        write_tables(options.out, comparison_tables(made, 6), common);
    }
    if (common.json) {
        print_json(made);
    } else if (options.out.empty()) {
        print_words(made, common.language);
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
