#pragma once

#include "sim/engine/works/answers/answer.hpp"
#include "sim/engine/works/rcpsp/scheduler.hpp"

#include <cstdint>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

/// Works put together by hand, from a Thursday, 1 July 2021, on; everything that a Case refers to.
namespace hand_works {

using namespace sim;

inline constexpr Day first_day = 18809; ///< 2021-07-01

struct Hand
{
    Dataset dataset;
    Scenario scenario;
    Results results;
    WorksPlan plan;
    works::Problem problem;

    [[nodiscard]] works::Case get() const { return {dataset, scenario, results, plan, problem}; }
};

inline void set_parameter(Dataset &dataset, std::string key, double value, double low, double high,
                          std::string unit = "")
{
    Parameter parameter;
    parameter.key = std::move(key);
    parameter.value = value;
    parameter.low = low;
    parameter.high = high;
    parameter.unit = std::move(unit);
    dataset.parameters.set(parameter);
}

/// Calendar 0: every day in full. No packages, no crews.
inline WorksPlan make_plan(int days)
{
    WorksPlan plan;
    plan.first_day = first_day;
    plan.last_day = first_day + days - 1;
    plan.times.push_back({std::vector<std::uint16_t>(static_cast<std::size_t>(days), 1000), {}});
    return plan;
}

inline std::uint32_t add_crews(Hand &hand, std::string const &key, int count)
{
    CrewType type;
    type.key = key;
    type.name_zh = "队" + key;
    type.name_en = "crew " + key;
    type.yuan_per_crew_day = 1000.0;
    hand.dataset.crew_types.push_back(type);
    CrewPool pool;
    pool.type = static_cast<std::uint32_t>(hand.dataset.crew_types.size() - 1);
    pool.available.assign(hand.plan.day_count(), count);
    pool.parameters = {"crew." + key + ".count"};
    set_parameter(hand.dataset, pool.parameters.front(), count, 0, 1000);
    hand.plan.crews.push_back(std::move(pool));
    return static_cast<std::uint32_t>(hand.plan.crews.size() - 1);
}

/// A package of whole days on calendar 0; its index.
inline std::uint32_t add_package(WorksPlan &plan, WorkStage stage, int days,
                                 std::vector<std::uint32_t> after = {},
                                 std::uint32_t crew = no_index, int crews = 1)
{
    WorkPackage package;
    package.id = std::string{key_of(stage)} + "." + std::to_string(plan.packages.size());
    package.stage = stage;
    package.content = days * std::int64_t{1000};
    package.quantity = days;
    package.crew = crew;
    package.crews = crew == no_index ? 0 : crews;
    package.not_before = plan.first_day;
    package.after = std::move(after);
    plan.packages.push_back(std::move(package));
    plan.time_of.push_back(0);
    return static_cast<std::uint32_t>(plan.packages.size() - 1);
}

/// Commissioning of so many homes, without duration.
inline std::uint32_t connect(WorksPlan &plan, int households, std::vector<std::uint32_t> after)
{
    std::uint32_t const index = add_package(plan, WorkStage::commission, 0, std::move(after));
    plan.packages[index].households = households;
    plan.households += households;
    return index;
}

inline void add_target(WorksPlan &plan, std::string id, int households, int days)
{
    WorksTarget target;
    target.id = std::move(id);
    target.share = static_cast<double>(households) / plan.households;
    target.households = households;
    target.due = plan.first_day + days - 1;
    plan.targets.push_back(std::move(target));
}

/// The plan as a problem. The programme's own maker stands in another room.
inline works::Problem problem_of(WorksPlan const &plan)
{
    works::ProblemBuilder builder;
    for (DayShares const &time : plan.times) {
        builder.add_time(works::WorkingTime{time.share, time.closures});
    }
    for (CrewPool const &pool : plan.crews) {
        builder.add_resource(pool.available);
    }
    for (std::size_t i = 0; i < plan.packages.size(); ++i) {
        WorkPackage const &package = plan.packages[i];
        works::ProblemBuilder::Activity activity;
        activity.content = package.content;
        activity.time = plan.time_of[i];
        activity.not_before = package.not_before - plan.first_day;
        activity.units = package.households;
        std::vector<works::Need> needs;
        if (package.crew != no_index) {
            needs.push_back({package.crew, package.crews});
        }
        builder.add_activity(activity, package.after, needs);
    }
    builder.set_horizon(static_cast<works::Period>(plan.day_count()));
    std::vector<works::Quota> quotas;
    for (WorksTarget const &target : plan.targets) {
        quotas.push_back({target.households, target.due - plan.first_day + 1, 1, 10});
    }
    builder.set_quotas(quotas, 1);
    return builder.take();
}

inline WorksSchedule dates(WorksPlan const &plan, works::Schedule const &schedule)
{
    WorksSchedule result;
    for (std::size_t i = 0; i < schedule.start.size(); ++i) {
        result.start.push_back(plan.first_day + schedule.start[i]);
        result.finish.push_back(plan.first_day + schedule.finish[i] - 1);
    }
    return result;
}

/// Packages one after the other as they stand, each as early as it can be.
inline WorksSchedule first_schedule(Hand const &hand)
{
    std::vector<std::int64_t> priority(hand.problem.size());
    std::iota(priority.begin(), priority.end(), 0);
    return dates(hand.plan, works::generate(hand.problem, priority));
}

} // namespace hand_works
