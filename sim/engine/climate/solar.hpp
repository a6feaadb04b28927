#pragma once

#include "sim/model/climate.hpp"

#include <array>
#include <span>
#include <vector>

namespace sim {

/// Place and radiation coefficients: `climate.*` parameters.
struct SolarRule
{
    double latitude_deg = 0.0;
    double longitude_deg = 0.0;
    double clock_meridian_deg = 120.0; ///< of Beijing time
    double solar_constant_w_per_m2 = 1367.0;
    double angstrom_a = 0.0; ///< share of extraterrestrial radiation under a closed sky
    double angstrom_b = 0.0; ///< what full sunshine adds
    double albedo = 0.0;
};

/// Monthly mean radiation of a day on a south-facing plane, kWh/m2.
/// \param month     1..12
/// \param tilt_deg  0 horizontal .. 90 vertical
/// \source Angstrom-Prescott for the global, Erbs for the diffuse, Liu-Jordan for the tilted
/// radiation, with Klein's mean day of each month: Duffie, Beckman, "Solar Engineering of Thermal
/// Processes", 2.14, 2.12, 2.19
double daily_radiation_kwh_per_m2(SolarRule const &rule, int month, double sunshine_share,
                                  double tilt_deg);

/// From sunrise to sunset on the month's mean day, hours.
/// \param month  1..12
double daylight_hours(double latitude_deg, int month);

/// How that day's radiation falls on its 24 hours of clock time, by hour angle; sums to 1.
std::array<double, 24> hourly_radiation_share(SolarRule const &rule, int month, double tilt_deg);

/// Hourly means of the season on a south-facing plane, W/m2; every day of a month is the same.
/// \throws InputError if the normals lack a month of the season
std::vector<double> season_radiation_w_per_m2(SolarRule const &rule,
                                              std::span<ClimateMonth const> normals,
                                              double tilt_deg);

} // namespace sim
