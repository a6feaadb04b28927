#include "app/cli/interrupt.hpp"
#include "app/cli/open_project.hpp"
#include "app/cli/option_value.hpp"
#include "app/cli/schedule_json.hpp"
#include "app/cli/schedule_options.hpp"
#include "app/cli/schedule_tables.hpp"
#include "app/cli/schedule_text.hpp"
#include "app/cli/verbs.hpp"
#include "app/cli/write_tables.hpp"
#include "app/core/scenario_steps.hpp"
#include "sim/base/error.hpp"

#include <iostream>
#include <memory>
#include <optional>
#include <utility>

namespace app::cli {

namespace {

using WorkTable = decltype(sim::Scenario::works);

/// Values and years of a mend. \return its own dates
WorkTable take_over(sim::works::TriedMend const &mend, sim::Scenario &scenario)
{
    for (auto const &[key, value] : mend.values) {
        scenario.values[key] = value;
    }
    for (auto const &[block, year] : mend.start_years) {
        scenario.plan.choices.at(block).start_year = year;
    }
    return mend.works;
}

/// The scenario that a schedule is kept as: its parent's plan and values, and a date for every
/// package.
sim::Scenario scheduled_scenario(ScheduleRun const &run, ScheduleOptions const &options,
                                 sim::Language language)
{
    sim::Scenario made = copy_of(run.project, options.scenario, options.save.name);
    made.values = run.scenario.values;
    made.works = run.applied == nullptr
                     ? sim::works::works_of(run.plan(), run.works.schedule, run.scenario)
                     : take_over(*run.applied, made);
    for (std::string const &id : run.without_package) {
        made.works[id] = run.scenario.works.at(id);
    }
    made.note =
        sim::render(language, run.applied == nullptr ? schedule_note(run) : applied_note(run));
    return made;
}

void note_without_package(ScheduleRun const &run, Common const &common)
{
    constexpr std::size_t named_at_most = 5;
    if (common.quiet || run.without_package.empty()) {
        return;
    }
    std::string ids;
    for (std::size_t i = 0; i < run.without_package.size() && i < named_at_most; ++i) {
        ids += (i == 0 ? "" : ", ") + run.without_package[i];
    }
    ids += run.without_package.size() > named_at_most ? " ..." : "";
    std::cerr << sim::render(common.language,
                             sim::text("{count} dates are of packages that the plan no longer has; "
                                       "they are kept as they are: {ids}",
                                       {{"count", std::to_string(run.without_package.size())},
                                        {"ids", ids}}))
              << '\n';
}

std::string joined(std::vector<std::string> const &words)
{
    std::string list;
    for (std::string const &word : words) {
        list.append(list.empty() ? "" : ", ").append(word);
    }
    return list;
}

void note_stop(ScheduleRun const &run, Common const &common)
{
    if (common.quiet || !run.stopped) {
        return;
    }
    std::cerr << sim::tr(common.language, "stopped by hand: this is the best schedule until then")
              << '\n';
    if (!run.not_done.empty()) {
        std::cerr << sim::render(common.language, sim::text("not done, or not wholly: {list}",
                                                            {{"list", joined(run.not_done)}}))
                  << '\n';
    }
}

/// \return the mend that --apply-mend names; null without the option
/// \throws sim::InputError naming the mends that were found
sim::works::TriedMend const *chosen_mend(ScheduleRun const &run, ScheduleOptions const &options)
{
    if (options.apply_mend.empty() || !run.feasible()) {
        return nullptr;
    }
    std::vector<std::string> ids;
    if (run.mends) {
        for (sim::works::TriedMend const &mend : *run.mends) {
            if (mend.id == options.apply_mend && !mend.works.empty()) {
                return &mend;
            }
            ids.push_back(mend.id);
        }
    }
    sim::Diagnostic wrong;
    wrong.code = "unknown_mend";
    wrong.where.field = "--apply-mend";
    wrong.value = options.apply_mend;
    wrong.message = sim::text("no such way out was found");
    wrong.allowed = ids.empty() ? sim::text("none was found: the target is met, or nothing brings "
                                            "it nearer")
                                : sim::text("one of: {list}", {{"list", joined(ids)}});
    throw sim::InputError{{wrong}};
}

void print_json(ScheduleRun const &run, ScheduleOptions const &options)
{
    nlohmann::ordered_json json = schedule_json(run);
    json["saved_as"] = nullptr;
    json["applied_mend"] =
        run.applied == nullptr ? nlohmann::ordered_json{} : nlohmann::ordered_json(run.applied->id);
    if (run.feasible() && options.save.keep) {
        json["saved_as"] = options.save.name.key;
    }
    std::cout << json.dump(2) << '\n';
}

int run_schedule(ScheduleOptions options, Common const &common)
{
    std::optional<sim::io::ProjectFile> file =
        file_to_save_in(options.project, options.scenario, options.save);
    std::optional<ScheduleRun> run;
    {
        Interrupt const interrupt;
        run = schedule_scenario(file ? file->loaded().project
                                     : open_project(options.project, common).project,
                                options, common);
    }
    note_without_package(*run, common);
    note_stop(*run, common);
    run->applied = chosen_mend(*run, options);
    if (run->feasible() && file) {
        sim::Project const &before = file->loaded().project;
        file->commit(before,
                     with_scenario(before, scheduled_scenario(*run, options, common.language)),
                     "schedule");
    }
    if (run->feasible() && !options.out.empty()) {
        write_tables(options.out, schedule_tables(*run), common);
    }
    if (common.json) {
        print_json(*run, options);
    } else if (run->feasible()) {
        print_schedule(*run, common.language);
    } else {
        print_reasons(*run, common.language);
    }
    warn_illustrative(run->dataset(), common);
    return run->feasible() ? 0 : no_feasible_answer;
}

void add_questions(CLI::App &verb, ScheduleOptions &options, Common const &common)
{
    auto const help = [&common](char const *sentence) {
        return sim::tr(common.language, sentence);
    };
    verb.add_option("--fix", options.fix,
                    help("begin a package on a day, such as survey.B001=2021-05-10; may be "
                         "repeated"))
        ->type_name("PACKAGE=DATE");
    verb.add_option("--free", options.free,
                    help("let a package move whose day was set by hand; may be repeated"))
        ->type_name("PACKAGE");
    verb.add_flag("--mends", options.mends,
                  help("try what brings a missed target nearer: crews, shifts, earlier start, "
                       "framework contracts, blocks of the next year"));
    verb.add_option("--apply-mend", options.apply_mend,
                    help("keep this way out with its own schedule: its code of --mends"))
        ->type_name(help("CODE"))
        ->needs(verb.get_option("--save-as"));
    verb.add_flag("--minimum-crews", options.minimum_crews,
                  help("look for the fewest crews that meet the target"));
    verb.add_option("--risk", options.draws,
                    help("chance of each target, from so many draws of weather, output and "
                         "deliveries"))
        ->check(CLI::Range(1, 1000000))
        ->type_name(help("NUMBER"));
}

} // namespace

void add_schedule(CLI::App &program, Common &common, Run &run)
{
    auto const help = [&common](char const *sentence) {
        return sim::tr(common.language, sentence);
    };
    auto const options = std::make_shared<ScheduleOptions>();
    options->save.name.zh = "施工计划";
    options->save.name.en = "Works schedule";
    CLI::App *const verb = program.add_subcommand(
        "schedule", help("date all works backward from the heating season, with crews"));
    add_search_options(*verb, *options, common);
    add_save_as(*verb, options->save, common, help("keep the schedule as a scenario of this key"));
    add_questions(*verb, *options, common);
    verb->add_option("--out", options->out, help("write the tables as csv into this folder"))
        ->type_name(help("FOLDER"));
    verb->callback([options, &common, &run] {
        run = [options, &common] { return run_schedule(*options, common); };
    });
}

} // namespace app::cli
