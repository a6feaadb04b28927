#include "sim/engine/works/answers/mends.hpp"

#include "sim/engine/works/answers/mend_ways.hpp"
#include "sim/engine/works/answers/target_units.hpp"
#include "sim/engine/works/packages/make_works.hpp"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <iterator>
#include <string_view>
#include <tuple>
#include <utility>

namespace sim::works {

namespace {

PlanMaker maker_of(Case const &works)
{
    return [&works](Scenario const &scenario) {
        return make_works(works.dataset, scenario, works.results);
    };
}

/// Those that meet the target first, the cheapest of them; then by homes gained.
bool better(Mend const &a, Mend const &b)
{
    bool const met = a.verdict == TargetVerdict::met;
    if (met != (b.verdict == TargetVerdict::met)) {
        return met;
    }
    auto const rank = [&](Mend const &mend) {
        std::int64_t const cost = mend.cost.fen();
        std::int64_t const gained = -std::int64_t{mend.gained};
        return std::tuple{met ? cost : gained, met ? gained : cost, std::string_view{mend.id}};
    };
    return rank(a) < rank(b);
}

bool any_meets(std::vector<TriedMend> const &mends)
{
    return std::any_of(mends.begin(), mends.end(),
                       [](Mend const &mend) { return mend.verdict == TargetVerdict::met; });
}

} // namespace

std::vector<TriedMend> find_mends(Case const &works, WorksSchedule const &schedule,
                                  std::uint32_t target, Control const &effort,
                                  PlanMaker const &make, Progress &progress)
{
    std::vector<TriedMend> mends;
    std::vector<int> const units = target_units(works.plan, target);
    if (schedule.empty() ||
        reached_day(works.plan, target, units, schedule.finish) <= works.plan.targets[target].due) {
        return mends;
    }
    Trials const trials{works, target, effort, make, progress};
    Miss const miss = look_into(trials, schedule);
    using Way = std::function<std::optional<TriedMend>()>;
    std::vector<Way> ways{[&] { return framework_contracts(miss); },
                          [&] { return earlier_start(miss); }, [&] { return move_blocks(miss); }};
    for (std::uint32_t const pool : miss.strained) {
        ways.emplace_back([&miss, pool] { return more_crews(miss, pool); });
        ways.emplace_back([&miss, pool] { return two_shifts(miss, pool); });
    }
    for (std::size_t i = 0; i < ways.size(); ++i) {
        progress.step(static_cast<double>(i) / static_cast<double>(ways.size() + 1));
        if (std::optional<TriedMend> mend = trials.stopped() ? std::nullopt : ways[i]()) {
            mends.push_back(std::move(*mend));
        }
    }
    if (!any_meets(mends) && !trials.stopped()) {
        std::vector<TriedMend> several = several_at_once(miss, mends);
        std::move(several.begin(), several.end(), std::back_inserter(mends));
    }
    progress.step(1.0);
    std::sort(mends.begin(), mends.end(), better);
    return mends;
}

std::vector<TriedMend> find_mends(Case const &works, WorksSchedule const &schedule,
                                  std::uint32_t target, Control const &effort, Progress &progress)
{
    return find_mends(works, schedule, target, effort, maker_of(works), progress);
}

CrewSet minimum_crews(Case const &works, std::uint32_t target, Control const &effort,
                      Progress &progress)
{
    return minimum_crews(works, target, effort, maker_of(works), progress);
}

} // namespace sim::works
