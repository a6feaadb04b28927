#pragma once

#include "sim/model/dataset.hpp"
#include "sim/model/standing.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace app {

/// A problem of the works on a day.
struct ProblemRow
{
    std::uint32_t problem = 0; ///< index into Dataset::problems
    bool open = false;
    int overdue_days = 0; ///< 0: not past its day, or solved
};

/// Lists of where the works stand, in the order in which they are shown.
struct ProgressRows
{
    std::vector<std::uint32_t> ranking; ///< jurisdictions, ranked ones first
    std::vector<std::uint32_t> alarms;  ///< blocks, late ones first, then by days
    std::vector<ProblemRow> problems;   ///< overdue ones first, then open ones, solved ones last
    sim::JurisdictionStanding district; ///< sums of all
    int late = 0;                       ///< blocks
    int warned = 0;
    int problems_open = 0;
};
[[nodiscard]] ProgressRows make_progress_rows(sim::Dataset const &dataset,
                                              sim::Standing const &standing);

/// What the curves say of a day; nothing where a curve has no point on it.
struct CurveValues
{
    std::optional<int> planned, actual, forecast, low, high;
};
[[nodiscard]] CurveValues curve_values(sim::Standing const &standing, sim::Day day);
/// Days with a point of any curve, ascending.
[[nodiscard]] std::vector<sim::Day> curve_days(sim::Standing const &standing);

/// First and last day worth showing: from the first home or return to the day on which the target is
/// due, is reached and the plan is done, two weeks around; at most two years behind the day looked at.
struct CurveRange
{
    sim::Day from = 0;
    sim::Day to = 0;
};
[[nodiscard]] CurveRange curve_range(sim::Standing const &standing);

/// The return before a day, or behind it; nothing if there is none.
[[nodiscard]] std::optional<sim::Day> return_before(std::vector<sim::Day> const &days,
                                                    sim::Day day);
[[nodiscard]] std::optional<sim::Day> return_after(std::vector<sim::Day> const &days, sim::Day day);

} // namespace app
