#include "app/cli/schedule_options.hpp"

#include "app/cli/answer_line.hpp"
#include "app/cli/interrupt.hpp"
#include "app/cli/progress_line.hpp"
#include "app/cli/schedule_dates.hpp"
#include "app/cli/upgrade_hint.hpp"
#include "sim/engine/simulate.hpp"
#include "sim/engine/works/answers/words.hpp"
#include "sim/report/works_reasons.hpp"

#include <algorithm>
#include <memory>
#include <set>
#include <string_view>
#include <utility>

namespace app::cli {

namespace {

using namespace sim;

/// The day by which the first target's homes are connected, as the search goes on.
std::string answer_words(Language language, std::string const &seconds, WorksPlan const &plan,
                         works::Problem const &problem, works::Answer const &answer)
{
    if (!answer.feasible()) {
        return render(language, text("{seconds} s: no schedule yet", {{"seconds", seconds}}));
    }
    auto const &quotas = problem.objective.quotas;
    works::Period const last = quotas.empty() || plan.targets.empty()
                                   ? answer.schedule.makespan()
                                   : works::reached(problem, answer.schedule, quotas.front().units);
    TextArg const done = works::date_arg("done", plan.first_day + answer.schedule.makespan() - 1);
    if (last == works::never || plan.targets.empty()) {
        return render(language,
                      text("{seconds} s: all works done by {done}", {{"seconds", seconds}, done}));
    }
    Text const &name = plan.targets.front().name;
    return render(language,
                  text("{seconds} s: {target} on {date}, all works done by {done}",
                       {{"seconds", seconds},
                        {"target", render(Language::zh, name), render(Language::en, name)},
                        works::date_arg("date", plan.first_day + last - 1),
                        done}));
}

works::Control control_of(ScheduleOptions const &options)
{
    works::Control control;
    control.seed = options.seed;
    control.steps = options.steps;
    control.stop = stop_after(options.steps == 0 ? std::optional{options.seconds} : std::nullopt);
    return control;
}

/// Each trial of a mend or a crew set: a short look, so that all of them take about as long as the
/// schedule itself did.
works::Control effort_of(ScheduleOptions const &options)
{
    constexpr std::uint64_t trial_share = 10;
    constexpr std::uint64_t trial_steps = 20;
    works::Control control = control_of(options);
    control.steps =
        options.steps == 0 ? trial_steps : std::max<std::uint64_t>(1, options.steps / trial_share);
    return control;
}

void make_schedule(ScheduleRun &run, ScheduleOptions const &options, Common const &common)
{
    works::Control control = control_of(options);
    auto const found = std::make_shared<bool>(false);
    // Neither the clock nor Ctrl-C says anything of the works: a first schedule is always finished.
    control.stop = [found, stop = control.stop] { return *found && stop(); };
    WorksPlan const plan = works::make_works(run.dataset(), run.scenario, run.results);
    works::Problem const problem = works::make_problem(plan);
    run.without_package = ids_without_package(plan, run.scenario);
    control.improved = [found](works::Answer const &answer) { *found = answer.feasible(); };
    if (!common.quiet) {
        control.improved = [&, found,
                            line = std::make_shared<AnswerLine>()](works::Answer const &answer) {
            *found = answer.feasible();
            line->show(answer.feasible(), [&](std::string const &seconds) {
                return answer_words(common.language, seconds, plan, problem, answer);
            });
        };
    }
    run.works = works::schedule_works(run.dataset(), run.scenario, run.results, control);
    if (!run.feasible()) {
        run.reasons = report::why_unscheduled(run.as_case());
    }
}

void ask_more(ScheduleRun &run, ScheduleOptions const &options, Common const &common)
{
    works::Case const asked = run.as_case();
    WorksSchedule const &schedule = run.works.schedule;
    run.calendar = works::judge_calendar(asked, schedule);
    bool const shown = !common.quiet;
    if (options.asks_mends() && !Interrupt::asked()) {
        ProgressLine line{shown, common.language, text("What brings the target nearer")};
        run.mends = works::find_mends(asked, schedule, run.asked_target(), effort_of(options),
                                      line.progress());
        run.stopped_in_mends = Interrupt::asked();
    }
    if (options.minimum_crews && !Interrupt::asked()) {
        ProgressLine line{shown, common.language, text("The fewest crews that meet the target")};
        run.crews =
            works::minimum_crews(asked, run.asked_target(), effort_of(options), line.progress());
    }
    if (options.draws > 0 && !Interrupt::asked()) {
        ProgressLine line{shown, common.language, text("Draws of weather, output and deliveries")};
        run.risk = works::draw_risk(asked, schedule, {.draws = options.draws, .seed = options.seed},
                                    line.progress());
    }
}

void note_what_is_not_done(ScheduleRun &run, ScheduleOptions const &options)
{
    run.stopped = Interrupt::asked();
    if (!run.feasible()) {
        return;
    }
    if (options.asks_mends() && (!run.mends || run.stopped_in_mends)) {
        run.not_done.emplace_back("mends");
    }
    if (options.minimum_crews && (!run.crews || !run.crews->complete)) {
        run.not_done.emplace_back("minimum_crews");
    }
    if (options.draws > 0 && !run.risk) {
        run.not_done.emplace_back("risk");
    }
}

} // namespace

std::uint32_t ScheduleRun::asked_target() const
{
    auto const missed = std::ranges::find_if(works.answer.targets, [](TargetState const &state) {
        return state.verdict != TargetVerdict::met;
    });
    return missed != works.answer.targets.end() ? missed->target : 0;
}

ScheduleRun schedule_scenario(Project project, ScheduleOptions const &options, Common const &common)
{
    ScheduleRun run;
    run.project = std::move(project);
    run.seed = options.seed;
    with_upgrade_hint(run.dataset(), options.project, common, [&] {
        run.scenario = scenario_with_values(run.project, options);
        {
            ProgressLine line{!common.quiet, common.language,
                              text("Loads, money and air of the plan")};
            run.results = simulate(run.dataset(), run.scenario, line.progress());
        }
        apply_dates(run, options.fix, options.free);
        if (run.reasons.empty()) {
            make_schedule(run, options, common);
        }
        if (run.feasible()) {
            ask_more(run, options, common);
        }
        note_what_is_not_done(run, options);
    });
    return run;
}

std::vector<std::string> ids_without_package(WorksPlan const &plan, Scenario const &scenario)
{
    std::set<std::string_view> known;
    for (WorkPackage const &package : plan.packages) {
        known.insert(package.id);
    }
    std::vector<std::string> ids;
    for (auto const &[id, dates] : scenario.works) {
        if (!known.contains(id)) {
            ids.push_back(id);
        }
    }
    return ids;
}

} // namespace app::cli
