#pragma once

#include "sim/engine/standing/planned_blocks.hpp"
#include "sim/engine/standing/returns.hpp"
#include "sim/model/standing.hpp"

#include <optional>

namespace sim::standing {

/// 滞后, 预警, 正常 by the parameters alarm.*.
struct AlarmRules
{
    int warning_days = 0;    ///< behind its plan by so many days: 预警
    int late_days = 0;       ///< 滞后
    double late_share = 0.0; ///< done over planned below this, and warning_days behind: 滞后
    int no_return_days = 0;  ///< works go on and nothing was returned for longer: 预警
    double late_homes_share = 0.0; ///< of a town in late blocks, from which it is at least 预警
};

/// \throws InputError for a parameter that is missing or wrong
[[nodiscard]] AlarmRules alarm_rules(Source const &source);

/// What a judgement is made of.
struct Observed
{
    Day today = 0;
    std::optional<Day> reported;
    int households_done = 0;
};

/// The day that the numbers speak of: the last return's while it is fresh, else today.
[[nodiscard]] Day day_of_numbers(AlarmRules const &rules, Observed const &seen);

/// Days by which the plan was further at the day of the numbers; 0 on or before its plan.
[[nodiscard]] int days_behind(PlannedCurve const &curve, Observed const &seen, Day numbers);

/// Sets alarm and reason of a block whose numbers are known.
void judge_block(AlarmRules const &rules, PlannedBlock const &plan, Observed const &seen,
                 Returns::Problems const &problems, BlockStanding &block);

/// The same of a town. \param late_homes  in blocks that are late
void judge_place(AlarmRules const &rules, PlannedCurve const &curve, Observed const &seen,
                 int late_homes, JurisdictionStanding &place);

} // namespace sim::standing
