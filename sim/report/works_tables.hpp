#pragma once

#include "sim/base/table.hpp"
#include "sim/report/dated_works.hpp"
#include "sim/report/figures.hpp"

#include <functional>
#include <optional>
#include <vector>

namespace sim::report {

/// Dates, crews and monthly targets of a scenario's works as tables: for csv files and sheets.
/// Refers to its arguments: they must outlive it.
struct WorksTables
{
    DatedWorks const &works;
    FigureTable const &figures;
    int first_year = 0;     ///< of the plan's first target: year's end columns follow it
    int money_decimals = 2; ///< of 万元: 2 to read, 6 for every fen

    /// The four of them that are csv files.
    [[nodiscard]] std::vector<Table> all() const
    {
        return {packages(), months(), crews(), targets()};
    }

    /// Every package with dates, crew, float, what holds it and what it waits for.
    [[nodiscard]] Table packages() const;
    /// Homes begun, connected and accepted, and money, by place and month; the district below.
    [[nodiscard]] Table months() const;
    /// The same for one place, or the district, to read: a row a month.
    [[nodiscard]] Table months_of(std::optional<JurisdictionId> place) const;
    /// 月度目标: homes to be connected by the end of each month, a row for each place.
    [[nodiscard]] Table month_targets() const;
    /// 月度资金: money of construction that falls due in each month, a row for each place.
    [[nodiscard]] Table month_funds() const;
    /// Crews by kind and month: at work at most, available, crew days.
    [[nodiscard]] Table crews() const;
    /// A row for each kind of crew, most at work at once by month.
    [[nodiscard]] Table crew_months() const;
    /// Targets with days, bounds, verdict and sentence.
    [[nodiscard]] Table targets() const;
    /// Dates of the packages that `wanted` takes, by start: lots, mains, grid works, programmes.
    [[nodiscard]] Table dated_list(std::function<bool(std::uint32_t package)> const &wanted) const;
};

} // namespace sim::report
