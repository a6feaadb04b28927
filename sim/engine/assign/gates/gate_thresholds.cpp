#include "sim/engine/assign/gates/gate_thresholds.hpp"

#include <string>

namespace sim::assign {

namespace {

constexpr double any_metres = 1e6;
constexpr double any_count = 1e7;
constexpr double any_power = 1e4; ///< kW or W/m2

} // namespace

RouteKind kind_of(Values const &values, Route const &route)
{
    switch (route.family) {
    case RouteFamily::none:
        return RouteKind::none;
    case RouteFamily::heat_network:
        return RouteKind::heat_network;
    case RouteFamily::gas:
        return RouteKind::gas;
    case RouteFamily::solar_electric:
        return RouteKind::solar;
    case RouteFamily::electric:
        break;
    }
    std::string const prefix = "tech." + route.key;
    if (values.find(prefix + ".field_factor")) {
        return RouteKind::heat_pump;
    }
    return values.value_or(prefix + ".tank_m3_per_m2", 0.0) > 0.0 ? RouteKind::storage
                                                                  : RouteKind::direct;
}

GateThresholds read_gate_thresholds(Dataset const &dataset, Scenario const &scenario)
{
    Values const values{dataset, scenario};
    GateThresholds limits;
    limits.allow_works = values.at("gate.allow_works", 0.0, 1.0) != 0.0;
    limits.has_transformer_sizes = !dataset.transformer_sizes.empty();
    limits.has_valley_price = values.value_or("tariff.electricity_valley_yuan_per_kwh", 0.0) <
                              values.value_or("tariff.electricity_peak_yuan_per_kwh", 0.0);
    if (auto const year = values.find("target.first_year")) {
        limits.first_year = static_cast<int>(*year);
    }
    for (Route const &route : dataset.routes) {
        limits.kind.push_back(kind_of(values, route));
        limits.removable.push_back(values.value_or("gate.removable." + route.key, 0.0) != 0.0);
    }
    limits.demolition_years = values.at("gate.demolition_years", 0.0, 100.0);
    limits.envelope_w_per_m2 = values.at("gate.envelope_w_per_m2", 0.0, any_power);
    limits.envelope_life_years = values.at("gate.envelope_life_years", 0.0, 100.0);
    limits.heat_main_m = values.at("gate.heat_main_m", 0.0, any_metres);
    limits.heat_density_mwh_per_m = values.at("gate.heat_density_mwh_per_m", 0.0, 100.0);
    limits.heat_margin_share = values.at("gate.heat_margin_share", -1.0, 1.0);
    limits.heat_cluster_households = values.at("gate.heat_cluster_households", 0.0, any_count);
    limits.heat_cluster_m2 = values.at("gate.heat_cluster_m2", 0.0, any_count);
    limits.gas_main_m = values.at("gate.gas_main_m", 0.0, any_metres);
    limits.lng_households = values.at("gate.lng_households", 0.0, any_count);
    limits.gas_margin_share = values.at("gate.gas_margin_share", -1.0, 1.0);
    limits.transformer_rate = values.at("gate.transformer_rate", 0.0, 10.0);
    limits.feeder_rate = values.at("gate.feeder_rate", 0.0, 10.0);
    limits.resistive_home_kw = values.at("gate.resistive_home_kw", 0.0, any_power);
    limits.film_w_per_m2 = values.at("gate.film_w_per_m2", 0.0, any_power);
    limits.film_home_m2 = values.at("gate.film_home_m2", 0.0, any_power);
    limits.min_scop = values.at("gate.min_scop", 0.0, 10.0);
    limits.solar_share_needed = values.at("roof.solar_share_needed", 0.0, 10.0);
    limits.sun_hours = values.at("gate.sun_hours", 0.0, 24.0);
    limits.density_households_per_km2 =
        values.at("gate.density_households_per_km2", 0.0, any_count);
    return limits;
}

} // namespace sim::assign
