// Mends that need more than one change.
#include "sim/engine/works/answers/mend_ways.hpp"

#include "sim/engine/works/answers/words.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace sim::works {

namespace {

void merge(Change &into, Mend const &mend)
{
    into.values.insert(mend.values.begin(), mend.values.end());
    into.start_years.insert(mend.start_years.begin(), mend.start_years.end());
}

/// Names in a row: "a; b".
struct Names
{
    std::string zh;
    std::string en;

    void add(Text const &name)
    {
        zh += (zh.empty() ? "" : "；") + render(Language::zh, name);
        en += (en.empty() ? "" : "; ") + render(Language::en, name);
    }
};

std::vector<std::uint32_t> asked_pools(Miss const &miss)
{
    Case const &works = miss.trials.works();
    std::vector<bool> const before = pools_before(works.plan, miss.trials.target());
    std::vector<std::uint32_t> pools;
    for (std::uint32_t pool = 0; pool < before.size(); ++pool) {
        if (before[pool]) {
            pools.push_back(pool);
        }
    }
    return by_price(works.plan, works.dataset, std::move(pools));
}

/// Fewest crews of all kinds that the search finds beside the changes of `base`.
std::optional<Trial> crews_beside(Miss const &miss, Change base)
{
    std::vector<std::uint32_t> const pools = asked_pools(miss);
    for (std::uint32_t const pool : pools) {
        miss.numbers.put(base, pool, miss.numbers.most(pool));
    }
    if (!miss.trials.prepare(base).may_meet) {
        return std::nullopt;
    }
    lower_to_bound(miss.trials, miss.numbers, pools, Floor::now, base);
    Trial trial = grow_until_met(miss.trials, miss.numbers, pools, std::move(base), miss.schedule);
    if (trial.meets) {
        lower_by_schedule(miss.trials, miss.numbers, pools, Floor::now, trial);
    }
    return trial;
}

/// Names, costs and numbers of the crews that a trial adds.
void add_crews(Miss const &miss, Trial const &trial, Mend &mend, Names &names)
{
    for (std::uint32_t pool = 0; pool < trial.plan.crews.size(); ++pool) {
        int const now = miss.numbers.now(pool);
        int const extra = miss.numbers.of(trial.change, pool) - now;
        if (extra > 0) {
            names.add(text("{count} more: {crew}", {crews_arg("count", extra, miss.type_of(pool)),
                                                    crew_arg("crew", miss.type_of(pool))}));
            mend.cost += extra_crews(miss.trials.works(), trial, pool, extra).cost;
        }
    }
}

TriedMend mend_of(Miss const &miss, Trial const &trial, std::string id, Text name, Names names)
{
    TriedMend mend = measured(miss, trial);
    mend.id = std::move(id);
    mend.name = std::move(name);
    add_crews(miss, trial, mend, names);
    mend.detail = text("{mends}", {{"mends", names.zh, names.en}});
    return mend;
}

} // namespace

std::vector<TriedMend> several_at_once(Miss const &miss, std::vector<TriedMend> const &found)
{
    std::vector<TriedMend> mends;
    if (std::optional<Trial> const crews = crews_beside(miss, {})) {
        mends.push_back(
            mend_of(miss, *crews, "crews.several", text("More crews of several kinds"), {}));
    }
    Change free;
    Names names;
    int parts = 0;
    for (Mend const &mend : found) {
        if (mend.cost == Money{}) {
            merge(free, mend);
            names.add(mend.name);
            ++parts;
        }
    }
    if (parts == 0) {
        return mends;
    }
    if (parts > 1) {
        if (std::optional<Trial> const trial = try_change(miss, free)) {
            mends.push_back(
                mend_of(miss, *trial, "together", text("Several steps together"), names));
        }
    }
    if (mends.empty() || mends.back().verdict != TargetVerdict::met || parts == 1) {
        if (std::optional<Trial> const trial = crews_beside(miss, free)) {
            mends.push_back(mend_of(miss, *trial, "together.crews",
                                    text("Several steps together with more crews"), names));
        }
    }
    std::erase_if(mends, [&](Mend const &mend) { return mend.connected_by_due <= miss.by_due; });
    return mends;
}

} // namespace sim::works
