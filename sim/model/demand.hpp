#pragma once

#include "sim/model/building.hpp"
#include "sim/model/climate.hpp"
#include "sim/model/route.hpp"

#include <cstdint>
#include <memory>
#include <vector>

namespace sim {

/// What one m2 of floor area of a building class needs and draws on a route, hour by hour: the mean
/// of many homes over all occupancy patterns. Base load of the household is not in it.
struct LoadProfile
{
    BuildingClassId building_class;
    RouteId route;
    std::vector<double> heat_w_per_m2;        ///< delivered to the rooms
    std::vector<double> electricity_w_per_m2; ///< empty if the route draws none
    double spread_share = 0.0;               ///< standard deviation of one home / mean, at one hour
    double rated_electricity_w_per_m2 = 0.0; ///< no home draws more than that for heating
    double power_factor = 1.0;

    // Sums over the season per m2, in the order of the hours.
    double heat_kwh_per_m2 = 0.0;
    double lost_kwh_per_m2 = 0.0;   ///< heat through the envelope, less gains
    double stored_kwh_per_m2 = 0.0; ///< at the end of the season less at its beginning
    double unmet_kwh_per_m2 = 0.0;  ///< what a device at its limit did not deliver
    double electricity_kwh_per_m2 = 0.0;
    double electricity_peak_kwh_per_m2 = 0.0; ///< of it in the hours of the peak price
    double gas_kwh_per_m2 = 0.0;              ///< fuel, lower heating value
    double network_heat_kwh_per_m2 = 0.0;     ///< bought at the building
    double solar_kwh_per_m2 = 0.0;            ///< useful heat of collectors
    double coal_kwh_per_m2 = 0.0;             ///< fuel, lower heating value

    // Design: steady state at the outdoor design temperature, without gains.
    double design_heat_w_per_m2 = 0.0;
    double design_electricity_w_per_m2 = 0.0;
    double peak_heat_w_per_m2 = 0.0; ///< highest hour of the season

    friend bool operator==(LoadProfile const &, LoadProfile const &) = default;
};

/// All profiles that a plan needs, in (building class, route) order, and the weather behind them.
struct ProfileSet
{
    Weather weather;
    std::vector<std::shared_ptr<LoadProfile const>> profiles;
};

/// By block, in dataset order; everything after conversion unless a name says coal.
struct Demand
{
    std::shared_ptr<ProfileSet const> set; ///< null: the dataset has no climate or building data
    std::vector<std::uint32_t> profile;    ///< of each block, index into set->profiles
    std::vector<double> heat_kwh;
    std::vector<double> heat_design_kw;
    std::vector<double> electricity_kwh; ///< for heating
    std::vector<double> gas_m3;
    std::vector<double> network_heat_gj;
    std::vector<double> solar_kwh;
    std::vector<double> unmet_kwh;
    std::vector<double> coal_t; ///< still burnt

    /// True if the physics was computed.
    [[nodiscard]] bool has_physics() const { return set != nullptr; }
    /// Profiles are compared by value.
    friend bool operator==(Demand const &a, Demand const &b);
};

} // namespace sim
