#include "sim/engine/works/answers/mend_ways.hpp"

#include <utility>

namespace sim::works {

namespace {

/// The scenario's numbers if a schedule meets the target with them, else more.
Trial met_somehow(Trials const &trials, CrewNumbers const &numbers,
                  std::vector<std::uint32_t> const &pools)
{
    Trial now = trials.prepare({});
    trials.schedule(now, now.plan, {});
    if (now.meets) {
        return now;
    }
    Change change;
    for (std::uint32_t const pool : pools) {
        numbers.put(change, pool, numbers.most(pool));
    }
    if (!trials.prepare(change).may_meet) {
        return now;
    }
    lower_to_bound(trials, numbers, pools, Floor::one, change);
    return grow_until_met(trials, numbers, pools, std::move(change), now.schedule);
}

/// That one crew fewer of a pool fails, the others as they are. Without any crew its work, for
/// which the target waits, is never done.
bool one_fewer_fails(Trials const &trials, CrewNumbers const &numbers, std::uint32_t pool,
                     Change change)
{
    int const fewer = numbers.of(change, pool) - 1;
    if (fewer <= 0) {
        return true;
    }
    numbers.put(change, pool, fewer);
    return !trials.prepare(std::move(change)).may_meet;
}

/// Least number that the bound lets beside the most of all others.
int least_beside_most(Trials const &trials, CrewNumbers const &numbers,
                      std::vector<std::uint32_t> const &pools, std::uint32_t pool, int met)
{
    Change change;
    for (std::uint32_t const other : pools) {
        numbers.put(change, other, numbers.most(other));
    }
    numbers.put(change, pool, met);
    lower_to_bound(trials, numbers, {pool}, Floor::one, change);
    return numbers.of(change, pool);
}

} // namespace

CrewSet minimum_crews(Case const &works, std::uint32_t target, Control const &effort,
                      PlanMaker const &make, Progress &progress)
{
    Trials const trials{works, target, effort, make, progress};
    CrewNumbers const numbers{works, trials.wanted().due};
    CrewSet set;
    set.asked = pools_before(works.plan, target);
    set.proved.assign(set.asked.size(), false);
    std::vector<std::uint32_t> pools;
    for (std::uint32_t pool = 0; pool < set.asked.size(); ++pool) {
        if (set.asked[pool]) {
            pools.push_back(pool);
        }
    }
    pools = by_price(works.plan, works.dataset, std::move(pools));
    Trial trial = met_somehow(trials, numbers, pools);
    set.met = trial.meets;
    for (std::size_t i = 0; i < pools.size() && set.met; ++i) {
        progress.step(static_cast<double>(i) / static_cast<double>(pools.size()));
        lower_by_schedule(trials, numbers, {pools[i]}, Floor::one, trial);
    }
    set.at_least.assign(set.asked.size(), 0);
    for (std::uint32_t pool = 0; pool < set.asked.size(); ++pool) {
        int const count = numbers.of(trial.change, pool);
        set.crews.push_back(count);
        if (set.met && set.asked[pool] && !trials.stopped()) {
            set.at_least[pool] = least_beside_most(trials, numbers, pools, pool, count);
            set.proved[pool] =
                set.at_least[pool] == count || one_fewer_fails(trials, numbers, pool, trial.change);
        }
    }
    set.reached = trial.reached;
    set.complete = !trials.stopped();
    progress.step(1.0);
    return set;
}

} // namespace sim::works
