#include "sim/engine/works/answers/answer.hpp"

#include "sim/engine/works/answers/holders.hpp"
#include "sim/engine/works/packages/make_works.hpp"

#include <algorithm>
#include <numeric>

namespace sim::works {

namespace {

/// Households with clean heating at the end of every day of the plan.
std::vector<std::int32_t> connected_by_day(WorksPlan const &plan, WorksSchedule const &schedule)
{
    std::vector<std::int32_t> connected(plan.day_count(), 0);
    connected.front() = plan.households_before;
    for (std::size_t p = 0; p < schedule.finish.size(); ++p) {
        if (plan.packages[p].households > 0) {
            Day const day = std::max(0, schedule.finish[p] - plan.first_day);
            connected[static_cast<std::size_t>(day)] += plan.packages[p].households;
        }
    }
    std::partial_sum(connected.begin(), connected.end(), connected.begin());
    return connected;
}

std::vector<Day> days_done(std::size_t blocks, WorksPlan const &plan, WorksSchedule const &schedule)
{
    std::vector<Day> done(blocks, 0);
    for (std::size_t p = 0; p < schedule.finish.size(); ++p) {
        WorkPackage const &package = plan.packages[p];
        if (package.households > 0 && package.block != no_index) {
            done[package.block] = std::max(done[package.block], schedule.finish[p]);
        }
    }
    return done;
}

} // namespace

WorksAnswer answer_of(Case const &works, WorksSchedule const &schedule)
{
    WorksAnswer answer;
    answer.targets = target_states(works, schedule);
    answer.connected = connected_by_day(works.plan, schedule);
    answer.block_done = days_done(works.dataset.blocks.size(), works.plan, schedule);
    if (schedule.empty()) {
        answer.crews_busy.assign(works.plan.crews.size(),
                                 std::vector<std::int32_t>(works.plan.day_count(), 0));
        return answer;
    }
    answer.packages = package_states(works, schedule);
    answer.critical_chain = critical_chain(works.plan, schedule, answer.packages);
    answer.crews_busy = crews_at_work(works.problem, periods_of(works.plan, schedule));
    answer.money = money_by_month(works, schedule);
    return answer;
}

} // namespace sim::works
