#pragma once

#include <array>
#include <cstddef>

namespace sim {

/// One day of the heating season. The season has no leap day: 183 days in every year.
struct SeasonDate
{
    int month = 0; ///< 1..12
    int day = 0;   ///< 1..31
};

inline constexpr std::array<int, 12> days_of_month{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

[[nodiscard]] constexpr int month_days(int month)
{
    return days_of_month[static_cast<std::size_t>(month - 1)];
}

/// \param day  0 is 15 October
[[nodiscard]] constexpr SeasonDate season_date(std::size_t day)
{
    SeasonDate date{10, 15 + static_cast<int>(day)};
    while (date.day > month_days(date.month)) {
        date.day -= month_days(date.month);
        date.month = date.month % 12 + 1;
    }
    return date;
}

} // namespace sim
