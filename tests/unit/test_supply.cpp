#include "sim/engine/supply/supply.hpp"
#include "tests/common/impact_plan.hpp"

#include <catch2/catch.hpp>

using namespace impact_plan;

namespace {

/// Three gas blocks in a row: main 0 from the gate through block a, main 1 on to b, main 2 to c.
/// Block c has two regulators.
Dataset gas_street()
{
    Dataset dataset = impact_plan::make_dataset();
    for (std::size_t b = 0; b < 3; ++b) {
        dataset.blocks[b].area = square(200.0 * static_cast<double>(b), 0.0);
    }
    dataset.gas_stations = {gas_station("gate", GasStationKind::gate, 500),
                            gas_station("r1", GasStationKind::regulator, 10),
                            gas_station("r2", GasStationKind::regulator, 10)};
    dataset.gas_stations[1].block = dataset.gas_stations[2].block = BlockId{2};
    dataset.gas_mains = {make_main<GasMain>("g0", {{-50, 50}, {90, 50}}),
                         make_main<GasMain>("g1", {{110, 50}, {290, 50}}, 0),
                         make_main<GasMain>("g2", {{310, 50}, {490, 50}}, 1)};
    return dataset;
}

Scenario all_on(Dataset const &dataset, char const *route)
{
    Scenario scenario;
    scenario.plan.choices.assign(3, {*dataset.find_route(route), 2021, false});
    return scenario;
}

SupplyResults run(Dataset const &dataset, Scenario const &scenario)
{
    return make_supply(dataset, scenario, hand_demand::make_demand(dataset, scenario),
                       find_block_supply(dataset));
}

} // namespace

TEST_CASE("a main carries its block and all behind it, the gate carries all", "[supply]")
{
    Dataset const dataset = gas_street();
    SupplyResults const supply = run(dataset, all_on(dataset, "gas_wall"));
    CHECK(supply.gas_mains[2].households == 5);
    CHECK(supply.gas_mains[1].households == 25);
    CHECK(supply.gas_mains[0].households == 35);
    CHECK(supply.gas_stations[0].households == 35);
    CHECK(supply.gas_total.households == 35);
    CHECK(supply.gas_stations[0].season_m3 == Approx(supply.gas_total.season_m3).epsilon(1e-12));
    CHECK(supply.gas_stations[0].design_m3_per_h == supply.gas_mains[0].design_m3_per_h);
    CHECK(supply.gas_stations[0].spare_m3_per_h ==
          Approx(500.0 - supply.gas_total.design_m3_per_h));
}

TEST_CASE("regulators share the homes of their block", "[supply]")
{
    Dataset const dataset = gas_street();
    SupplyResults const supply = run(dataset, all_on(dataset, "gas_wall"));
    CHECK(supply.gas_stations[1].households == 3);
    CHECK(supply.gas_stations[2].households == 2);
    CHECK(supply.gas_stations[1].season_m3 + supply.gas_stations[2].season_m3 ==
          Approx(supply.gas_mains[2].season_m3));
}

TEST_CASE("blocks on other routes draw no gas", "[supply]")
{
    Dataset const dataset = gas_street();
    SupplyResults const supply = run(dataset, make_scenario(dataset));
    CHECK(supply.gas_total.households == 5);
    CHECK(supply.gas_mains[0].households == 5);
    CHECK(run(dataset, all_on(dataset, "coal")).gas_total.season_m3 == 0.0);
}

TEST_CASE("heat of a main over its length and the length behind it", "[supply]")
{
    Dataset dataset = gas_street();
    dataset.heat_sources.resize(1);
    dataset.heat_sources[0].spare_kw = 300.0;
    dataset.heat_mains = {make_main<HeatMain>("h0", {{-50, 50}, {90, 50}}),
                          make_main<HeatMain>("h1", {{110, 50}, {490, 50}}, 0)};
    dataset.heat_mains[0].spare_kw = dataset.heat_mains[1].spare_kw = 250.0;
    SupplyResults const supply = run(dataset, all_on(dataset, "chp_heat"));
    // 2800 m2 x 70 W/m2 in the rooms; station 0.98, networks 0.95 each
    CHECK(supply.heat_total.design_kw == Approx(196.0 / 0.98 / 0.95 / 0.95));
    CHECK(supply.heat_total.area_m2 == 2800.0);
    CHECK(supply.heat_sources[0].design_kw == Approx(supply.heat_total.design_kw));
    CHECK(supply.heat_sources[0].spare_kw == Approx(300.0 - 196.0 / 0.98 / 0.95 / 0.95));
    CHECK(supply.heat_mains[0].households == 35);
    CHECK(supply.heat_mains[1].households == 25);
    double const mwh = 2800 * 0.130 / 0.98 / 0.95 / 0.95;
    CHECK(supply.heat_mains[0].linear_density_mwh_per_m == Approx(mwh / (140 + 380)));
    CHECK(supply.heat_mains[1].linear_density_mwh_per_m == Approx(mwh * 2000 / 2800 / 380));
    CHECK(supply.heat_sources[0].linear_density_mwh_per_m == 0.0);
}

TEST_CASE("without physics or without parameters all is zero", "[supply]")
{
    Dataset dataset = gas_street();
    Scenario const scenario = all_on(dataset, "gas_wall");
    std::vector<BlockSupply> const nearest = find_block_supply(dataset);
    SupplyResults const empty = make_supply(dataset, scenario, Demand{}, nearest);
    CHECK(empty.gas_mains.size() == 3);
    CHECK(empty.gas_total == GasLoad{});
    CHECK(empty.block_supply == nearest);
    dataset.parameters = {};
    CHECK(run(dataset, scenario).gas_total == GasLoad{});
}

TEST_CASE("mains that feed each other in a loop do not hang the tool", "[supply]")
{
    Dataset dataset = gas_street();
    dataset.gas_mains[0].fed_by = 2;
    CHECK(run(dataset, all_on(dataset, "gas_wall")).gas_total.households == 35);
}
