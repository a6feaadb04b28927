#pragma once

#include "sim/engine/grid/season_flow.hpp"
#include "sim/model/results.hpp"
#include "tests/common/small_plan.hpp"

#include <algorithm>
#include <memory>

/// The small plan with a grid, gas and heat, and results filled by hand: what tables make of results
/// is then seen without any engine. Blocks a (heat network, 10 homes), b (solar + electric, 20), c
/// (gas, 5); a is in jurisdiction 001, the others in 002.
namespace night_plan {

using namespace sim;

struct Plan
{
    Dataset dataset;
    Scenario scenario;
    Results results;
    std::vector<SeasonFlow> flows;
};

inline TransformerZone make_zone(std::string const &code, std::uint32_t block,
                                 std::uint32_t section, std::string branch)
{
    TransformerZone zone;
    zone.code = code;
    zone.name = code + "号台区";
    zone.name_en = "Zone " + code;
    zone.block = {block};
    zone.section = {section};
    zone.utility_branch = std::move(branch);
    zone.capacity_kva = 100.0;
    zone.households = 10;
    zone.base_peak_kw = 8.0;
    return zone;
}

inline void add_grid(Dataset &dataset)
{
    for (char const *const code : {"east", "west"}) {
        Unit unit;
        unit.code = code;
        unit.name_zh = unit.short_zh = code == std::string{"east"} ? "东局" : "西局";
        unit.name_en = code == std::string{"east"} ? "East Branch" : "West Branch";
        dataset.units.push_back(unit);
    }
    dataset.substations.resize(1);
    dataset.substations[0].code = "S1";
    dataset.substations[0].name = "一变";
    dataset.substations[0].name_en = "Station 1";
    dataset.substations[0].capacity_kva = 2000.0;
    dataset.feeders.resize(2);
    dataset.feeder_sections.resize(2);
    for (std::uint32_t f = 0; f < 2; ++f) {
        dataset.feeders[f].code = f == 0 ? "F1" : "F2";
        dataset.feeders[f].name = f == 0 ? "甲线" : "乙线";
        dataset.feeders[f].name_en = f == 0 ? "Line A" : "Line B";
        dataset.feeders[f].limit_kva = 500.0;
        dataset.feeder_sections[f].code = dataset.feeders[f].code + "-01";
        dataset.feeder_sections[f].feeder = {f};
    }
    dataset.transformer_zones = {make_zone("Z1", 0, 0, "east"), make_zone("Z2", 1, 0, "east"),
                                 make_zone("Z3", 1, 1, "west"), make_zone("Z4", 2, 1, "west")};
}

inline void set_grid_values(Dataset &dataset)
{
    for (auto const &[key, value] : {std::pair{"grid.diversity_z", 1.65},
                                     {"grid.base_cv", 0.8},
                                     {"grid.base_power_factor", 0.9},
                                     {"home.base_rated_kw", 4.0},
                                     {"home.main_fuse_kw", 9.0},
                                     {"grid.heavy_rate", 0.8},
                                     {"grid.overload_rate", 1.0},
                                     {"grid.flag_hours", 2.0},
                                     {"grid.reinforce_rate", 1.0},
                                     {"grid.planning_rate", 0.8},
                                     {"grid.nominal_kv", 10.0},
                                     {"grid.source_voltage_pu", 1.0}}) {
        small_plan::set_parameter(dataset, key, value);
    }
    for (int hour = 0; hour < 24; ++hour) {
        std::string const digits = std::to_string(hour);
        small_plan::set_parameter(
            dataset, "grid.base_shape.h" + std::string(2 - digits.size(), '0') + digits,
            hour == 0 ? 1.0 : 0.5);
    }
}

inline void add_pipes(Dataset &dataset)
{
    dataset.gas_stations.resize(2);
    dataset.gas_stations[0].code = "G1";
    dataset.gas_stations[0].spare_m3_per_day = 900.0;
    dataset.gas_stations[1].code = "R1";
    dataset.gas_stations[1].kind = GasStationKind::regulator;
    dataset.gas_stations[1].block = BlockId{2};
    dataset.gas_mains.resize(1);
    dataset.gas_mains[0].code = "M1";
    dataset.heat_sources.resize(1);
    dataset.heat_sources[0].code = "H1";
    dataset.heat_mains.resize(1);
    dataset.heat_mains[0].code = "HM1";
}

inline AssetLoad load(double peak_kw, double rate, int heavy, int over, double energy_kwh)
{
    return {.peak_kw = peak_kw,
            .peak_hour = 24 * 89 + 6, // 12 January, 6:00
            .peak_rate = rate,
            .heavy_hours = heavy,
            .overload_hours = over,
            .energy_kwh = energy_kwh};
}

inline GridResults grid_results()
{
    GridResults grid;
    grid.zones = {load(85, 0.9, 3, 0, 100), load(120, 1.25, 9, 4, 300), load(140, 1.5, 20, 11, 500),
                  load(20, 0.2, 0, 0, 100)};
    grid.feeders = {load(300, 0.62, 0, 0, 900), load(520, 1.1, 7, 3, 1100)};
    grid.substations = {load(820, 0.41, 0, 0, 2000)};
    grid.flows = {{.converged = true, .min_voltage_pu = 0.97, .losses_kw = 2, .has_tie = true},
                  {.converged = true, .min_voltage_pu = 0.94, .losses_kw = 5}};
    grid.reinforcements = {{ReinforcementKind::transformer, 1, 100, 200, 1,
                            Money::from_yuan(80000.0), Payer::grid_company, 2022},
                           {ReinforcementKind::split_zone, 2, 100, 300, 2,
                            Money::from_yuan(200000.01), Payer::grid_company, 2021},
                           {ReinforcementKind::conductor, 1, 500, 900, 1.25,
                            Money::from_yuan(400000.0), Payer::grid_company, 2021}};
    grid.peak_kw = 820;
    grid.peak_hour = 24 * 89 + 6;
    return grid;
}

/// Two hours of weather; only solar + electric draws power: 20, then 50 W/m2.
inline Demand make_demand()
{
    auto profile = std::make_shared<LoadProfile>();
    auto electric = std::make_shared<LoadProfile>();
    electric->electricity_w_per_m2 = {20.0, 50.0};
    electric->spread_share = 0.5;
    electric->rated_electricity_w_per_m2 = 100.0;
    auto set = std::make_shared<ProfileSet>();
    set->weather.temperature_c = {-5.0, -21.5};
    set->profiles = {profile, electric};
    Demand demand;
    demand.set = set;
    demand.profile = {0, 1, 0};
    demand.heat_kwh = {1000, 2000, 500};
    demand.heat_design_kw = {40, 80, 20};
    demand.electricity_kwh = {0, 2200, 0};
    demand.gas_m3 = {0, 0, 60};
    demand.network_heat_gj = {4, 0, 0};
    demand.solar_kwh = demand.unmet_kwh = demand.coal_t = {0, 0, 0};
    return demand;
}

inline SupplyResults supply_results()
{
    SupplyResults supply;
    GasLoad const gas{.households = 5,
                      .design_m3_per_h = 6,
                      .planning_m3_per_h = 10,
                      .design_m3_per_day = 90,
                      .season_m3 = 60,
                      .spare_m3_per_h = 94,
                      .spare_m3_per_day = 810};
    HeatLoad const heat{.households = 10,
                        .area_m2 = 800,
                        .design_kw = 44,
                        .season_gj = 4,
                        .spare_kw = -4,
                        .linear_density_mwh_per_m = 1.5};
    supply.gas_stations = {gas, gas};
    supply.gas_mains = {gas};
    supply.heat_sources = {heat};
    supply.heat_mains = {heat};
    supply.gas_total = gas;
    supply.heat_total = heat;
    return supply;
}

inline ImpactResults impact_results()
{
    ImpactResults impact;
    auto const balance = [](double coal_t, double factor) {
        Emissions const before{coal_t, 2 * coal_t * factor, 0.02 * coal_t * factor,
                               0.01 * coal_t * factor, 0.03 * coal_t * factor};
        Emissions const local{0, 1, 0, 0, 0};
        Emissions const system{0, 1.5 * factor, 0.1, 0.2, 0.3};
        return EmissionBalance{before, local, system};
    };
    for (std::size_t set = 0; set < factor_set_count; ++set) {
        double const factor = set == 0 ? 1.0 : 1.2;
        impact.emissions[set] = {balance(30, factor), balance(60, factor), balance(15, factor)};
        EmissionBalance &total = impact.emissions_total[set];
        total.before = balance(105, factor).before;
        total.after_local = {0, 3, 0, 0, 0};
        total.after_system = {0, 4.5 * factor, 0.1 + 0.1 + 0.1, 0.2 + 0.2 + 0.2, 0.3 + 0.3 + 0.3};
    }
    impact.bills = {{1760, 0, 1760, 2100}, {2000, 0, 2000, 2100}, {2400, 960, 1440, 2100}};
    impact.burdens.resize(3);
    impact.burdens_later.resize(3);
    for (std::size_t b = 0; b < 3; ++b) {
        impact.burdens[b].share_by_quintile = {0.12, 0.08, 0.06, 0.04, 0.02};
        impact.burdens[b].share_above_10pct = 0.1 * static_cast<double>(b + 1);
        impact.burdens_later[b].share_above_10pct = 0.2 * static_cast<double>(b + 1);
    }
    impact.burden_total.share_above_10pct = (10 * 0.1 + 20 * 0.2 + 5 * 0.3) / 35;
    return impact;
}

inline Plan make()
{
    Plan plan{.dataset = small_plan::make_dataset(), .scenario = {}, .results = {}, .flows = {}};
    plan.scenario = small_plan::make_scenario(plan.dataset);
    add_grid(plan.dataset);
    set_grid_values(plan.dataset);
    add_pipes(plan.dataset);
    plan.results.demand = make_demand();
    plan.results.grid = grid_results();
    plan.results.supply = supply_results();
    plan.results.impact = impact_results();
    LedgerLine line;
    line.block = 2;
    line.item = Item::energy;
    line.payer = Payer::resident;
    line.year = 2021;
    line.owed = Money::from_yuan(7200.0);
    plan.results.running.lines = {line, line};
    plan.results.households_first_year = {9, 18, 4};
    plan.results.money_by_block.resize(3);
    plan.flows = {{.losses_kwh = 90.0}, {.losses_kwh = 60.0}};
    return plan;
}

} // namespace night_plan
