#pragma once

#include "sim/base/text.hpp"

#include <string>

namespace sim::report {

/// Month, day and hour of an hour of the season; hour 0 is 15 October 00:00, 29 February is not in it.
struct SeasonTime
{
    int month = 10;
    int day = 15;
    int hour = 0; ///< 0..23: the hour that begins then

    friend bool operator==(SeasonTime const &, SeasonTime const &) = default;
};

/// \pre 0 <= hour_of_season < season_hours
[[nodiscard]] SeasonTime season_time(int hour_of_season);

/// 1月12日6时, 12 Jan 6:00.
[[nodiscard]] Text season_time_text(int hour_of_season);

/// 01-12T06:00, for programs.
[[nodiscard]] std::string season_time_code(int hour_of_season);

/// 2021年10月15日前: before the heating season that begins in `year`.
[[nodiscard]] Text before_season(int year);

} // namespace sim::report
