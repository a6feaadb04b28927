#include "sim/engine/assign/gates/supply_margin.hpp"

#include <cmath>

namespace sim::assign {

namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
constexpr double w_per_kw = 1000.0;
constexpr double gj_per_mwh = 3.6;

double margin_share(double capacity, double load)
{
    return capacity > 0.0 ? (capacity - load) / capacity : unknown;
}

double design_kw(Block const &block, LoadProfile const &profile)
{
    return block.heated_floor_area_m2 * profile.design_heat_w_per_m2 / w_per_kw;
}

} // namespace

HeatShare heat_share(Dataset const &dataset, HeatFactors const &factors, Block const &block,
                     LoadProfile const &profile, BlockSupply const &supply)
{
    double const bought_gj =
        block.heated_floor_area_m2 * profile.network_heat_kwh_per_m2 / w_per_kw * gj_per_mwh;
    HeatLoad const load =
        heat_of_block(factors, block, profile, design_kw(block, profile), bought_gj);
    HeatShare share{load.season_gj / gj_per_mwh, unknown};
    if (!supply.heat_main) {
        return share;
    }
    // fmin takes the known one of two. A loop in the data ends the walk.
    std::uint32_t main = *supply.heat_main;
    for (std::size_t step = 0; step < dataset.heat_mains.size(); ++step) {
        HeatMain const &row = dataset.heat_mains[main];
        share.margin_share =
            std::fmin(share.margin_share, margin_share(row.spare_kw, load.design_kw));
        if (!row.fed_by) {
            break;
        }
        main = *row.fed_by;
    }
    HeatSource const &source = dataset.heat_sources[dataset.heat_mains[main].heat_source.index];
    share.margin_share =
        std::fmin(share.margin_share, margin_share(source.spare_kw, load.design_kw));
    return share;
}

double gas_margin_share(Dataset const &dataset, GasFactors const &factors, Block const &block,
                        LoadProfile const &profile, BlockSupply const &supply)
{
    if (!supply.gas_main) {
        return unknown;
    }
    GasHomes const homes =
        gas_homes(factors, block.households, design_kw(block, profile), 0.0, profile);
    GasLoad const load = gas_load(factors, homes, 0.0, 0.0);
    std::uint32_t main = *supply.gas_main;
    for (std::size_t step = 0; step < dataset.gas_mains.size(); ++step) {
        if (!dataset.gas_mains[main].fed_by) {
            break;
        }
        main = *dataset.gas_mains[main].fed_by;
    }
    GasStation const &station = dataset.gas_stations[dataset.gas_mains[main].station.index];
    return margin_share(station.spare_m3_per_day, load.design_m3_per_day);
}

} // namespace sim::assign
