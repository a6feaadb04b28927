#include "sim/report/season_time.hpp"

#include "sim/base/fmt.hpp"
#include "sim/base/table.hpp"
#include "sim/model/climate.hpp"

#include <array>
#include <cassert>
#include <chrono>

namespace sim::report {

namespace {

constexpr std::array<char const *, 12> english_months = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                         "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

} // namespace

SeasonTime season_time(int hour_of_season)
{
    assert(hour_of_season >= 0 && hour_of_season < static_cast<int>(season_hours));
    using namespace std::chrono;
    // Any winter without a 29 February: the season has 183 days.
    constexpr sys_days first_day = year{2021} / October / 15;
    year_month_day const date{first_day + days{hour_of_season / 24}};
    return {.month = static_cast<int>(unsigned{date.month()}),
            .day = static_cast<int>(unsigned{date.day()}),
            .hour = hour_of_season % 24};
}

Text season_time_text(int hour_of_season)
{
    SeasonTime const time = season_time(hour_of_season);
    return name_text(fmt::format("{}月{}日{}时", time.month, time.day, time.hour),
                     fmt::format("{} {} {}:00", time.day,
                                 english_months.at(static_cast<std::size_t>(time.month - 1)),
                                 time.hour));
}

std::string season_time_code(int hour_of_season)
{
    SeasonTime const time = season_time(hour_of_season);
    return fmt::format("{:02}-{:02}T{:02}:00", time.month, time.day, time.hour);
}

Text before_season(int year)
{
    return text("before 15 October {year}", {{"year", fmt::format("{}", year)}});
}

} // namespace sim::report
