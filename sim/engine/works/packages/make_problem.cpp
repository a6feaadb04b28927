#include "sim/engine/works/packages/make_works.hpp"

#include <algorithm>

namespace sim::works {

namespace {

/// Weights of a day: each target outweighs all that stand below it.
struct TargetWeight
{
    std::string_view id;
    std::int64_t day;
    std::int64_t late_day;
};
constexpr std::int64_t makespan_weight = 100;
constexpr std::int32_t late_package_weight = 1;
constexpr TargetWeight weights[] = {{"first_year", 1'000'000, 10'000'000},
                                    {"season", 100'000, 1'000'000},
                                    {"final", 10'000, 100'000}};

Period period_of(WorksPlan const &plan, Day day)
{
    return static_cast<Period>(day - plan.first_day);
}

std::vector<Quota> quotas_of(WorksPlan const &plan)
{
    std::vector<Quota> quotas;
    for (WorksTarget const &target : plan.targets) {
        for (TargetWeight const &weight : weights) {
            if (target.id == weight.id) {
                Quota quota;
                // Homes that the plan leaves on coal are missed by every schedule alike.
                quota.units = std::min(target.households - plan.households_before, plan.households);
                quota.due = std::max(0, period_of(plan, target.due) + 1);
                quota.weight = weight.day;
                quota.late_weight = weight.late_day;
                quotas.push_back(quota);
            }
        }
    }
    return quotas;
}

ProblemBuilder::Activity activity_of(WorksPlan const &plan, std::size_t p)
{
    WorkPackage const &package = plan.packages[p];
    ProblemBuilder::Activity activity;
    activity.content = package.content;
    activity.time = plan.time_of[p];
    activity.not_before = period_of(plan, package.not_before);
    if (package.due) {
        activity.due = std::max(0, period_of(plan, *package.due) + 1);
        activity.late_weight = late_package_weight;
    }
    if (package.fixed_start) {
        // Before the first day: no period is that one, and the check says so of the last one.
        Period const wanted = period_of(plan, *package.fixed_start);
        activity.fixed_start = wanted < 0 ? static_cast<Period>(plan.day_count()) : wanted;
    }
    activity.units = package.households;
    return activity;
}

} // namespace

Problem make_problem(WorksPlan const &plan)
{
    ProblemBuilder builder;
    builder.set_horizon(static_cast<Period>(plan.day_count()));
    for (DayShares const &shares : plan.times) {
        builder.add_time(WorkingTime{shares.share, shares.closures});
    }
    for (CrewPool const &pool : plan.crews) {
        builder.add_resource(pool.available);
    }
    for (std::size_t p = 0; p < plan.packages.size(); ++p) {
        WorkPackage const &package = plan.packages[p];
        std::vector<Need> needs;
        if (package.crew != no_index) {
            needs.push_back({package.crew, package.crews});
        }
        builder.add_activity(activity_of(plan, p), package.after, needs);
    }
    builder.set_quotas(quotas_of(plan), makespan_weight);
    return builder.take();
}

WorksSchedule dates_of(WorksPlan const &plan, Schedule const &schedule)
{
    WorksSchedule dates;
    for (std::size_t p = 0; p < schedule.start.size(); ++p) {
        dates.start.push_back(plan.first_day + schedule.start[p]);
        dates.finish.push_back(plan.first_day + schedule.finish[p] - 1);
    }
    return dates;
}

Schedule periods_of(WorksPlan const &plan, WorksSchedule const &dates)
{
    Schedule schedule;
    for (std::size_t p = 0; p < dates.start.size(); ++p) {
        schedule.start.push_back(period_of(plan, dates.start[p]));
        schedule.finish.push_back(period_of(plan, dates.finish[p]) + 1);
    }
    return schedule;
}

} // namespace sim::works
