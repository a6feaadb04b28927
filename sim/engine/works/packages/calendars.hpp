#pragma once

#include "sim/engine/money/values.hpp"
#include "sim/model/dataset.hpp"
#include "sim/model/works.hpp"

#include <array>

namespace sim::works {

/// What each day brings for every kind of work time, from the official holidays and make-up days,
/// frost, cold and rain of parameters calendar.*.
/// \throws InputError naming a parameter that is missing or out of range
[[nodiscard]] std::array<DayShares, work_time_count>
make_calendars(Dataset const &dataset, Values const &values, Day first_day, Day last_day);

/// A crew's first weeks of a season: 0.6 of full output, 0.1 a week more, at most 1.
/// \param begins  first days of work, ascending
[[nodiscard]] DayShares with_learning(DayShares const &shares, Values const &values, Day first_day,
                                      std::vector<Day> const &begins);

} // namespace sim::works
