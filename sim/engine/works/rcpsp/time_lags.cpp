#include "sim/engine/works/rcpsp/time_lags.hpp"

#include "sim/engine/works/rcpsp/lag_search.hpp"

#include <algorithm>
#include <cassert>
#include <numeric>
#include <utility>

namespace sim::works {
namespace {

/// Period by which a feasible problem can be done: in an answer without needless pauses some
/// activity or minimum lag is under way in every period.
Period long_enough(LagProblem const &problem)
{
    std::vector<Period> longest = problem.duration;
    for (TimeLag const &lag : problem.lags) {
        longest[lag.from] = std::max(longest[lag.from], lag.lag);
    }
    return std::accumulate(longest.begin(), longest.end(), Period{0});
}

Period end_of(LagProblem const &problem, std::vector<Period> const &start)
{
    Period end = 0;
    for (std::size_t a = 0; a < start.size(); ++a) {
        end = std::max(end, start[a] + problem.duration[a]);
    }
    return end;
}

/// Smallest end that distances and single orders cannot refute.
Period refuted_up_to(LagSearch const &search, Period low, Period high)
{
    while (low < high) {
        Period const middle = low + (high - low) / 2;
        if (search.refutes(middle)) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

} // namespace

LagAnswer schedule_with_lags(LagProblem const &problem, std::uint64_t seed,
                             std::function<bool()> const &stop)
{
    LagAnswer answer;
    LagSearch search{problem, stop};
    std::optional<Period> const least = search.least_end();
    Period within = long_enough(problem);
    if (!least || search.refutes(within)) {
        answer.verdict = LagVerdict::infeasible;
        return answer;
    }
    answer.bound = refuted_up_to(search, *least, within);
    std::uint64_t nodes = 1000;
    for (std::uint64_t round = 0;; ++round) {
        LagSearch::Outcome const outcome =
            search.run(within, nodes, round == 0 ? 0 : seed * 1'000'003 + round);
        if (outcome == LagSearch::Outcome::exhausted) {
            bool const has_schedule = answer.verdict == LagVerdict::feasible;
            answer.verdict = has_schedule ? LagVerdict::feasible : LagVerdict::infeasible;
            answer.bound = has_schedule ? answer.makespan : 0;
            return answer;
        }
        if (outcome == LagSearch::Outcome::found && is_feasible(problem, search.start())) {
            answer.verdict = LagVerdict::feasible;
            answer.start = search.start();
            answer.makespan = end_of(problem, answer.start);
            if (answer.makespan <= answer.bound) {
                return answer;
            }
            within = answer.makespan - 1;
        } else {
            nodes += nodes / 2;
        }
        if (stop && stop()) {
            return answer;
        }
    }
}

bool is_feasible(LagProblem const &problem, std::vector<Period> const &start)
{
    if (start.size() != problem.duration.size() ||
        std::ranges::any_of(start, [](Period period) { return period < 0; })) {
        return false;
    }
    for (TimeLag const &lag : problem.lags) {
        if (start[lag.to] < start[lag.from] + lag.lag) {
            return false;
        }
    }
    for (std::size_t r = 0; r < problem.capacity.size(); ++r) {
        std::vector<std::int64_t> load(static_cast<std::size_t>(end_of(problem, start)), 0);
        for (std::size_t a = 0; a < start.size(); ++a) {
            for (Period period = start[a]; period < start[a] + problem.duration[a]; ++period) {
                load[static_cast<std::size_t>(period)] += problem.need[a][r];
            }
        }
        if (std::ranges::any_of(load,
                                [&](std::int64_t sum) { return sum > problem.capacity[r]; })) {
            return false;
        }
    }
    return true;
}

} // namespace sim::works
