#pragma once

#include "sim/engine/money/values.hpp"
#include "sim/model/dataset.hpp"
#include "sim/model/works.hpp"

#include <array>
#include <string>
#include <vector>

namespace sim::works {

/// What each day brings for every kind of work time, from the official holidays and make-up days,
/// frost, cold and rain of parameters calendar.*.
/// \throws InputError naming a parameter that is missing or out of range
[[nodiscard]] std::array<DayShares, work_time_count>
make_calendars(Dataset const &dataset, Values const &values, Day first_day, Day last_day);

/// The same without the heating season; its first day ends a season of work.
/// \throws InputError naming season.start_month_day or season.end_month_day
[[nodiscard]] DayShares outside_heating(DayShares shares, Values const &values, Day first_day);

/// A crew's first weeks of a season: 0.6 of full output, 0.1 a week more, at most 1.
/// Days before the first of them stay as they are.
/// \param begins  first days of work, ascending
[[nodiscard]] DayShares with_learning(DayShares const &shares, Values const &values, Day first_day,
                                      std::vector<Day> const &begins);

/// A parameter that means a day of the year: 1015 is 15 October.
/// \throws InputError if it is missing or no day
[[nodiscard]] int month_day(Values const &values, std::string const &key);

} // namespace sim::works
