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
    int households_done = 0;
    int households_planned = 0; ///< by the day looked at, from the scenario's kept dates
    Alarm alarm = Alarm::normal;
    Text reason;
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
    int rank = 0; ///< 1 is first
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
    };
    std::vector<Point> planned; ///< cumulative, one a week
    std::vector<Point> actual;
    std::vector<Point> forecast;   ///< from today on, median
    std::optional<Day> reaches_90; ///< forecast; none: never within the horizon
    double chance_90 = 0.0;        ///< that 90 % are done by the target's day
    Text sentence;
};

} // namespace sim
