#include "sim/base/date.hpp"

#include "sim/base/fmt.hpp"

#include <charconv>
#include <chrono>

namespace sim {

namespace {

std::optional<unsigned> whole_number(std::string_view digits)
{
    unsigned value = 0;
    auto const [end, status] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    bool const all = status == std::errc{} && end == digits.data() + digits.size();
    return all ? std::optional{value} : std::nullopt;
}

std::optional<Day> day_number(unsigned year, unsigned month, unsigned day)
{
    std::chrono::year_month_day const date{std::chrono::year{static_cast<int>(year)},
                                           std::chrono::month{month}, std::chrono::day{day}};
    if (!date.ok()) {
        return std::nullopt;
    }
    return static_cast<Day>(std::chrono::sys_days{date}.time_since_epoch().count());
}

} // namespace

std::optional<Day> day_number(std::string_view iso)
{
    if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') {
        return std::nullopt;
    }
    auto const year = whole_number(iso.substr(0, 4));
    auto const month = whole_number(iso.substr(5, 2));
    auto const day = whole_number(iso.substr(8, 2));
    return year && month && day ? day_number(*year, *month, *day) : std::nullopt;
}

std::string iso_date(Day day)
{
    std::chrono::year_month_day const date{std::chrono::sys_days{std::chrono::days{day}}};
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

std::optional<Day> day_number(int year, int month_day)
{
    if (year < 0 || month_day < 0) {
        return std::nullopt;
    }
    return day_number(static_cast<unsigned>(year), static_cast<unsigned>(month_day / 100),
                      static_cast<unsigned>(month_day % 100));
}

CivilDate civil_date(Day day)
{
    std::chrono::year_month_day const date{std::chrono::sys_days{std::chrono::days{day}}};
    return {.year = static_cast<int>(date.year()),
            .month = static_cast<int>(static_cast<unsigned>(date.month())),
            .day = static_cast<int>(static_cast<unsigned>(date.day()))};
}

int weekday_of(Day day)
{
    std::chrono::weekday const weekday{std::chrono::sys_days{std::chrono::days{day}}};
    return static_cast<int>(weekday.iso_encoding()) - 1;
}

int year_or(std::string_view iso_date, int open)
{
    return static_cast<int>(
        whole_number(iso_date.substr(0, 4)).value_or(static_cast<unsigned>(open)));
}

} // namespace sim
