// What a miss is held by, and fewest crews by bound and by schedule.
#include "sim/engine/works/answers/mend_ways.hpp"
#include "sim/engine/works/packages/make_works.hpp"

#include "sim/engine/works/answers/target_units.hpp"
#include "sim/engine/works/answers/works_run.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace sim::works {

namespace {

/// By pool: packages on the chains back from the missing homes that wait for its crews.
std::vector<std::int64_t> waits_for_crews(Case const &works, WorksSchedule const &schedule,
                                          std::uint32_t target)
{
    WorksRun run{works.plan, works.problem, schedule};
    run.run(planned_course(works.plan));
    std::vector<int> const units = target_units(works.plan, target);
    std::vector<std::int64_t> waits(works.plan.crews.size(), 0);
    std::vector<bool> seen(works.plan.packages.size(), false);
    for (std::uint32_t i = 0; i < units.size(); ++i) {
        std::uint32_t at =
            units[i] > 0 && schedule.finish[i] > works.plan.targets[target].due ? i : no_index;
        while (at != no_index && !seen[at]) {
            seen[at] = true;
            std::uint32_t const holder = run.holder(at);
            auto const waited = works.problem.predecessors(at);
            if (holder != no_index &&
                std::find(waited.begin(), waited.end(), holder) == waited.end()) {
                ++waits[works.plan.packages[at].crew];
            }
            at = holder;
        }
    }
    return waits;
}

std::vector<std::uint32_t> strained_crews(Case const &works, WorksSchedule const &schedule,
                                          std::uint32_t target, UnitBound const &bound)
{
    std::vector<std::int64_t> const waits = waits_for_crews(works, schedule, target);
    std::vector<std::int64_t> lost(waits.size(), 0);
    for (UnitBound::Part const &part : bound.parts) {
        if (part.resource != none) {
            lost[part.resource] = part.lost;
        }
    }
    std::vector<bool> const before = pools_before(works.plan, target);
    std::vector<std::uint32_t> pools;
    for (std::uint32_t pool = 0; pool < waits.size(); ++pool) {
        if (before[pool] && (lost[pool] > 0 || waits[pool] > 0)) {
            pools.push_back(pool);
        }
    }
    std::stable_sort(pools.begin(), pools.end(), [&](std::uint32_t a, std::uint32_t b) {
        return std::pair{lost[a], waits[a]} > std::pair{lost[b], waits[b]};
    });
    return pools;
}

} // namespace

Miss look_into(Trials const &trials, WorksSchedule const &schedule)
{
    Case const &works = trials.works();
    Trial before = trials.prepare({});
    std::vector<std::uint32_t> strained =
        strained_crews(works, schedule, trials.target(), before.bound);
    // Half of what trials gain may be the search's: the unchanged works are searched as long.
    trials.schedule(before, works.plan, schedule);
    std::vector<int> const units = target_units(works.plan, trials.target());
    int const shown = reached_households(works.plan, units, schedule.finish, trials.wanted().due);
    int const by_due = std::max(before.by_due, shown);
    return {trials,
            schedule,
            std::move(before),
            shown,
            by_due,
            CrewNumbers{works, trials.wanted().due},
            std::move(strained)};
}

std::optional<Trial> try_change(Miss const &miss, Change change)
{
    if (change.empty() || miss.trials.stopped()) {
        return std::nullopt;
    }
    Trial trial = miss.trials.prepare(std::move(change));
    if (trial.most_by_due <= miss.by_due) {
        return std::nullopt;
    }
    miss.trials.schedule(trial, miss.trials.works().plan, miss.schedule);
    return trial;
}

TriedMend measured(Miss const &miss, Trial const &trial)
{
    TriedMend mend;
    mend.values = trial.change.values;
    mend.start_years = trial.change.start_years;
    mend.reached = trial.reached;
    mend.connected_by_due = trial.by_due;
    mend.gained = trial.by_due - miss.shown_by_due;
    mend.verdict = trial.meets      ? TargetVerdict::met
                   : trial.may_meet ? TargetVerdict::missed_open
                                    : TargetVerdict::missed_proved;
    if (!trial.schedule.empty()) {
        mend.works = works_of(trial.plan, trial.schedule, miss.trials.works().scenario);
    }
    return mend;
}

std::vector<std::uint32_t> by_price(WorksPlan const &plan, Dataset const &dataset,
                                    std::vector<std::uint32_t> pools)
{
    auto const price = [&](std::uint32_t pool) {
        return dataset.crew_types[plan.crews[pool].type].yuan_per_crew_day;
    };
    std::stable_sort(pools.begin(), pools.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return price(a) > price(b); });
    return pools;
}

void lower_to_bound(Trials const &trials, CrewNumbers const &numbers,
                    std::vector<std::uint32_t> const &pools, Floor floor, Change &change)
{
    for (std::uint32_t const pool : pools) {
        int fails = floor == Floor::one ? 0 : numbers.now(pool) - 1;
        int may = numbers.of(change, pool);
        while (may - fails > 1 && !trials.stopped()) {
            int const middle = fails + (may - fails) / 2;
            numbers.put(change, pool, middle);
            (trials.prepare(change).may_meet ? may : fails) = middle;
        }
        numbers.put(change, pool, may);
    }
}

void lower_by_schedule(Trials const &trials, CrewNumbers const &numbers,
                       std::vector<std::uint32_t> const &pools, Floor floor, Trial &trial)
{
    for (std::uint32_t const pool : pools) {
        int fails = floor == Floor::one ? 0 : numbers.now(pool) - 1;
        int met = numbers.of(trial.change, pool);
        while (met - fails > 1 && !trials.stopped()) {
            int const middle = fails + (met - fails) / 2;
            Change change = trial.change;
            numbers.put(change, pool, middle);
            Trial fewer = trials.prepare(std::move(change));
            if (fewer.may_meet) {
                trials.schedule(fewer, trial.plan, trial.schedule);
            }
            if (fewer.meets) {
                met = middle;
                trial = std::move(fewer);
            } else {
                fails = middle;
            }
        }
    }
}

Trial grow_until_met(Trials const &trials, CrewNumbers const &numbers,
                     std::vector<std::uint32_t> const &pools, Change change,
                     WorksSchedule const &like)
{
    constexpr double growth = 1.1;
    while (true) {
        Trial trial = trials.prepare(change);
        trials.schedule(trial, trials.works().plan, like);
        bool more = false;
        for (std::uint32_t const pool : pools) {
            int const count = numbers.of(change, pool);
            int const next =
                std::min(numbers.most(pool), std::max(count + 1, static_cast<int>(count * growth)));
            more = more || next > count;
            numbers.put(change, pool, std::max(count, next));
        }
        if (trial.meets || !more || trials.stopped()) {
            return trial;
        }
    }
}

} // namespace sim::works
