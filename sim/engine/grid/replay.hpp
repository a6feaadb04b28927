#pragma once

#include "sim/model/dataset.hpp"
#include "sim/model/demand.hpp"
#include "sim/model/scenario.hpp"

#include <vector>

namespace sim {

/// Load rate (kVA over capacity) of every asset in one hour, in dataset order: what the map's hour
/// slider colours.
struct HourRates
{
    std::vector<double> zones;
    std::vector<double> feeders;
    std::vector<double> substations;
};

/// \pre demand.has_physics(), hour < demand.set->weather.hours()
HourRates rates_at(Dataset const &dataset, Scenario const &scenario, Demand const &demand,
                   std::size_t hour);

/// One asset's load hour by hour, kW. `other_kw` is the load without electric heating and its own
/// diversity allowance, `heating_kw` what heating adds to it; their sum is the load that the ratings
/// are held against.
struct LoadCurve
{
    std::size_t first_hour = 0;
    std::vector<double> heating_kw;
    std::vector<double> other_kw;
    std::vector<double> kva; ///< apparent power of that load: what is held against the capacity
    std::vector<double> before_kva; ///< without electric heating
    double capacity_kva = 0.0;
    double power_factor = 1.0; ///< in the worst hour of the window
    double overload_kva = 0.0; ///< from here on an hour counts as overloaded
    int overload_hours = 0;    ///< of the window, in runs as AssetLoad::overload_hours counts them
};

LoadCurve zone_curve(Dataset const &, Scenario const &, Demand const &, std::size_t zone,
                     std::size_t first_hour, std::size_t hours);
LoadCurve feeder_curve(Dataset const &, Scenario const &, Demand const &, std::size_t feeder,
                       std::size_t first_hour, std::size_t hours);
LoadCurve substation_curve(Dataset const &, Scenario const &, Demand const &,
                           std::size_t substation, std::size_t first_hour, std::size_t hours);

/// First hour (midnight) of the seven days with the lowest mean temperature.
std::size_t coldest_week(Weather const &weather);

} // namespace sim
