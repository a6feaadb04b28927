#include "sim/engine/works/rcpsp/bounds.hpp"
#include "sim/engine/works/rcpsp/lag_search.hpp"
#include "sim/engine/works/rcpsp/list_search.hpp"
#include "sim/engine/works/rcpsp/placement.hpp"

#include <algorithm>

namespace sim::works {
namespace {

/// Whether the problem says no more than durations, precedences, releases and fixed capacities.
bool is_plain(Problem const &problem)
{
    return std::ranges::all_of(problem.time, [](std::uint32_t time) { return time == none; }) &&
           std::ranges::all_of(problem.fixed_start, [](Period start) { return start < 0; }) &&
           std::ranges::all_of(problem.capacity, [](auto const &row) { return row.size() == 1; });
}

/// The same with lags: a first activity stands for the first period.
LagProblem lags_of(Problem const &problem)
{
    LagProblem lags;
    std::size_t const resources = problem.capacity.size();
    lags.duration.push_back(0);
    lags.need.emplace_back(resources, 0);
    for (std::vector<std::int32_t> const &row : problem.capacity) {
        lags.capacity.push_back(row.front());
    }
    for (std::uint32_t a = 0; a < problem.size(); ++a) {
        lags.duration.push_back(full_periods(problem.content[a]));
        std::vector<std::int32_t> &need = lags.need.emplace_back(resources, 0);
        for (std::uint32_t n = problem.first_need[a]; n < problem.first_need[a + 1]; ++n) {
            need[problem.need_resource[n]] += problem.need_amount[n];
        }
        lags.lags.push_back({0, a + 1, problem.not_before[a]});
        for (std::uint32_t const earlier : problem.predecessors(a)) {
            lags.lags.push_back({earlier + 1, a + 1, lags.duration[earlier + 1]});
        }
    }
    return lags;
}

Schedule schedule_of(Problem const &problem, std::vector<Period> const &start)
{
    Schedule schedule;
    for (std::size_t a = 0; a < problem.size(); ++a) {
        schedule.start.push_back(start[a + 1]);
        schedule.finish.push_back(start[a + 1] + full_periods(problem.content[a]));
    }
    return schedule;
}

/// Works on the gap from both ends, with more nodes each time.
Period prove_plain(Problem const &problem, Schedule &best, Period bound,
                   std::function<bool()> const &stop)
{
    LagProblem const lags = lags_of(problem);
    LagSearch search{lags, stop};
    std::uint64_t nodes = 500;
    for (std::uint64_t round = 0; bound < best.makespan() && !stop(); ++round) {
        LagSearch::Outcome const low = search.run(bound, nodes, 0);
        if (low == LagSearch::Outcome::found) {
            best = schedule_of(problem, search.start());
            return bound;
        }
        if (low == LagSearch::Outcome::exhausted) {
            ++bound;
            continue;
        }
        LagSearch::Outcome const high = search.run(best.makespan() - 1, nodes, round);
        if (high == LagSearch::Outcome::found) {
            best = schedule_of(problem, search.start());
        } else if (high == LagSearch::Outcome::exhausted) {
            return best.makespan();
        }
        nodes += nodes / 2;
    }
    return bound;
}

} // namespace

Period proved_makespan(Problem const &problem, Schedule &best, std::function<bool()> const &stop)
{
    Period const bound = makespan_bound(problem);
    if (best.empty() || bound >= best.makespan()) {
        return bound;
    }
    std::function<bool()> const asks = stop ? stop : [] { return false; };
    if (is_plain(problem)) {
        return prove_plain(problem, best, bound, asks);
    }
    return ListSearch{problem, asks}.run(best) ? best.makespan() : bound;
}

} // namespace sim::works
