#include "sim/engine/works/rcpsp/scheduler.hpp"

#include "sim/engine/works/rcpsp/passes.hpp"

#include <algorithm>
#include <cassert>
#include <cstddef>

namespace sim::works {

namespace {

/// Priorities with those first, by latest begin, that an activity with a fixed start waits for.
std::vector<std::int64_t> with_fixed_first(Problem const &problem,
                                           std::span<std::int64_t const> priority)
{
    std::vector<Period> latest_finish(problem.size(), never);
    std::vector<std::int64_t> sooner(priority.begin(), priority.end());
    std::int64_t const lowest = *std::ranges::min_element(priority);
    for (std::size_t a = problem.size(); a-- > 0;) {
        Period start = problem.fixed_start[a] >= 0 ? problem.fixed_start[a] : never;
        if (start == never && latest_finish[a] != never) {
            std::uint32_t const time = problem.time[a];
            start = time == none
                        ? latest_finish[a] - problem.finish(a, 0)
                        : problem.times[time].latest_start(latest_finish[a], problem.content[a]);
        }
        if (start == never) {
            continue;
        }
        sooner[a] = lowest - 1 - problem.horizon + std::clamp(start, -1, problem.horizon);
        for (std::uint32_t const earlier : problem.predecessors(a)) {
            latest_finish[earlier] = std::min(latest_finish[earlier], start);
        }
    }
    return sooner;
}

} // namespace

Schedule generate(Problem const &problem, std::span<std::int64_t const> priority)
{
    assert(priority.size() == problem.size());
    Layout const layout{problem};
    Passes passes{layout};
    Schedule schedule;
    if (passes.forward(order_by(problem, priority), schedule)) {
        return schedule;
    }
    if (!layout.fixed.empty() &&
        passes.forward(order_by(problem, with_fixed_first(problem, priority)), schedule)) {
        return schedule;
    }
    return {};
}

Schedule shift_right(Problem const &problem, Schedule const &schedule,
                     std::span<Period const> latest)
{
    assert(latest.size() == problem.size() && schedule.start.size() == problem.size());
    Layout const layout{problem};
    Passes passes{layout};
    Schedule shifted = schedule;
    return passes.backward(latest, shifted) ? shifted : Schedule{};
}

Schedule repair(Problem const &problem, Schedule const &previous)
{
    std::vector<std::int64_t> const priority(previous.start.begin(), previous.start.end());
    return generate(problem, priority);
}

} // namespace sim::works
