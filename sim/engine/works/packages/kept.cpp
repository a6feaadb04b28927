#include "sim/engine/works/packages/make_works.hpp"

#include <algorithm>

namespace sim::works {

namespace {

/// The day after the last of a package's works, whatever the calendar says of its start.
Period finish_of(Problem const &problem, std::size_t activity, Period start)
{
    Period const finish = problem.finish(activity, start);
    return finish == never ? std::min(start + 1, problem.horizon) : finish;
}

Period begin_of(Problem const &problem, std::size_t activity, Period earliest)
{
    std::uint32_t const time = problem.time[activity];
    Period const begin =
        time == none ? earliest : problem.times[time].begin(earliest, problem.content[activity]);
    return std::min(begin, problem.horizon - 1);
}

} // namespace

Schedule kept_schedule(WorksPlan const &plan, Problem const &problem, Scenario const &scenario)
{
    Schedule schedule;
    bool any = false;
    for (std::size_t p = 0; p < plan.packages.size(); ++p) {
        auto const kept = scenario.works.find(plan.packages[p].id);
        Period start = 0;
        if (kept != scenario.works.end()) {
            any = true;
            start = std::clamp(kept->second.start - plan.first_day, 0, problem.horizon - 1);
        } else {
            Period earliest = problem.not_before[p];
            for (std::uint32_t const before : problem.predecessors(p)) {
                earliest = std::max(earliest, schedule.finish[before]);
            }
            start = begin_of(problem, p, std::min(earliest, problem.horizon - 1));
        }
        schedule.start.push_back(start);
        schedule.finish.push_back(finish_of(problem, p, start));
    }
    return any ? schedule : Schedule{};
}

std::map<std::string, WorkDates, std::less<>>
works_of(WorksPlan const &plan, WorksSchedule const &schedule, Scenario const &scenario)
{
    std::map<std::string, WorkDates, std::less<>> kept;
    for (std::size_t p = 0; p < schedule.start.size(); ++p) {
        std::string const &id = plan.packages[p].id;
        auto const before = scenario.works.find(id);
        bool const fixed = before != scenario.works.end() && before->second.fixed;
        kept[id] = {schedule.start[p], schedule.finish[p], fixed};
    }
    return kept;
}

} // namespace sim::works
