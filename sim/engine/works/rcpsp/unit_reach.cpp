#include "sim/engine/works/rcpsp/placement.hpp"
#include "sim/engine/works/rcpsp/unit_rows.hpp"

#include <algorithm>

namespace sim::works {
namespace {

/// Last begin that still serves: own gain, or any of those that wait for it and serve themselves
/// (which of them is gained is open, so the latest of them counts).
Period last_useful_begin(Problem const &problem, UnitReach const &reach, std::uint32_t activity,
                         bool has_units)
{
    Period last = has_units ? last_begin(problem, activity, reach.end) : -1;
    for (std::uint32_t const later : problem.successors(activity)) {
        if (reach.serves(later)) {
            last = std::max(last, last_begin(problem, activity, reach.latest_start[later]));
        }
    }
    return last;
}

void weigh(Problem const &problem, UnitReach &reach)
{
    std::vector<double> waiting(problem.size(), 0.0); // predecessors among which a weight is split
    for (std::size_t a = 0; a < problem.size(); ++a) {
        for (std::uint32_t const earlier : problem.predecessors(a)) {
            waiting[a] += reach.serves(earlier) ? 1.0 : 0.0;
        }
    }
    for (std::size_t a = problem.size(); a-- > 0;) {
        double weight = reach.gains[a] != 0 ? problem.objective.units[a] : 0.0;
        for (std::uint32_t const later : problem.successors(a)) {
            weight += reach.serves(later) ? reach.weight[later] / std::max(1.0, waiting[later]) : 0;
        }
        reach.weight[a] = reach.serves(a) ? weight : 0.0;
    }
}

} // namespace

UnitReach unit_reach(Problem const &problem, std::vector<Period> const &earliest, Period end)
{
    UnitReach reach{.end = end,
                    .earliest_start = earliest,
                    .latest_start = std::vector<Period>(problem.size(), -1),
                    .gains = std::vector<std::uint8_t>(problem.size(), 0),
                    .weight = std::vector<double>(problem.size(), 0.0)};
    for (auto a = static_cast<std::uint32_t>(problem.size()); a-- > 0;) {
        Period const fixed = problem.fixed_start[a];
        bool const has_units = problem.objective.units[a] > 0;
        Period last = last_useful_begin(problem, reach, a, has_units);
        if (fixed >= 0) {
            last = fixed <= last ? fixed : -1;
        }
        if (last < earliest[a]) {
            continue;
        }
        reach.latest_start[a] = last;
        Period const own = last_begin(problem, a, end);
        if (has_units && own >= std::max(earliest[a], fixed)) {
            reach.gains[a] = 1;
            reach.units += problem.objective.units[a];
        }
    }
    weigh(problem, reach);
    return reach;
}

} // namespace sim::works
