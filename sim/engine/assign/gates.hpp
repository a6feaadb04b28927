#pragma once

#include "sim/model/assignment.hpp"
#include "sim/model/dataset.hpp"
#include "sim/model/scenario.hpp"
#include "sim/model/supply_results.hpp"

#include <span>
#include <vector>

namespace sim::assign {

/// What the gates ask about one block, from distances and loads that are known beforehand.
/// Not a number: the data do not know.
struct GateFacts
{
    BlockSupply supply;
    double heat_extension_m = 0.0;         ///< pipe to lay until the block has a heat main
    double linear_density_mwh_per_m = 0.0; ///< of that pipe: heat a year of all on the way
    double cluster_households = 0.0;       ///< homes that could share its heat station
    double cluster_area_m2 = 0.0;
    double gas_extension_m = 0.0;        ///< pipe to lay until the block has gas
    double lng_cluster_households = 0.0; ///< homes that an LNG point at the block could serve
    double heat_margin_share =
        0.0; ///< spare after the block / capacity, the scarcer of source and main
    double gas_margin_share = 0.0; ///< likewise of the gas station at the design day
    std::vector<double>
        zone_rate; ///< by route: hardest zone after conversion, existing transformer
    std::vector<double>
        feeder_rate; ///< by route: highest of its lines with the block alone converted
    double design_heat_w_per_m2 = 0.0; ///< of a heated m2 as the walls stand
    double design_heat_walls_w_per_m2 =
        0.0; ///< after wall insulation; as before where there is none
    double design_heat_full_w_per_m2 = 0.0; ///< after walls, roof and windows; likewise
    double home_heat_kw = 0.0;              ///< design heat of the rooms one home heats
    double home_area_m2 = 0.0;
    std::vector<double> season_cop; ///< by route; 0: no heat pump
    double households_per_km2 = 0.0;
    double december_sun_hours = 0.0; ///< a day
};

/// Records of every route of every block, R0..R10 in order, by the scenario's thresholds gate.*.
/// \param facts  by block
/// \throws InputError naming a gate.* parameter that is missing or out of range
[[nodiscard]] std::vector<BlockGates> make_gates(Dataset const &dataset, Scenario const &scenario,
                                                 std::span<GateFacts const> facts);

/// Insulation without which the route is not open (`works` of R5): part of the route's option.
[[nodiscard]] Retrofit required_retrofit(RouteGates const &gates);

/// Insulation that R1 asks for before the heating is changed: an option beside the plain one.
[[nodiscard]] Retrofit advised_retrofit(RouteGates const &gates);

} // namespace sim::assign
