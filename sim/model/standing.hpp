#pragma once

#include "sim/base/date.hpp"
#include "sim/base/money.hpp"
#include "sim/base/text.hpp"
#include "sim/model/block.hpp"
#include "sim/model/jurisdiction.hpp"
#include "sim/model/progress_report.hpp"

#include <optional>
#include <vector>

namespace sim {

/// How a place stands against its plan.
enum class Alarm
{
    normal,  ///< 正常
    warning, ///< 预警
    late     ///< 滞后
};

[[nodiscard]] char const *key_of(Alarm alarm);

struct BlockStanding
{
    BlockStage stage = BlockStage::coal;
    std::optional<Day> reported; ///< of the last return; none: nothing came yet
    int households = 0;          ///< that its works connect by the plan; 0: it keeps coal
    int households_done = 0;
    int households_planned = 0; ///< by the day looked at, from the scenario's kept dates
    int late_days = 0;          ///< days by which the plan was further; 0: on or before its plan
    Day as_of = 0; ///< that late_days, alarm and reason speak of: the last return's, or today
    Alarm alarm = Alarm::normal;
    Text reason;

    friend bool operator==(BlockStanding const &, BlockStanding const &) = default;
};

struct JurisdictionStanding
{
    JurisdictionId jurisdiction;
    int households = 0; ///< of its blocks that are converted by the plan
    int households_done = 0;
    int households_planned = 0;
    int accepted = 0; ///< households of blocks that are accepted
    int problems_open = 0;
    int problems_overdue = 0;
    Money owed;
    Money budgeted;
    Money paid;
    Alarm alarm = Alarm::normal;
    int rank = 0;                ///< 1 is first, equals share a place; 0: nothing to be done there
    std::optional<Day> reported; ///< of its last return
    int households_week = 0;     ///< of households_done, those of the last seven days
    int late_days = 0;           ///< as of blocks, on its own curve
    Day as_of = 0;               ///< as of blocks
    Text reason;

    friend bool operator==(JurisdictionStanding const &, JurisdictionStanding const &) = default;
};

/// Where the works stand on a day.
struct Standing
{
    Day today = 0;
    std::vector<BlockStanding> blocks;               ///< Dataset::blocks order
    std::vector<JurisdictionStanding> jurisdictions; ///< Dataset::jurisdictions order
    struct Point
    {
        Day day = 0;
        int households = 0;

        friend bool operator==(Point const &, Point const &) = default;
    };
    std::vector<Point> planned;        ///< cumulative, one a week, today among them
    std::vector<Point> actual;         ///< one a return's day
    std::vector<Point> forecast;       ///< from today on, median; empty: nothing was returned yet
    std::vector<Point> forecast_low;   ///< the same days: one draw of ten stays below
    std::vector<Point> forecast_high;  ///< one draw of ten is above
    int target_households = 0;         ///< of WorksPlan's target "first_year"; 0: it has none
    double target_share = 0.0;         ///< of all homes to be converted, such as 0.9
    Day target_day = 0;                ///< by which they are to be connected
    std::optional<Day> target_reached; ///< forecast, or the return that shows it; none: never
                                       ///< within the horizon, no returns or no target
    double target_chance = 0.0;        ///< that they are connected by the target's day
    Text sentence;

    friend bool operator==(Standing const &, Standing const &) = default;
};

} // namespace sim
