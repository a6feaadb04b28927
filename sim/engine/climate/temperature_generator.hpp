#pragma once

#include "sim/model/climate.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace sim {

/// How weather departs from the normals: `climate.*` parameters.
struct TemperatureRule
{
    double anomaly_persistence = 0.0; ///< of the daily anomaly from day to day
    double anomaly_factor = 1.0;      ///< on the table's standard deviations
    double range_spread_share = 0.0;  ///< standard deviation of the diurnal range / its mean
    double range_floor_share = 0.0;   ///< least diurnal range / its mean
    double noise_persistence = 0.0;   ///< from hour to hour
    double noise_k = 0.0;             ///< standard deviation
    double coldest_hour = 0.0;        ///< of the mean day, Beijing time
    double warmest_hour = 0.0;
    double evening_decay = 0.0; ///< of the fall from the warmest to the coldest hour
};

/// Hourly outdoor temperatures of a heating season: base curve through the monthly means, daily
/// anomaly, diurnal range and hourly noise.
/// \source docs/methods.md, Weather
class TemperatureGenerator
{
public:
    /// \param normals  months without a gap around October..April, in any order; those beside the
    ///                 season steady the base curve at its ends
    /// \throws InputError if a month of October..April is missing
    TemperatureGenerator(std::span<ClimateMonth const> normals, TemperatureRule const &rule);

    /// \param offset_k  added to every hour
    /// \return season_hours hourly means, deg C
    [[nodiscard]] std::vector<double> season(std::uint64_t seed, double offset_k) const;

    /// Base curve of the season's days, deg C.
    [[nodiscard]] std::span<double const> base_c() const;

private:
    TemperatureRule m_rule;
    std::size_t m_first_season_day = 0; ///< counted from the first day of the first month
    std::vector<double> m_mean_c;       ///< by day, from the first day of the first month on
    std::vector<double> m_range_k;
    std::vector<double> m_sigma_k;
    std::array<double, 24> m_shape{}; ///< of the day, mean 0, lowest about -1
};

} // namespace sim
