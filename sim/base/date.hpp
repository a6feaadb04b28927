#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace sim {

/// A calendar day: days since 1970-01-01.
using Day = std::int32_t;

/// The day of an ISO date; nothing if it is none.
std::optional<Day> day_number(std::string_view iso_date);
/// The ISO date of a day.
std::string iso_date(Day day);
/// The day of month_day (1015 is 15 October) in a year; nothing if there is no such day.
std::optional<Day> day_number(int year, int month_day);

struct CivilDate
{
    int year = 1970;
    int month = 1; ///< 1..12
    int day = 1;   ///< 1..31

    friend bool operator==(CivilDate const &, CivilDate const &) = default;
};

[[nodiscard]] CivilDate civil_date(Day day);
/// 0 Monday .. 6 Sunday.
[[nodiscard]] int weekday_of(Day day);

/// The year of an ISO date; `open` for an empty one: the end of an interval that is not given.
int year_or(std::string_view iso_date, int open);

} // namespace sim
