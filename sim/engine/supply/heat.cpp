#include "sim/engine/supply/heat.hpp"

namespace sim {

bool has_heat_factors(Values const &values)
{
    return values.find("heat.primary_loss_share").has_value();
}

HeatFactors heat_factors(Values const &values)
{
    return {values.at("heat.substation_efficiency", 0.1, 1.0) *
                (1.0 - values.at("heat.secondary_loss_share", 0.0, 0.9)) *
                (1.0 - values.at("heat.primary_loss_share", 0.0, 0.9)),
            values.at("heat.pumping_kwh_per_m2", 0.0, 100.0)};
}

HeatLoad heat_of_block(HeatFactors const &factors, Block const &block, LoadProfile const &profile,
                       double design_heat_kw, double bought_gj)
{
    double const bought_share = profile.heat_kwh_per_m2 > 0.0
                                    ? profile.network_heat_kwh_per_m2 / profile.heat_kwh_per_m2
                                    : 1.0;
    HeatLoad homes;
    homes.households = block.households;
    homes.area_m2 = block.heated_floor_area_m2;
    homes.design_kw = design_heat_kw * bought_share / factors.delivered_share;
    homes.season_gj = bought_gj / factors.delivered_share;
    return homes;
}

void add_heat(HeatLoad &load, HeatLoad const &homes)
{
    load.households += homes.households;
    load.area_m2 += homes.area_m2;
    load.design_kw += homes.design_kw;
    load.season_gj += homes.season_gj;
}

} // namespace sim
