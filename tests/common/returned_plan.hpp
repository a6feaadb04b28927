#pragma once

#include "sim/engine/standing/standing.hpp"
#include "tests/common/dated_plan.hpp"

#include <string>
#include <utility>

/// The small plan with dates by hand (a: 10 homes on 25 July 2021; b: 12 on 5 September and 8 on
/// 25 October; c: 5 in June 2022), rules of alarms and forecast, and returns by hand. The target
/// are 22 homes by 10 October.
namespace returned_plan {

using namespace sim;
using dated_plan::day;

inline void set_rules(ParameterTable &parameters)
{
    for (auto const &[key, value] : {std::pair{"alarm.warning_days", 7.0},
                                     {"alarm.late_days", 14.0},
                                     {"alarm.late_share", 0.8},
                                     {"alarm.no_return_days", 10.0},
                                     {"alarm.late_homes_share", 0.2},
                                     {"forecast.pace_spread", 0.25},
                                     {"forecast.week_spread", 0.35},
                                     {"forecast.common_week_spread", 0.15}}) {
        Parameter parameter;
        parameter.key = key;
        parameter.value = value;
        parameters.set(parameter);
    }
}

struct Case
{
    dated_plan::Works works = dated_plan::make();

    Case()
    {
        set_rules(works.night.dataset.parameters);
        WorksTarget target;
        target.id = "first_year";
        target.share = 0.625;
        target.households = 22;
        target.due = day("2021-10-10");
        works.plan.targets = {target};
        works.plan.households = 35;
        works.plan.last_day = day("2024-06-30");
    }

    void give(std::uint32_t block, char const *week, int households,
              BlockStage stage = BlockStage::in_works)
    {
        ProgressReport report;
        report.block = {block};
        report.week = day(week);
        report.households_done = households;
        report.stage = stage;
        works.night.dataset.progress.push_back(report);
    }
    void owe(std::uint32_t block, char const *reported, char const *due)
    {
        WorksProblem problem;
        problem.code = "P" + std::to_string(works.night.dataset.problems.size() + 1);
        problem.block = {block};
        problem.reported = day(reported);
        problem.due = day(due);
        problem.words = "沟槽开挖受阻";
        problem.unit = "dept_housing";
        works.night.dataset.problems.push_back(problem);
    }

    [[nodiscard]] standing::Source source() const
    {
        return {works.night.dataset, works.night.scenario, works.plan, works.schedule};
    }
    [[nodiscard]] Standing at(char const *today, int draws = 200) const
    {
        return standing::standing_of(source(), {day(today), draws, 1});
    }
};

} // namespace returned_plan
