#pragma once

#include "sim/engine/assign/gates/gates.hpp"
#include "tests/common/small_plan.hpp"

#include <algorithm>
#include <string>

/// One block before the gates: thresholds in round numbers, facts that pass all of them.
namespace gate_case {

using namespace sim;
using namespace sim::assign;

inline void set_thresholds(Dataset &dataset)
{
    for (auto const &[key, value] : {std::pair{"gate.allow_works", 1.0},
                                     {"gate.demolition_years", 3.0},
                                     {"gate.removable.ashp_air", 1.0},
                                     {"gate.envelope_w_per_m2", 90.0},
                                     {"gate.envelope_life_years", 10.0},
                                     {"gate.heat_main_m", 400.0},
                                     {"gate.heat_density_mwh_per_m", 1.0},
                                     {"gate.heat_margin_share", 0.05},
                                     {"gate.heat_cluster_households", 100.0},
                                     {"gate.heat_cluster_m2", 10000.0},
                                     {"gate.gas_main_m", 1500.0},
                                     {"gate.lng_households", 200.0},
                                     {"gate.gas_margin_share", 0.15},
                                     {"gate.transformer_rate", 0.8},
                                     {"gate.feeder_rate", 0.67},
                                     {"gate.resistive_home_kw", 3.0},
                                     {"gate.film_w_per_m2", 60.0},
                                     {"gate.film_home_m2", 40.0},
                                     {"gate.min_scop", 1.8},
                                     {"gate.sun_hours", 4.0},
                                     {"gate.density_households_per_km2", 150.0},
                                     {"roof.solar_share_needed", 0.15},
                                     {"target.first_year", 2021.0},
                                     {"tech.ashp_air.field_factor", 0.95},
                                     {"tech.electric_boiler.tank_m3_per_m2", 0.02},
                                     {"tariff.electricity_peak_yuan_per_kwh", 0.465},
                                     {"tariff.electricity_valley_yuan_per_kwh", 0.165}}) {
        small_plan::set_parameter(dataset, key, value);
    }
}

inline Dataset make_dataset()
{
    Dataset dataset;
    dataset.blocks = {small_plan::make_block("b1", 0, 300, 24000.0)};
    dataset.blocks[0].urban_class = UrbanClass::rural;
    dataset.blocks[0].roof_share_usable = 0.2;
    for (auto const &[key, family] : {std::pair{"coal", RouteFamily::none},
                                      {"chp_heat", RouteFamily::heat_network},
                                      {"gas_wall", RouteFamily::gas},
                                      {"ashp_air", RouteFamily::electric},
                                      {"film", RouteFamily::electric},
                                      {"electric_boiler", RouteFamily::electric},
                                      {"solar_electric", RouteFamily::solar_electric}}) {
        dataset.routes.push_back(small_plan::make_route(key, family, 0.0));
    }
    dataset.transformer_sizes = {{100.0, 0.0, 0.0, 0.0, {}, {}}};
    set_thresholds(dataset);
    return dataset;
}

inline GateFacts make_facts()
{
    GateFacts facts;
    facts.heat_main_m = 300.0;
    facts.linear_density_mwh_per_m = 1.2;
    facts.cluster_households = 300.0;
    facts.cluster_area_m2 = 24000.0;
    facts.gas_main_m = 1200.0;
    facts.lng_cluster_households = 300.0;
    facts.heat_margin_share = 0.5;
    facts.gas_margin_share = 0.5;
    facts.zone_rate.assign(7, 0.7);
    facts.feeder_rate.assign(7, 0.6);
    facts.design_heat_w_per_m2 = 55.0;
    facts.design_heat_walls_w_per_m2 = 55.0;
    facts.design_heat_full_w_per_m2 = 55.0;
    facts.home_heat_kw = 4.4;
    facts.home_area_m2 = 80.0;
    facts.season_cop = {0.0, 0.0, 0.0, 2.5, 0.0, 0.0, 0.0};
    facts.households_per_km2 = 200.0;
    facts.december_sun_hours = 6.0;
    return facts;
}

struct Case
{
    Dataset dataset = make_dataset();
    Scenario scenario;
    GateFacts facts = make_facts();

    [[nodiscard]] RouteGates gates(std::string const &route) const
    {
        return make_gates(dataset, scenario, {&facts, 1})
            .at(0)
            .at(dataset.find_route(route)->index);
    }
    [[nodiscard]] RouteVerdict verdict(std::string const &route) const
    {
        return judge_routes(dataset, scenario, {&facts, 1}).at(dataset.find_route(route)->index);
    }
    [[nodiscard]] bool open(std::string const &route) const { return verdict(route).open; }
    /// \pre the route has such a record
    [[nodiscard]] GateRecord record(std::string const &route, std::string const &id) const
    {
        RouteGates const all = gates(route);
        auto const found = std::ranges::find(all.records, id, &GateRecord::id);
        return found == all.records.end() ? GateRecord{} : *found;
    }
};

} // namespace gate_case
