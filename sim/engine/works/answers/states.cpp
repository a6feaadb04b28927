#include "sim/engine/works/answers/answer.hpp"
#include "sim/engine/works/answers/holders.hpp"
#include "sim/engine/works/answers/latest.hpp"
#include "sim/engine/works/answers/milestones.hpp"
#include "sim/engine/works/packages/make_works.hpp"

#include <algorithm>

namespace sim::works {

namespace {

/// Packages of which each is held by the next, back from the last one.
std::vector<std::uint32_t> way_back(std::vector<PackageState> const &states, std::uint32_t last)
{
    std::vector<std::uint32_t> way;
    for (std::uint32_t p = last; p != no_index && way.size() < states.size();
         p = states[p].holder) {
        way.push_back(p);
    }
    return way;
}

/// Packages whose end is the day of the first target; the last ones of all without a target.
std::vector<std::uint32_t> last_packages(WorksPlan const &plan, WorksSchedule const &schedule)
{
    std::vector<std::uint32_t> candidates;
    if (!plan.targets.empty()) {
        for (Milestone const &milestone : needed(plan, schedule, 0).first) {
            candidates.push_back(milestone.package);
        }
    } else {
        for (std::uint32_t p = 0; p < plan.packages.size(); ++p) {
            candidates.push_back(p);
        }
    }
    Day last = plan.first_day;
    for (std::uint32_t const p : candidates) {
        last = std::max(last, schedule.finish[p]);
    }
    std::erase_if(candidates, [&](std::uint32_t p) { return schedule.finish[p] != last; });
    return candidates;
}

} // namespace

std::vector<std::uint32_t> critical_chain(WorksPlan const &plan, WorksSchedule const &schedule,
                                          std::vector<PackageState> const &states)
{
    std::vector<std::uint32_t> chain;
    for (std::uint32_t const last : last_packages(plan, schedule)) {
        std::vector<std::uint32_t> way = way_back(states, last);
        if (chain.empty() || schedule.start[way.back()] < schedule.start[chain.back()]) {
            chain = std::move(way);
        }
    }
    std::ranges::reverse(chain);
    return chain;
}

std::vector<PackageState> package_states(Case const &works, WorksSchedule const &schedule)
{
    Schedule const present = periods_of(works.plan, schedule);
    Schedule const late = latest_schedule(works, schedule);
    std::vector<Period> slack(present.finish.size());
    std::vector<PackageState> states(slack.size());
    for (std::size_t p = 0; p < slack.size(); ++p) {
        slack[p] = late.finish[p] - present.finish[p];
        states[p].float_days = slack[p];
        states[p].latest_finish = schedule.finish[p] + slack[p];
    }
    Holders const holders{works.plan, works.problem, present, slack};
    for (std::uint32_t p = 0; p < states.size(); ++p) {
        Hold const hold = holders.of(p);
        states[p].held_by = hold.by;
        states[p].holder = hold.holder;
    }
    for (std::uint32_t const p : critical_chain(works.plan, schedule, states)) {
        states[p].critical = true;
    }
    return states;
}

} // namespace sim::works
