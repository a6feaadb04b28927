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
    double heat_main_m = 0.0;              ///< straight to the nearest heat main
    double linear_density_mwh_per_m = 0.0; ///< of the pipe to lay: heat a year of all on the way
    double cluster_households = 0.0;       ///< homes that could share its heat station
    double cluster_area_m2 = 0.0;
    double gas_main_m = 0.0; ///< straight to the nearest medium-pressure main that exists
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

/// What the gates say about one block and route, without their records.
struct RouteVerdict
{
    bool open = true;                   ///< no gate fails
    Retrofit required = Retrofit::none; ///< insulation without which it is not open (R5)
    Retrofit advised = Retrofit::none;  ///< insulation that R1 asks for first

    friend bool operator==(RouteVerdict const &, RouteVerdict const &) = default;
};

/// By block and route (block * routes + route), by the scenario's thresholds gate.*; for every frame
/// of a drag.
/// \param facts  by block
/// \throws InputError naming a gate.* parameter that is missing or out of range
[[nodiscard]] std::vector<RouteVerdict>
judge_routes(Dataset const &dataset, Scenario const &scenario, std::span<GateFacts const> facts);

/// Records of every route of every block, R0..R10 in order.
/// \param facts  by block
/// \throws InputError naming a gate.* parameter that is missing or out of range
[[nodiscard]] std::vector<BlockGates> make_gates(Dataset const &dataset, Scenario const &scenario,
                                                 std::span<GateFacts const> facts);

/// The same of one block: for its card.
[[nodiscard]] BlockGates make_block_gates(Dataset const &dataset, Scenario const &scenario,
                                          BlockId block, GateFacts const &facts);

} // namespace sim::assign
