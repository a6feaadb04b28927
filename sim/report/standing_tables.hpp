#pragma once

#include "sim/base/table.hpp"
#include "sim/model/dataset.hpp"
#include "sim/model/standing.hpp"

#include <vector>

namespace sim::report {

/// Where the works stand, as tables: for csv files, the terminal and the circular. Refers to its
/// arguments: they must outlive it.
struct StandingTables
{
    Dataset const &dataset;
    Standing const &standing;
    int money_decimals = 2; ///< of 万元: 2 to read, 6 for every fen

    [[nodiscard]] std::vector<Table> all() const
    {
        return {places(), blocks(), curve(), problems()};
    }

    /// Towns and streets by rank, the district below.
    [[nodiscard]] Table places() const;
    /// Every block that the plan converts or that was returned.
    [[nodiscard]] Table blocks() const;
    /// Those of them that are late or on early warning, late ones first, by days.
    [[nodiscard]] Table alarms() const;
    /// Homes planned, returned and forecast by day.
    [[nodiscard]] Table curve() const;
    /// Problems reported by the day looked at and not solved by then, overdue ones first.
    [[nodiscard]] Table problems() const;
};

/// ▲ 滞后: sign and word, never a colour alone.
[[nodiscard]] Text alarm_words(Alarm alarm);

} // namespace sim::report
