#pragma once

#include "sim/engine/works/rcpsp/problem.hpp"

namespace sim::works {

/// Periods that an activity without a calendar takes.
[[nodiscard]] inline Period full_periods(std::int64_t content)
{
    return static_cast<Period>((content + 999) / 1000);
}

/// First period from `from` on in which the activity's calendar lets it begin; never: in none.
[[nodiscard]] inline Period first_begin(Problem const &problem, std::size_t activity, Period from)
{
    std::int64_t const content = problem.content[activity];
    std::uint32_t const time = problem.time[activity];
    if (from == never || content == 0 || time == none) {
        return from;
    }
    return problem.times[time].begin(from, content);
}

/// First period after the activity if it begins at `start`. \pre its calendar lets it begin there
[[nodiscard]] inline Period finish_from(Problem const &problem, std::size_t activity, Period start)
{
    std::int64_t const content = problem.content[activity];
    std::uint32_t const time = problem.time[activity];
    if (start == never || content == 0) {
        return start;
    }
    if (time == none) {
        return start + full_periods(content);
    }
    return problem.times[time].finish(start, content);
}

/// Last period in which the activity can begin and be finished before `end`; below 0: none.
[[nodiscard]] inline Period last_begin(Problem const &problem, std::size_t activity, Period end)
{
    std::int64_t const content = problem.content[activity];
    std::uint32_t const time = problem.time[activity];
    if (end < 0 || content == 0) {
        return end;
    }
    if (time == none) {
        return end - full_periods(content);
    }
    return problem.times[time].latest_start(end, content);
}

} // namespace sim::works
