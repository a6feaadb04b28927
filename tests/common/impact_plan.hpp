#pragma once

#include "tests/common/hand_demand.hpp"
#include "tests/common/small_plan.hpp"

/// The small plan with networks, prices, emission factors and incomes: round numbers to work out
/// by hand.
namespace impact_plan {

using namespace small_plan;

inline void set_parameters(Dataset &dataset)
{
    for (auto const &[key, value] : {std::pair{"gas.lower_heating_value_mj_per_m3", 35.5},
                                     {"gas.rated_m3_per_h", 2.3},
                                     {"gas.reheat_factor", 1.15},
                                     {"gas.diversity_z", 1.65},
                                     {"gas.planning_share_1", 1.0},
                                     {"gas.planning_share_10", 0.85},
                                     {"gas.planning_share_100", 0.7},
                                     {"gas.planning_share_1000", 0.5},
                                     {"heat.substation_efficiency", 0.98},
                                     {"heat.secondary_loss_share", 0.05},
                                     {"heat.primary_loss_share", 0.05},
                                     {"heat.pumping_kwh_per_m2", 1.5},
                                     {"tariff.electricity_peak_yuan_per_kwh", 0.465},
                                     {"tariff.electricity_valley_yuan_per_kwh", 0.165},
                                     {"tariff.electricity_flat_yuan_per_kwh", 0.415},
                                     {"tariff.tier2_from_kwh_per_year", 2040.0},
                                     {"tariff.tier2_extra_yuan_per_kwh", 0.05},
                                     {"tariff.tier3_from_kwh_per_year", 3120.0},
                                     {"tariff.tier3_extra_yuan_per_kwh", 0.3},
                                     {"tariff.other_use_kwh_per_year", 1800.0},
                                     {"tariff.separate_meter", 1.0},
                                     {"tariff.gas_yuan_per_m3", 2.06},
                                     {"tariff.heat_yuan_per_m2_season", 22.0},
                                     {"tariff.coal_yuan_per_t", 700.0},
                                     {"burden.threshold_share", 0.1},
                                     {"burden.income_sigma_urban", 0.5},
                                     {"burden.income_sigma_rural", 0.55},
                                     {"burden.reburn_cost_ratio", 1.5},
                                     {"burden.reburn_slope", 0.2},
                                     {"burden.reburn_max_share", 0.5},
                                     {"coal.net_calorific_value_gj_per_t", 22.5},
                                     {"tech.coal.efficiency", 0.4},
                                     {"emission.grid_thermal_share", 0.9},
                                     {"envelope.full_yuan_per_m2", 280.0}}) {
        set_parameter(dataset, key, value);
    }
    for (auto const &[key, value] : {std::pair{"coal_co2_t_per_t", 2.1},
                                     {"coal_so2_kg_per_t", 5.0},
                                     {"coal_nox_kg_per_t", 2.0},
                                     {"coal_pm25_kg_per_t", 7.0},
                                     {"gas_co2_kg_per_m3", 2.0},
                                     {"gas_so2_g_per_m3", 0.1},
                                     {"gas_nox_g_per_m3", 1.0},
                                     {"gas_pm25_g_per_m3", 0.1},
                                     {"grid_co2_kg_per_kwh", 0.7},
                                     {"grid_so2_g_per_kwh", 0.1},
                                     {"grid_nox_g_per_kwh", 0.2},
                                     {"grid_pm25_g_per_kwh", 0.02},
                                     {"chp_co2_t_per_gj", 0.1},
                                     {"chp_so2_g_per_gj", 15.0},
                                     {"chp_nox_g_per_gj", 20.0},
                                     {"chp_pm25_g_per_gj", 4.0}}) {
        set_parameter(dataset, std::string{"emission.measured."} + key, value);
    }
    set_parameter(dataset, "emission.official.coal_co2_t_per_t", 2.6);
}

inline Dataset make_dataset()
{
    Dataset dataset = small_plan::make_dataset();
    set_parameters(dataset);
    for (Block &block : dataset.blocks) {
        block.coal_t_per_household = 3.0;
        block.income_yuan_per_household = 50000.0;
        block.urban_class = UrbanClass::rural;
    }
    return dataset;
}

/// A square of 100 m with its south-west corner at (x, y).
inline geo::MultiPolygon square(double x, double y)
{
    return {{{{x, y}, {x + 100, y}, {x + 100, y + 100}, {x, y + 100}, {x, y}}, {}}};
}

inline GasStation gas_station(std::string code, GasStationKind kind, double m3_per_h)
{
    GasStation station;
    station.code = std::move(code);
    station.kind = kind;
    station.spare_m3_per_h = m3_per_h;
    return station;
}

template <typename Main>
Main make_main(std::string code, geo::LineString line, std::optional<std::uint32_t> fed_by = {})
{
    Main main;
    main.code = std::move(code);
    main.lines = {std::move(line)};
    main.fed_by = fed_by;
    return main;
}

} // namespace impact_plan
