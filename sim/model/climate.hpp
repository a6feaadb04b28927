#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace sim {

/// The heating season: 15 October 00:00 to 15 April 24:00, Beijing time.
inline constexpr std::size_t season_days = 183;
inline constexpr std::size_t season_hours = 24 * season_days;

/// Long-term values of one month of the season (or beside it), from the table `climate_normals`.
struct ClimateMonth
{
    int month = 0;               ///< 1..12
    double max_c = 0.0;          ///< mean of the daily maximum
    double min_c = 0.0;          ///< mean of the daily minimum
    double mean_offset_k = 0.0;  ///< daily mean less (max + min) / 2
    double sigma_k = 0.0;        ///< standard deviation of daily anomalies
    double sunshine_share = 0.0; ///< of the possible duration
    std::string source;
    std::string confidence;
};

/// A winter that a scenario may be computed with, from the table `weather_years`.
struct WeatherYear
{
    std::string key; ///< e.g. "normal", "cold_wave"
    std::string name_zh;
    std::string name_en;
    std::uint64_t seed = 0;            ///< of the generator
    double offset_k = 0.0;             ///< added to every hour: recent climate
    std::vector<double> temperature_c; ///< season_hours measured values; empty: generated
    std::string source;
    std::string confidence;
};

/// Hourly means of one season. All columns have the same length.
struct Weather
{
    std::vector<double> temperature_c;
    std::vector<double> solar_south_w_per_m2; ///< on a vertical south wall
    std::vector<double> solar_tilt_w_per_m2;  ///< on collectors at 50 degrees, south

    [[nodiscard]] std::size_t hours() const { return temperature_c.size(); }
    friend bool operator==(Weather const &, Weather const &) = default;
};

} // namespace sim
