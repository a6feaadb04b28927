#include "app/cli/assign_run.hpp"
#include "app/cli/assign_text.hpp"
#include "app/cli/interrupt.hpp"
#include "app/cli/open_project.hpp"
#include "app/cli/option_value.hpp"
#include "app/cli/progress_line.hpp"
#include "app/cli/replan_json.hpp"
#include "app/cli/save_as.hpp"
#include "app/cli/search_options.hpp"
#include "app/cli/upgrade_hint.hpp"
#include "app/cli/verbs.hpp"
#include "app/cli/write_tables.hpp"
#include "sim/engine/replan/question.hpp"
#include "sim/engine/works/answers/words.hpp"
#include "sim/report/render_table.hpp"
#include "sim/report/works_reasons.hpp"

#include <algorithm>
#include <iostream>
#include <memory>
#include <mutex>
#include <optional>
#include <utility>

namespace app::cli {

namespace {

using namespace sim;

struct ReplanOptions : SearchOptions
{
    SaveAs save;
    std::filesystem::path out;
    std::string date;
    bool keep_routes = false;
};

/// The clock starts when the search that it ends first looks at it: each of the three has a third.
std::function<bool()> stop_of(ReplanOptions const &options)
{
    constexpr double searches = 3.0;
    auto const seconds =
        options.steps == 0 ? std::optional{options.seconds / searches} : std::nullopt;
    struct Clock
    {
        std::once_flag asked; // searches ask from several threads
        std::function<bool()> stop;
    };
    return [seconds, clock = std::make_shared<Clock>()] {
        std::call_once(clock->asked, [&] { clock->stop = stop_after(seconds); });
        return clock->stop();
    };
}

replan::Effort effort_of(ReplanOptions const &options)
{
    constexpr std::uint64_t enough_orders = 200; // of what moves: more find nothing better
    replan::Effort effort;
    effort.routes.seed = options.seed;
    effort.routes.steps = options.steps;
    effort.routes.stop = stop_of(options);
    effort.fewest = effort.routes;
    effort.fewest.stop = stop_of(options);
    effort.for_conflict = [options] { return conflict_control(options); };
    effort.dates.seed = options.seed;
    effort.dates.steps = options.steps == 0 ? enough_orders : options.steps;
    effort.dates.stop = stop_of(options);
    return effort;
}

Scenario kept_scenario(Project const &project, ReplanOptions const &options,
                       replan::Question const &question, replan::Replan const &made,
                       Language language)
{
    Scenario scenario = copy_of(project, options.scenario, options.save.name);
    scenario.values = made.scenario.values;
    scenario.plan = made.scenario.plan;
    scenario.works = made.scenario.works;
    scenario.note = render(language, replan_note(question, made));
    return scenario;
}

void print_line(Language language, Text const &sentence, char const *indent = "")
{
    std::cout << indent << render(language, sentence) << '\n';
}

void print_table(Language language, Table table)
{
    constexpr std::size_t most_rows = 40;
    if (table.rows.empty()) {
        return;
    }
    std::size_t const all = table.rows.size();
    table.rows.resize(std::min(all, most_rows));
    std::cout << report::to_text(language, table);
    if (all > most_rows) {
        print_line(language, text("and {count} more: --out writes them all",
                                  {{"count", std::to_string(all - most_rows)}}));
    }
    std::cout << '\n';
}

void print_replan(replan::Question const &question, replan::Replan const &made, Language language)
{
    ReplanView const view{question.dataset, made};
    print_table(language, replan_moves(view));
    print_table(language, replan_dates(view));
    print_table(language, replan_places(view));
    for (Table const &table : replan_days(view)) {
        print_table(language, table);
    }
    print_table(language, replan_money(view));
    for (Text const &reason : made.released) {
        print_line(language, text("Date set by hand released: {reason}",
                                  {works::text_arg("reason", reason)}));
    }
    print_line(language, replan_note(question, made));
    if (replan::comes_later(made)) {
        print_line(language, text("As many dates as can stay were kept; schedule, from the kept "
                                  "scenario, brings the target nearer by moving more of them."));
    }
    if (!made.moves.empty()) {
        print_line(language, text("No plan that holds the limits changes fewer than {count} blocks",
                                  {{"count", std::to_string(made.fewest_moves)}}));
    }
}

void print_reasons(replan::Question const &question, replan::Replan const &made, Language language)
{
    if (made.conflict) {
        print_conflict(*made.conflict, language);
        print_line(language, text("With --keep-routes the dates alone are planned again."));
        return;
    }
    print_line(language, text("No schedule was found."));
    for (Text const &reason : report::why_unscheduled(made.as_case(question.dataset))) {
        print_line(language, reason, "  - ");
    }
}

replan::Replan plan_again(replan::Question const &question, ReplanOptions const &options,
                          Common const &common)
{
    Interrupt const interrupt;
    replan::Replan made;
    with_upgrade_hint(question.dataset, options.project, common, [&] {
        replan::require_day_of_works(question, "--date");
        ProgressLine line{!common.quiet, common.language, text("What is left is planned again")};
        made = replan::replan(question, effort_of(options), line.progress());
    });
    return made;
}

int run_replan(ReplanOptions options, Common const &common)
{
    Day const today = option_day("--date", options.date);
    std::optional<io::ProjectFile> file =
        file_to_save_in(options.project, options.scenario, options.save);
    Project const project =
        file ? file->loaded().project : open_project(options.project, common).project;
    Scenario const scenario = scenario_with_values(project, options);
    replan::Question const question{*project.dataset, scenario, today, options.keep_routes};
    replan::Replan const made = plan_again(question, options, common);
    if (made.feasible() && file) {
        Scenario kept = kept_scenario(project, options, question, made, common.language);
        file->commit(project, with_scenario(project, std::move(kept)), "replan");
    }
    if (made.feasible() && !options.out.empty()) {
        write_tables(options.out,
                     replan_tables({*project.dataset, made, report::decimals_of_a_fen}), common);
    }
    if (common.json) {
        nlohmann::ordered_json json = replan_json(question, made);
        bool const saved = made.feasible() && options.save.keep;
        json["saved_as"] =
            saved ? nlohmann::ordered_json(options.save.name.key) : nlohmann::ordered_json{};
        std::cout << json.dump(2) << '\n';
    } else if (made.feasible()) {
        print_replan(question, made, common.language);
    } else {
        print_reasons(question, made, common.language);
    }
    warn_illustrative(*project.dataset, common);
    return made.feasible() ? 0 : no_feasible_answer;
}

} // namespace

void add_replan(CLI::App &program, Common &common, Run &run)
{
    auto const help = [&common](char const *sentence) { return tr(common.language, sentence); };
    auto const options = std::make_shared<ReplanOptions>();
    options->save.name.zh = "调整方案";
    options->save.name.en = "Re-plan";
    CLI::App *const verb = program.add_subcommand(
        "replan", help("plan what is left again, with the fewest changes, from what was returned"));
    add_search_options(*verb, *options, common);
    verb->add_option("--date", options->date, help("returns up to this day count"))
        ->type_name(help("DATE"))
        ->required();
    verb->add_flag("--keep-routes", options->keep_routes,
                   help("dates alone: no block changes its route or year"));
    add_save_as(*verb, options->save, common, help("keep the new plan as a scenario of this key"));
    verb->add_option("--out", options->out, help("write the tables as csv into this folder"))
        ->type_name(help("FOLDER"));
    verb->callback([options, &common, &run] {
        run = [options, &common] { return run_replan(*options, common); };
    });
}

} // namespace app::cli
