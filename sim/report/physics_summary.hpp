#pragma once

#include "sim/base/text.hpp"
#include "sim/report/physics_tables.hpp"

#include <vector>

namespace sim::report {

/// The coldest hour of a season.
struct ColdestHour
{
    int hour = 0;
    double temperature_c = 0.0;
};

/// \pre weather.hours() > 0
[[nodiscard]] ColdestHour coldest_hour(Weather const &weather);

/// The weather year that a scenario is computed with, or nullptr if the dataset has none.
[[nodiscard]] WeatherYear const *weather_year_of(Dataset const &dataset, Scenario const &scenario);

/// What the physics of a scenario comes to, a sentence each: the coldest hour, loads and limits of
/// the grid, reinforcement, gas and heat design, emissions, bills and burden. Empty without physics.
[[nodiscard]] std::vector<Text> physics_summary(Dataset const &dataset, Scenario const &scenario,
                                                Results const &results,
                                                PlaceFigures const &district);

} // namespace sim::report
