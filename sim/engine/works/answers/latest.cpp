#include "sim/engine/works/answers/latest.hpp"

#include "sim/engine/works/answers/milestones.hpp"
#include "sim/engine/works/packages/make_works.hpp"
#include "sim/engine/works/rcpsp/scheduler.hpp"

#include <algorithm>

namespace sim::works {

std::vector<Period> latest_ends(Case const &works, WorksSchedule const &schedule)
{
    WorksPlan const &plan = works.plan;
    auto const after = [&](Day day) { return static_cast<Period>(day - plan.first_day + 1); };
    Period end = 0;
    for (WorksTarget const &target : plan.targets) {
        end = std::max(end, after(target.due));
    }
    for (Day const finish : schedule.finish) {
        end = std::max(end, after(finish));
    }
    std::vector<Period> latest(plan.packages.size(), std::min(end, works.problem.horizon));
    for (std::size_t p = 0; p < latest.size(); ++p) {
        if (plan.packages[p].due) {
            latest[p] =
                std::min(latest[p], after(std::max(*plan.packages[p].due, schedule.finish[p])));
        }
    }
    for (std::size_t t = 0; t < plan.targets.size(); ++t) {
        Needed const need = needed(plan, schedule, t);
        for (Milestone const &milestone : need.first) {
            Period &end_of = latest[milestone.package];
            Day const last = schedule.finish[need.first.back().package];
            end_of = std::min(end_of, after(std::max(plan.targets[t].due, last)));
        }
    }
    return latest;
}

Schedule latest_schedule(Case const &works, WorksSchedule const &schedule)
{
    Schedule const present = periods_of(works.plan, schedule);
    Schedule late = shift_right(works.problem, present, latest_ends(works, schedule));
    if (late.empty()) {
        return present;
    }
    for (std::size_t p = 0; p < present.start.size(); ++p) {
        if (late.finish[p] < present.finish[p]) {
            return present; // a schedule that its own calendars no longer hold
        }
    }
    return late;
}

} // namespace sim::works
