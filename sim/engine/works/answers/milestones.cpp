#include "sim/engine/works/answers/milestones.hpp"

#include "sim/engine/works/answers/target_units.hpp"

#include <algorithm>
#include <tuple>

namespace sim::works {

bool counts_accepted(WorksTarget const &target)
{
    return target.id == "accepted";
}

std::vector<Milestone> milestones(WorksPlan const &plan, std::size_t target)
{
    std::vector<int> const units = target_units(plan, target);
    std::vector<Milestone> all;
    for (std::uint32_t p = 0; p < units.size(); ++p) {
        if (units[p] > 0) {
            all.push_back({p, units[p]});
        }
    }
    return all;
}

Needed needed(WorksPlan const &plan, WorksSchedule const &schedule, std::size_t index)
{
    WorksTarget const &target = plan.targets[index];
    std::vector<Milestone> all = milestones(plan, index);
    std::ranges::sort(all, {}, [&](Milestone const &milestone) {
        return std::tuple{schedule.finish[milestone.package], milestone.package};
    });
    Needed result{{}, plan.last_day + 1, plan.households_before};
    int homes = plan.households_before;
    if (homes >= target.households) {
        result.reached = plan.first_day;
    }
    for (Milestone const &milestone : all) {
        Day const finish = schedule.finish[milestone.package];
        result.by_due += finish <= target.due ? milestone.households : 0;
        if (homes < target.households) {
            homes += milestone.households;
            result.first.push_back(milestone);
            result.reached = homes >= target.households ? finish : result.reached;
        }
    }
    return result;
}

Problem problem_for(WorksPlan const &plan, Problem const &problem, std::size_t target)
{
    Problem own = problem;
    own.objective.units = target_units(plan, target);
    return own;
}

} // namespace sim::works
