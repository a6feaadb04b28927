#pragma once

#include "sim/base/money.hpp"
#include "sim/engine/grid/season_flow.hpp"
#include "sim/model/dataset.hpp"
#include "sim/model/results.hpp"
#include "sim/model/scenario.hpp"

#include <array>
#include <span>
#include <vector>

namespace sim::report {

/// What the physics of a scenario says of one town or street, or of the district.
struct PlaceFigures
{
    int households = 0;
    double heat_kwh = 0.0;
    double design_load_kw = 0.0; ///< heat of all blocks at the design temperature
    double electricity_kwh = 0.0;
    double gas_m3 = 0.0;
    double network_heat_gj = 0.0;

    double peak_kw = 0.0; ///< of its homes, see PlaceLoads; of the district, of all its feeders
    int peak_hour = 0;
    double heating_kw = 0.0; ///< of its homes: highest hour of electric heating alone
    int zones = 0;
    int heavy_zones = 0; ///< without the overloaded ones
    int overloaded_zones = 0;
    int overload_hours = 0;      ///< of the zone with most
    Money reinforcement;         ///< of its zones; of the district, with feeders and substations
    double min_voltage_pu = 1.0; ///< lowest of the feeders that its zones hang on
    double losses_kwh = 0.0;     ///< of a feeder, shared by the energy of its zones

    double gas_design_m3_per_h = 0.0; ///< its part in the district's design hour
    double gas_planning_m3_per_h = 0.0;
    double heat_design_kw = 0.0; ///< its part in the design load of the heat network

    std::array<EmissionBalance, factor_set_count> emissions{};
    Bill bill;     ///< mean of the households that have a clean route
    Burden burden; ///< mean of all households, in a season with subsidy
    Burden burden_later;
};

struct AllPlaceFigures
{
    std::vector<PlaceFigures> jurisdictions; ///< in Dataset order
    PlaceFigures district;
};

/// Losses are 0 where `season_flows` is empty. \pre results.demand.has_physics()
[[nodiscard]] AllPlaceFigures place_figures(Dataset const &dataset, Scenario const &scenario,
                                            Results const &results,
                                            std::span<SeasonFlow const> season_flows);

} // namespace sim::report
