#pragma once

#include "sim/engine/money/values.hpp"
#include "sim/model/dataset.hpp"

#include <optional>
#include <vector>

namespace sim::assign {

/// How a route makes heat, as far as the gates differ by it.
enum class RouteKind
{
    none, ///< coal stays
    heat_network,
    gas,
    heat_pump,
    direct,  ///< resistive, without storage
    storage, ///< resistive, charged in the valley hours
    solar
};

[[nodiscard]] RouteKind kind_of(Values const &values, Route const &route);

/// Draws electricity for heating.
[[nodiscard]] constexpr bool is_electric(RouteKind kind)
{
    return kind == RouteKind::heat_pump || kind == RouteKind::direct ||
           kind == RouteKind::storage || kind == RouteKind::solar;
}

/// Parameters `gate.*` as one scenario sees them, and what else the gates compare with.
struct GateThresholds
{
    bool allow_works = true;
    bool has_transformer_sizes = false;
    bool has_valley_price = false;
    std::optional<int> first_year; ///< of the programme
    std::vector<RouteKind> kind;   ///< by route
    std::vector<bool> removable;   ///< by route: gate.removable.<route>, missing: no
    double demolition_years = 0.0;
    double envelope_w_per_m2 = 0.0;
    double envelope_life_years = 0.0;
    double heat_main_m = 0.0;
    double heat_density_mwh_per_m = 0.0;
    double heat_margin_share = 0.0;
    double heat_cluster_households = 0.0;
    double heat_cluster_m2 = 0.0;
    double gas_main_m = 0.0;
    double lng_households = 0.0;
    double gas_margin_share = 0.0;
    double transformer_rate = 0.0;
    double feeder_rate = 0.0;
    double resistive_home_kw = 0.0;
    double film_w_per_m2 = 0.0;
    double film_home_m2 = 0.0;
    double min_scop = 0.0;
    double solar_share_needed = 0.0; ///< roof.solar_share_needed
    double sun_hours = 0.0;
    double density_households_per_km2 = 0.0;
};

/// \throws InputError naming the parameter that is missing or out of bounds
[[nodiscard]] GateThresholds read_gate_thresholds(Dataset const &dataset, Scenario const &scenario);

} // namespace sim::assign
