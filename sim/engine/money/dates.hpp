#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace sim {

/// Days since 1970-01-01 of an ISO date; nothing if it is none.
std::optional<int> day_number(std::string_view iso_date);
/// The ISO date of a day number.
std::string iso_date(int day_number);
/// The day number of month_day (1015 is 15 October) in a year; nothing if there is no such day.
std::optional<int> day_number(int year, int month_day);

/// The year of an ISO date; `open` for an empty one: the end of an interval that is not given.
int year_or(std::string_view iso_date, int open);

} // namespace sim
