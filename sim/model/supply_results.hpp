#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace sim {

/// Gas that a station, regulator or main carries.
struct GasLoad
{
    int households = 0;
    double design_m3_per_h = 0.0;   ///< physical: expected design hour with diversity
    double planning_m3_per_h = 0.0; ///< conservative: rated flow times the planning factor
    double design_m3_per_day = 0.0;
    double season_m3 = 0.0;
    double spare_m3_per_h = 0.0;   ///< capacity less the physical design hour
    double spare_m3_per_day = 0.0; ///< likewise; 0 where no daily capacity is given

    friend bool operator==(GasLoad const &, GasLoad const &) = default;
};

/// Heat that a source or main carries.
struct HeatLoad
{
    int households = 0;
    double area_m2 = 0.0;
    double design_kw = 0.0;
    double season_gj = 0.0;
    double spare_kw = 0.0;                 ///< capacity less design
    double linear_density_mwh_per_m = 0.0; ///< of a main; 0 for a source

    friend bool operator==(HeatLoad const &, HeatLoad const &) = default;
};

/// Which main serves a block, whatever its route is now: nearest to it, found once per dataset.
struct BlockSupply
{
    std::optional<std::uint32_t> heat_main;
    std::optional<std::uint32_t> gas_main;
    double heat_main_distance_m = 0.0; ///< 0 if the main crosses the block
    double gas_main_distance_m = 0.0;

    friend bool operator==(BlockSupply const &, BlockSupply const &) = default;
};

struct SupplyResults
{
    std::vector<BlockSupply> block_supply;
    std::vector<GasLoad> gas_stations; ///< in Dataset order, all of these
    std::vector<GasLoad> gas_mains;
    std::vector<HeatLoad> heat_sources;
    std::vector<HeatLoad> heat_mains;
    GasLoad gas_total;
    HeatLoad heat_total;

    friend bool operator==(SupplyResults const &, SupplyResults const &) = default;
};

} // namespace sim
