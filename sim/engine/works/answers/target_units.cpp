#include "sim/engine/works/answers/target_units.hpp"

#include <algorithm>
#include <map>

namespace sim::works {

std::vector<int> target_units(WorksPlan const &plan, std::size_t target)
{
    std::vector<int> units(plan.packages.size(), 0);
    if (plan.targets[target].id != "accepted") {
        for (std::size_t i = 0; i < units.size(); ++i) {
            units[i] = plan.packages[i].households;
        }
        return units;
    }
    std::map<std::uint32_t, int> open; // by block
    for (WorkPackage const &package : plan.packages) {
        open[package.block] += package.households;
    }
    // A block that is accepted in parts is accepted with the last of them.
    for (std::size_t i = units.size(); i-- > 0;) {
        WorkPackage const &package = plan.packages[i];
        if (package.stage == WorkStage::accept && package.block != no_index) {
            units[i] = open[package.block];
            open[package.block] = 0;
        }
    }
    return units;
}

int reached_households(WorksPlan const &plan, std::vector<int> const &units,
                       std::vector<Day> const &finish, Day by)
{
    int sum = plan.households_before;
    for (std::size_t i = 0; i < units.size(); ++i) {
        sum += finish[i] <= by ? units[i] : 0;
    }
    return sum;
}

Day reached_day(WorksPlan const &plan, std::size_t target, std::vector<int> const &units,
                std::vector<Day> const &finish)
{
    std::vector<int> gained(plan.day_count(), 0);
    for (std::size_t i = 0; i < units.size(); ++i) {
        if (units[i] > 0 && finish[i] <= plan.last_day) {
            gained[static_cast<std::size_t>(std::max(0, finish[i] - plan.first_day))] += units[i];
        }
    }
    int sum = plan.households_before;
    for (std::size_t day = 0; day < gained.size(); ++day) {
        sum += gained[day];
        if (sum >= plan.targets[target].households) {
            return plan.first_day + static_cast<Day>(day);
        }
    }
    return plan.last_day + 1;
}

} // namespace sim::works
