#pragma once

#include "sim/model/dataset.hpp"
#include "sim/model/demand.hpp"
#include "sim/model/scenario.hpp"

#include <memory>
#include <vector>

/// A demand made by hand: season sums instead of hours, one profile a block.
namespace hand_demand {

using namespace sim;

inline constexpr double gas_kwh_per_m3 = 35.5 / 3.6;

/// A profile that delivers `heat_kwh_per_m2`; what it draws is set by the test.
inline LoadProfile profile(double heat_kwh_per_m2, double design_w_per_m2)
{
    LoadProfile made;
    made.heat_kwh_per_m2 = heat_kwh_per_m2;
    made.design_heat_w_per_m2 = design_w_per_m2;
    return made;
}

/// 130 kWh/m2 and 70 W/m2 by each family's usual device.
inline LoadProfile profile_of(RouteFamily family)
{
    LoadProfile made = profile(130.0, 70.0);
    switch (family) {
    case RouteFamily::none:
        made.coal_kwh_per_m2 = 130.0 / 0.4;
        break;
    case RouteFamily::heat_network:
        made.network_heat_kwh_per_m2 = 130.0;
        break;
    case RouteFamily::gas:
        made.gas_kwh_per_m2 = 130.0 / 0.88;
        break;
    case RouteFamily::electric:
    case RouteFamily::solar_electric:
        made.electricity_kwh_per_m2 = 130.0 / 0.98;
        made.electricity_peak_kwh_per_m2 = 0.35 * made.electricity_kwh_per_m2;
        break;
    }
    return made;
}

/// \pre one profile for each block
inline Demand make_demand(Dataset const &dataset, std::vector<LoadProfile> const &profiles)
{
    auto set = std::make_shared<ProfileSet>();
    Demand demand;
    for (std::size_t b = 0; b < dataset.blocks.size(); ++b) {
        LoadProfile const &p = profiles[b];
        double const area_m2 = dataset.blocks[b].heated_floor_area_m2;
        set->profiles.push_back(std::make_shared<LoadProfile const>(p));
        demand.profile.push_back(static_cast<std::uint32_t>(b));
        demand.heat_kwh.push_back(area_m2 * p.heat_kwh_per_m2);
        demand.heat_design_kw.push_back(area_m2 * p.design_heat_w_per_m2 / 1000.0);
        demand.electricity_kwh.push_back(area_m2 * p.electricity_kwh_per_m2);
        demand.gas_m3.push_back(area_m2 * p.gas_kwh_per_m2 / gas_kwh_per_m3);
        demand.network_heat_gj.push_back(area_m2 * p.network_heat_kwh_per_m2 * 0.0036);
        demand.solar_kwh.push_back(area_m2 * p.solar_kwh_per_m2);
        demand.unmet_kwh.push_back(0.0);
        demand.coal_t.push_back(0.0);
    }
    demand.set = std::move(set);
    return demand;
}

/// Every block with the usual device of its route's family.
inline Demand make_demand(Dataset const &dataset, Scenario const &scenario)
{
    std::vector<LoadProfile> profiles;
    for (Choice const &choice : scenario.plan.choices) {
        profiles.push_back(profile_of(dataset.route(choice.route).family));
    }
    return make_demand(dataset, profiles);
}

} // namespace hand_demand
