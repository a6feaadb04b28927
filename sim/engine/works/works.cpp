#include "sim/engine/works/works.hpp"

#include "sim/engine/money/values.hpp"
#include "sim/engine/works/packages/works_input.hpp"
#include "sim/engine/works/rcpsp/retain.hpp"

#include <utility>

namespace sim::works {

namespace {

Works plan_works(Dataset const &dataset, Scenario const &scenario, Results const &results)
{
    Works works;
    works.plan = std::make_shared<WorksPlan const>(make_works(dataset, scenario, results));
    works.problem = std::make_shared<Problem const>(make_problem(*works.plan));
    return works;
}

void answer(Works &works, Dataset const &dataset, Scenario const &scenario, Results const &results,
            Schedule const &schedule)
{
    works.schedule = dates_of(*works.plan, schedule);
    works.answer =
        answer_of({dataset, scenario, results, *works.plan, *works.problem}, works.schedule);
}

/// Dates that a re-plan made stay where they are as long as they hold: a plan that follows progress
/// does not drift with every look at it.
Schedule follow(Problem const &problem, Schedule const &kept, Values const &values)
{
    if (values.value_or(progress_day_key, 0.0) != 0.0) {
        Control once;
        once.steps = 0;
        if (Retained held = retain(problem, kept.start, once); !held.schedule.empty()) {
            return std::move(held.schedule);
        }
    }
    return repair(problem, kept);
}

} // namespace

Works schedule_works(Dataset const &dataset, Scenario const &scenario, Results const &results,
                     Control const &control)
{
    Works works = plan_works(dataset, scenario, results);
    Schedule const kept = kept_schedule(*works.plan, *works.problem, scenario);
    Control with_start = control;
    if (with_start.start == nullptr && !kept.empty()) {
        with_start.start = &kept;
    }
    Answer const found = improve(*works.problem, with_start);
    works.value = found.value;
    works.bound = found.bound;
    works.steps = found.steps;
    answer(works, dataset, scenario, results, found.schedule);
    return works;
}

Works follow_works(Dataset const &dataset, Scenario const &scenario, Results const &results)
{
    Works works = plan_works(dataset, scenario, results);
    Schedule const kept = kept_schedule(*works.plan, *works.problem, scenario);
    Schedule schedule;
    if (kept.empty()) {
        Control first;
        first.steps = 1;
        first.threads = 1;
        schedule = improve(*works.problem, first).schedule;
    } else {
        schedule = follow(*works.problem, kept, Values{dataset, scenario});
    }
    works.value = schedule.empty() ? 0 : value_of(*works.problem, schedule);
    answer(works, dataset, scenario, results, schedule);
    return works;
}

} // namespace sim::works
