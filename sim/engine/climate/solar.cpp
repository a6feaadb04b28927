#include "sim/engine/climate/solar.hpp"

#include "sim/base/error.hpp"
#include "sim/engine/climate/season_calendar.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace sim {

namespace {

constexpr double radian = std::numbers::pi / 180.0;

/// Day of the year whose declination is the month's mean: Klein 1977.
constexpr std::array<int, 12> mean_day{17, 47, 75, 105, 135, 162, 198, 228, 258, 288, 318, 344};

double declination_rad(int day_of_year)
{
    return 23.45 * radian * std::sin(2.0 * std::numbers::pi * (284 + day_of_year) / 365.0);
}

double sunset_angle_rad(double slope_latitude_rad, double declination)
{
    return std::acos(std::clamp(-std::tan(slope_latitude_rad) * std::tan(declination), -1.0, 1.0));
}

struct MonthSun
{
    double latitude_rad;
    double declination;
    double sunset; ///< hour angle on the horizontal, rad
    double extraterrestrial_kwh_per_m2;
};

MonthSun month_sun(SolarRule const &rule, int month)
{
    int const day = mean_day[static_cast<std::size_t>(month - 1)];
    double const latitude = rule.latitude_deg * radian;
    double const declination = declination_rad(day);
    double const sunset = sunset_angle_rad(latitude, declination);
    double const distance = 1.0 + 0.033 * std::cos(2.0 * std::numbers::pi * day / 365.0);
    double const geometry = std::cos(latitude) * std::cos(declination) * std::sin(sunset) +
                            sunset * std::sin(latitude) * std::sin(declination);
    double const kwh =
        24.0 / std::numbers::pi * rule.solar_constant_w_per_m2 / 1000.0 * distance * geometry;
    return {latitude, declination, sunset, kwh};
}

/// Diffuse share of the monthly mean by its clearness.
/// \source Erbs, Klein, Duffie, Solar Energy 28 (1982); winter branch below 81.4 degrees
double diffuse_share(double clearness, double sunset)
{
    double const k = clearness;
    if (sunset <= 81.4 * radian) {
        return 1.391 - 3.560 * k + 4.189 * k * k - 2.137 * k * k * k;
    }
    return 1.311 - 3.022 * k + 3.427 * k * k - 1.821 * k * k * k;
}

/// Beam radiation on the plane by that on the horizontal, over the day.
double beam_ratio(MonthSun const &sun, double tilt_rad)
{
    double const slope = sun.latitude_rad - tilt_rad;
    double const sunset = std::min(sun.sunset, sunset_angle_rad(slope, sun.declination));
    double const plane = std::cos(slope) * std::cos(sun.declination) * std::sin(sunset) +
                         sunset * std::sin(slope) * std::sin(sun.declination);
    double const flat =
        std::cos(sun.latitude_rad) * std::cos(sun.declination) * std::sin(sun.sunset) +
        sun.sunset * std::sin(sun.latitude_rad) * std::sin(sun.declination);
    return plane / flat;
}

} // namespace

double daylight_hours(double latitude_deg, int month)
{
    int const day = mean_day[static_cast<std::size_t>(month - 1)];
    return 24.0 / std::numbers::pi * sunset_angle_rad(latitude_deg * radian, declination_rad(day));
}

double daily_radiation_kwh_per_m2(SolarRule const &rule, int month, double sunshine_share,
                                  double tilt_deg)
{
    MonthSun const sun = month_sun(rule, month);
    double const tilt = tilt_deg * radian;
    double const clearness = rule.angstrom_a + rule.angstrom_b * sunshine_share;
    double const diffuse = diffuse_share(clearness, sun.sunset);
    double const sky = 0.5 * (1.0 + std::cos(tilt));
    double const ground = 0.5 * (1.0 - std::cos(tilt));
    double const ratio =
        (1.0 - diffuse) * beam_ratio(sun, tilt) + diffuse * sky + rule.albedo * ground;
    return clearness * sun.extraterrestrial_kwh_per_m2 * ratio;
}

std::array<double, 24> hourly_radiation_share(SolarRule const &rule, int month, double tilt_deg)
{
    MonthSun const sun = month_sun(rule, month);
    double const sunset = std::min(
        sun.sunset, sunset_angle_rad(sun.latitude_rad - tilt_deg * radian, sun.declination));
    double const all = 2.0 * (std::sin(sunset) - sunset * std::cos(sunset));
    // Solar time runs behind the clock west of its meridian.
    double const behind_deg = rule.clock_meridian_deg - rule.longitude_deg;
    std::array<double, 24> share{};
    for (std::size_t hour = 0; hour < share.size(); ++hour) {
        double const start = (15.0 * (static_cast<double>(hour) - 12.0) - behind_deg) * radian;
        double const from = std::clamp(start, -sunset, sunset);
        double const to = std::clamp(start + 15.0 * radian, -sunset, sunset);
        share[hour] = (std::sin(to) - std::sin(from) - (to - from) * std::cos(sunset)) / all;
    }
    return share;
}

std::vector<double> season_radiation_w_per_m2(SolarRule const &rule,
                                              std::span<ClimateMonth const> normals,
                                              double tilt_deg)
{
    std::array<std::array<double, 24>, 12> w_per_m2{};
    std::array<bool, 12> given{};
    for (ClimateMonth const &normal : normals) {
        auto const index = static_cast<std::size_t>(normal.month - 1);
        double const day_wh = 1000.0 * daily_radiation_kwh_per_m2(rule, normal.month,
                                                                  normal.sunshine_share, tilt_deg);
        w_per_m2[index] = hourly_radiation_share(rule, normal.month, tilt_deg);
        for (double &value : w_per_m2[index]) {
            value *= day_wh;
        }
        given[index] = true;
    }
    std::vector<double> hours;
    hours.reserve(season_hours);
    for (std::size_t day = 0; day < season_days; ++day) {
        auto const index = static_cast<std::size_t>(season_date(day).month - 1);
        if (!given[index]) {
            Diagnostic problem;
            problem.code = "missing_month";
            problem.where = {"", "climate_normals", "", "month"};
            problem.message = text("the climate normals lack a month of the heating season");
            problem.allowed = text("October to April, each once");
            throw InputError{{problem}};
        }
        hours.insert(hours.end(), w_per_m2[index].begin(), w_per_m2[index].end());
    }
    return hours;
}

} // namespace sim
