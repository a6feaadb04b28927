#include "sim/engine/replan/replan.hpp"

#include "sim/base/fmt.hpp"
#include "sim/engine/money/values.hpp"
#include "sim/engine/replan/fewest_moves.hpp"
#include "sim/engine/simulate.hpp"
#include "sim/engine/works/answers/words.hpp"
#include "sim/engine/works/packages/works_input.hpp"
#include "sim/engine/works/rcpsp/retain.hpp"

#include <algorithm>
#include <memory>
#include <utility>

namespace sim::replan {

namespace {

double day_value(Day day)
{
    constexpr int per_year = 10000;
    constexpr int per_month = 100;
    CivilDate const date = civil_date(day);
    return date.year * per_year + date.month * per_month + date.day;
}

/// The old plan with the dates that it is seen with.
void look_back(Question const &question, Replan &made, Progress &progress)
{
    made.old_results = simulate(question.dataset, question.scenario, progress);
    made.old_works = works::follow_works(question.dataset, question.scenario, made.old_results);
    made.old_scenario = question.scenario;
    if (question.scenario.works.empty() && !made.old_works.schedule.empty()) {
        made.old_scenario.works =
            works::works_of(*made.old_works.plan, made.old_works.schedule, question.scenario);
    }
}

/// Year over: what is told before any limit.
void tell_years(Question const &question, Replan &made)
{
    for (Move &move : made.moves) {
        BlockState const &block = made.blocks[move.block.index];
        int const next_year = civil_date(question.today + 1).year;
        if (block.overdue && move.before.start_year < next_year) {
            move.reason = text("{year} is over and nothing is begun, as returned",
                               {{"year", std::to_string(move.before.start_year)}});
        }
    }
}

void route_anew(Question const &question, Effort const &effort, Replan &made, Progress &progress)
{
    for (std::size_t b = 0; b < made.blocks.size(); ++b) {
        Choice &choice = made.scenario.plan.choices[b];
        choice.locked = choice.locked || made.blocks[b].begun;
    }
    if (question.keep_routes) {
        return;
    }
    auto const material = assign::make_material(question.dataset, question.scenario, progress);
    assign::Task const task{question.dataset, made.scenario, *material, nullptr};
    Routes routes = fewest_moves(task, made.blocks, question.today,
                                 {effort.fewest, effort.routes, effort.for_conflict});
    made.scenario.plan = std::move(routes.plan);
    made.moves = std::move(routes.moves);
    made.fewest_moves = routes.fewest_moves;
    made.conflict = std::move(routes.conflict);
    tell_years(question, made);
}

/// Dates of works that the new routes do not have, or have in another way, fall away.
void forget_moved_blocks(Replan &made)
{
    std::vector<bool> rerouted(made.blocks.size(), false);
    for (Move const &move : made.moves) {
        rerouted[move.block.index] =
            move.before.route != move.after.route || move.before.retrofit != move.after.retrofit;
    }
    for (WorkPackage const &package : made.old_works.plan->packages) {
        bool const own = package.block != no_index && rerouted[package.block];
        if (own && package.stage != WorkStage::survey && package.stage != WorkStage::sign) {
            made.scenario.works.erase(package.id);
        }
    }
}

/// Dates set by hand that cannot hold after what was returned. \return there were some
bool release(Question const &question, Replan &made, WorksPlan const &plan,
             works::Problem const &problem)
{
    works::Case const asked{question.dataset, made.scenario, made.results, plan, problem};
    bool released = false;
    for (works::BrokenLock const &lock : works::broken_locks(asked)) {
        WorkPackage const &package = plan.packages[lock.package];
        auto const kept = made.scenario.works.find(package.id);
        if (kept != made.scenario.works.end() && kept->second.fixed) {
            kept->second.fixed = false;
            released = true;
            made.released.push_back(
                text("{name}: {reason}", {works::text_arg("name", package.name),
                                          works::text_arg("reason", lock.reason)}));
        }
    }
    return released;
}

/// Begins that the scenario keeps, in periods; below 0 where it keeps none.
std::vector<works::Period> kept_begins(WorksPlan const &plan, Scenario const &scenario)
{
    std::vector<works::Period> begins;
    for (WorkPackage const &package : plan.packages) {
        auto const kept = scenario.works.find(package.id);
        begins.push_back(kept == scenario.works.end() ? -1 : kept->second.start - plan.first_day);
    }
    return begins;
}

works::Schedule dates_anew(Question const &question, Effort const &effort, Replan &made)
{
    while (true) {
        made.works.plan = std::make_shared<WorksPlan const>(
            works::make_works(question.dataset, made.scenario, made.results));
        made.works.problem =
            std::make_shared<works::Problem const>(works::make_problem(*made.works.plan));
        works::Problem const &problem = *made.works.problem;
        works::Retained held =
            works::retain(problem, kept_begins(*made.works.plan, made.scenario), effort.dates);
        if (!held.schedule.empty()) {
            return std::move(held.schedule);
        }
        if (!release(question, made, *made.works.plan, problem)) {
            // Too late for what waits to stay in its order: whatever schedule there is.
            return works::improve(problem, effort.dates).schedule;
        }
    }
}

void date_anew(Question const &question, Effort const &effort, Replan &made)
{
    made.scenario.values[works::progress_day_key] = day_value(question.today);
    forget_moved_blocks(made);
    works::Schedule const schedule = dates_anew(question, effort, made);
    if (schedule.empty()) {
        return;
    }
    made.works.value = value_of(*made.works.problem, schedule);
    made.works.schedule = works::dates_of(*made.works.plan, schedule);
    made.scenario.works = works::works_of(*made.works.plan, made.works.schedule, made.scenario);
}

works::Case old_case(Question const &question, Replan const &made)
{
    return {question.dataset, made.old_scenario, made.old_results, *made.old_works.plan,
            *made.old_works.problem};
}

/// The dates that the old scenario keeps, whatever follows from them today.
WorksSchedule old_dates(Replan const &made)
{
    WorksSchedule dates = made.old_works.schedule;
    for (std::size_t p = 0; p < dates.start.size(); ++p) {
        auto const kept = made.old_scenario.works.find(made.old_works.plan->packages[p].id);
        if (kept != made.old_scenario.works.end()) {
            dates.start[p] = kept->second.start;
            dates.finish[p] = kept->second.finish;
        }
    }
    return dates;
}

} // namespace

Replan replan(Question const &question, Effort const &effort, Progress &progress)
{
    // Kept with the scenario: a project that lacks the row is refused before any search.
    (void)Values{question.dataset, question.scenario}.at(works::progress_day_key);
    Replan made;
    look_back(question, made, progress);
    made.scenario = made.old_scenario;
    made.blocks =
        block_states(question.dataset, made.old_scenario, *made.old_works.plan, question.today);
    route_anew(question, effort, made, progress);
    if (made.conflict) {
        return made;
    }
    made.results =
        made.moves.empty() ? made.old_results : simulate(question.dataset, made.scenario, progress);
    date_anew(question, effort, made);
    if (!made.feasible()) {
        return made;
    }
    made.results = simulate(question.dataset, made.scenario, progress);
    works::Case const after = made.as_case(question.dataset);
    made.works.answer = works::answer_of(after, made.works.schedule);
    if (!made.old_works.schedule.empty()) {
        works::Case const before = old_case(question, made);
        made.dates = date_changes({before, old_dates(made)}, {after, made.works.schedule},
                                  made.blocks, question.today);
    }
    return made;
}

Text replan_note(Question const &question, Replan const &made)
{
    return text(
        "Re-planned from {scenario} with the returns up to {date}: blocks changed {blocks}, "
        "dates moved {dates}",
        {{"scenario", question.scenario.name_zh, question.scenario.name_en},
         works::date_arg("date", question.today),
         {"blocks", fmt::format("{}", made.moves.size())},
         {"dates", fmt::format("{}", made.moved_dates())}});
}

} // namespace sim::replan
