#include "sim/engine/works/rcpsp/bounds.hpp"
#include "sim/engine/works/rcpsp/placement.hpp"

#include <algorithm>

namespace sim::works {
namespace {

constexpr Period impossible = -1;

void go_forward(Problem const &problem, Windows &windows)
{
    for (std::size_t activity = 0; activity < problem.size(); ++activity) {
        Period from = std::max(problem.not_before[activity], 0);
        for (std::uint32_t const earlier : problem.predecessors(activity)) {
            from = std::max(from, windows.earliest_finish[earlier]);
        }
        from = std::max(from, problem.fixed_start[activity]);
        windows.earliest_start[activity] = first_begin(problem, activity, from);
        windows.earliest_finish[activity] =
            finish_from(problem, activity, windows.earliest_start[activity]);
    }
}

void go_backward(Problem const &problem, Period end, Windows &windows)
{
    for (std::size_t activity = problem.size(); activity-- > 0;) {
        Period before = std::min(end, problem.horizon);
        for (std::uint32_t const later : problem.successors(activity)) {
            before = std::min(before, windows.latest_start[later]);
        }
        Period start = std::max(last_begin(problem, activity, before), impossible);
        Period const fixed = problem.fixed_start[activity];
        if (fixed >= 0) {
            start = fixed <= start ? fixed : impossible;
        }
        windows.latest_start[activity] = start;
        windows.latest_finish[activity] =
            start < 0 ? impossible : finish_from(problem, activity, start);
    }
}

} // namespace

Windows windows(Problem const &problem, Period end)
{
    std::size_t const count = problem.size();
    Windows windows{.earliest_start = std::vector<Period>(count),
                    .earliest_finish = std::vector<Period>(count),
                    .latest_start = std::vector<Period>(count),
                    .latest_finish = std::vector<Period>(count)};
    go_forward(problem, windows);
    go_backward(problem, end, windows);
    return windows;
}

} // namespace sim::works
