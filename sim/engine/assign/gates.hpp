#pragma once

#include "sim/model/assignment.hpp"
#include "sim/model/dataset.hpp"
#include "sim/model/scenario.hpp"
#include "sim/model/supply_results.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace sim::assign {

/// What the gates ask about one block, from distances and loads that are known beforehand.
struct GateFacts
{
    BlockSupply supply;
    double linear_density_mwh_per_m = 0.0; ///< of the heat extension that the block would need
    double cluster_households = 0.0;       ///< homes that could share that extension
    double cluster_area_m2 = 0.0;
    double lng_cluster_households = 0.0; ///< homes that an LNG point at the block could serve
    double heat_margin_share =
        0.0; ///< spare after the block / capacity, the scarcer of source and main
    double gas_margin_share = 0.0; ///< likewise at the design day of station and main
    std::vector<double>
        zone_rate;            ///< by route: hardest zone after conversion, existing transformer
    double feeder_rate = 0.0; ///< highest of its lines with the block converted
    double design_heat_w_per_m2 = 0.0;
    double home_heat_kw = 0.0;      ///< design heat of one home
    std::vector<double> season_cop; ///< by route; 0: no heat pump
    double households_per_km2 = 0.0;
    double december_sun_hours = 0.0; ///< a day
};

/// Records of every route of every block, R0..R10 in order, by the scenario's thresholds gate.*.
/// \param facts  by block
/// \throws InputError naming a gate.* parameter that is missing or out of range
[[nodiscard]] std::vector<BlockGates> make_gates(Dataset const &dataset, Scenario const &scenario,
                                                 std::span<GateFacts const> facts);

} // namespace sim::assign
