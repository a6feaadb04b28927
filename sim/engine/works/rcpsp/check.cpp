#include "sim/engine/works/rcpsp/check.hpp"

#include <algorithm>
#include <cstddef>

namespace sim::works {
namespace {

/// Thousandths that a period brings to work on a calendar.
std::int64_t share_of(Problem const &problem, std::size_t activity, Period period)
{
    if (problem.time[activity] == none) {
        return 1000;
    }
    WorkingTime const &time = problem.times[problem.time[activity]];
    return period < time.size() ? time.done_before(period + 1) - time.done_before(period) : 0;
}

/// Walks through the periods of an activity: they bring its content, the last one is needed, the
/// first one is worked, and no season ends on the way (only the calendar itself knows its seasons).
bool calendar_holds(Problem const &problem, std::size_t activity, Period start, Period finish)
{
    std::int64_t const content = problem.content[activity];
    if (content == 0) {
        return finish == start;
    }
    if (finish <= start || share_of(problem, activity, start) == 0) {
        return false;
    }
    std::int64_t done = 0;
    for (Period period = start; period < finish - 1; ++period) {
        done += share_of(problem, activity, period);
    }
    if (done >= content || done + share_of(problem, activity, finish - 1) < content) {
        return false;
    }
    std::uint32_t const time = problem.time[activity];
    return time == none || problem.times[time].finish(start, content) == finish;
}

void check_activity(Problem const &problem, Schedule const &schedule, std::uint32_t activity,
                    std::vector<Violation> &violations)
{
    Period const start = schedule.start[activity];
    Period const finish = schedule.finish[activity];
    if (start < 0 || finish < start || finish > problem.horizon) {
        violations.push_back({Fault::horizon, activity, none, start});
        return;
    }
    bool const moved = problem.fixed_start[activity] >= 0 && start != problem.fixed_start[activity];
    if (moved || start < problem.not_before[activity]) {
        violations.push_back({Fault::release, activity, none, start});
    }
    if (!calendar_holds(problem, activity, start, finish)) {
        violations.push_back({Fault::calendar, activity, none, start});
    }
    for (std::uint32_t const earlier : problem.predecessors(activity)) {
        if (schedule.finish[earlier] > start) {
            violations.push_back({Fault::precedence, activity, earlier, start});
        }
    }
}

/// One resource over all periods. An activity takes what it needs in every period that brings it
/// something; a period that is over capacity is charged to the activity that began last.
class ResourceLoad
{
public:
    ResourceLoad(Problem const &problem, std::uint32_t resource)
        : m_problem{problem}, m_resource{resource},
          m_load(static_cast<std::size_t>(std::max(problem.horizon, 0))),
          m_last(m_load.size(), none)
    {
    }

    void add(Schedule const &schedule, std::uint32_t activity, std::int32_t amount)
    {
        Period const end = std::min(schedule.finish[activity], m_problem.horizon);
        for (Period period = std::max(schedule.start[activity], 0); period < end; ++period) {
            if (share_of(m_problem, activity, period) == 0) {
                continue;
            }
            auto const at = static_cast<std::size_t>(period);
            m_load[at] += amount;
            if (m_last[at] == none || schedule.start[activity] >= schedule.start[m_last[at]]) {
                m_last[at] = activity;
            }
        }
    }

    void report(std::vector<Violation> &violations) const
    {
        std::vector<std::int32_t> const &row = m_problem.capacity[m_resource];
        for (std::size_t at = 0; at < m_load.size(); ++at) {
            std::int32_t const capacity =
                row.size() == 1 ? row.front() : (at < row.size() ? row[at] : 0);
            if (m_load[at] > capacity) {
                violations.push_back(
                    {Fault::capacity, m_last[at], m_resource, static_cast<Period>(at)});
            }
        }
    }

private:
    Problem const &m_problem;
    std::uint32_t m_resource;
    std::vector<std::int64_t> m_load;
    std::vector<std::uint32_t> m_last;
};

void check_capacity(Problem const &problem, Schedule const &schedule,
                    std::vector<Violation> &violations)
{
    std::vector<ResourceLoad> loads;
    loads.reserve(problem.capacity.size());
    for (std::uint32_t resource = 0; resource < problem.capacity.size(); ++resource) {
        loads.emplace_back(problem, resource);
    }
    for (std::uint32_t activity = 0; activity < problem.size(); ++activity) {
        for (std::uint32_t n = problem.first_need[activity]; n < problem.first_need[activity + 1];
             ++n) {
            loads[problem.need_resource[n]].add(schedule, activity, problem.need_amount[n]);
        }
    }
    for (ResourceLoad const &load : loads) {
        load.report(violations);
    }
}

} // namespace

std::vector<Violation> check(Problem const &problem, Schedule const &schedule)
{
    std::vector<Violation> violations;
    if (schedule.start.size() != problem.size() || schedule.finish.size() != problem.size()) {
        violations.push_back({Fault::horizon, 0, none, 0});
        return violations;
    }
    for (std::uint32_t activity = 0; activity < problem.size(); ++activity) {
        check_activity(problem, schedule, activity, violations);
    }
    check_capacity(problem, schedule, violations);
    return violations;
}

} // namespace sim::works
