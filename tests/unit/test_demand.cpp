#include "sim/base/error.hpp"
#include "sim/engine/demand/demand.hpp"
#include "tests/common/physics_data.hpp"

#include <catch2/catch.hpp>

#include <numeric>

using namespace sim;

namespace {

/// Six blocks, three classes, on three routes.
Dataset six_blocks(Scenario &scenario)
{
    Dataset dataset = physics::dataset();
    char const *routes[] = {"gas_wall", "film", "coal"};
    for (int i = 0; i < 6; ++i) {
        Block block;
        block.code = "b" + std::to_string(i);
        block.building_class = "B" + std::to_string(1 + i % 3);
        block.households = 10 * i;
        block.heated_floor_area_m2 = 800.0 * i;
        block.coal_t_per_household = 3.0;
        dataset.blocks.push_back(block);
        scenario.plan.choices.push_back({dataset.find_route(routes[i / 2]).value(), 2021, false});
    }
    return dataset;
}

} // namespace

TEST_CASE("without climate or buildings there is no physics and no demand", "[demand]")
{
    Scenario scenario;
    Dataset dataset = six_blocks(scenario);
    CHECK(has_physics(dataset));
    dataset.building_classes.clear();
    CHECK_FALSE(has_physics(dataset));
    Demand const demand = make_demand(dataset, scenario);
    CHECK_FALSE(demand.has_physics());
    CHECK(demand.heat_kwh.empty());
}

TEST_CASE("a district without blocks has an empty demand", "[demand]")
{
    Demand const demand = make_demand(physics::dataset(), Scenario{});
    CHECK(demand.has_physics());
    CHECK(demand.set->profiles.empty());
    CHECK(demand.profile.empty());
}

TEST_CASE("a block is its floor area times its profile; an empty one is zero", "[demand]")
{
    Scenario scenario;
    Dataset const dataset = six_blocks(scenario);
    Demand const demand = make_demand(dataset, scenario);
    CHECK(demand.heat_kwh[0] == 0.0);
    CHECK(demand.gas_m3[0] == 0.0);
    LoadProfile const &profile = *demand.set->profiles[demand.profile[1]];
    CHECK(demand.heat_kwh[1] == Approx(800.0 * profile.heat_kwh_per_m2));
    CHECK(demand.heat_design_kw[1] == Approx(0.8 * profile.design_heat_w_per_m2));
    CHECK(demand.gas_m3[1] == Approx(800.0 * profile.gas_kwh_per_m2 / (35.5 / 3.6)));
    CHECK(demand.electricity_kwh[3] ==
          Approx(2400.0 * demand.set->profiles[demand.profile[3]]->electricity_kwh_per_m2));
}

TEST_CASE("coal is counted by household where it is still burnt, and nowhere else", "[demand]")
{
    Scenario scenario;
    Dataset const dataset = six_blocks(scenario);
    Demand const demand = make_demand(dataset, scenario);
    CHECK(demand.coal_t == std::vector<double>{0.0, 0.0, 0.0, 0.0, 120.0, 150.0});
    CHECK(demand.electricity_kwh[4] == 0.0);
    CHECK(demand.heat_kwh[4] > 0.0);
}

TEST_CASE("profiles stand in order and each is there once", "[demand]")
{
    Scenario scenario;
    Dataset const dataset = six_blocks(scenario);
    Demand const demand = make_demand(dataset, scenario);
    REQUIRE(demand.set->profiles.size() == 6);
    for (std::size_t i = 1; i < demand.set->profiles.size(); ++i) {
        LoadProfile const &a = *demand.set->profiles[i - 1];
        LoadProfile const &b = *demand.set->profiles[i];
        CHECK((a.building_class < b.building_class ||
               (a.building_class == b.building_class && a.route < b.route)));
    }
}

TEST_CASE("an edit takes over all profiles but one and gives what a fresh start gives", "[demand]")
{
    Scenario scenario;
    Dataset const dataset = six_blocks(scenario);
    Demand const before = make_demand(dataset, scenario);
    scenario.plan.choices[1].route = dataset.find_route("ashp_water").value();
    Demand const after = make_demand(dataset, scenario, &before);
    CHECK(after == make_demand(dataset, scenario));
    int fresh = 0;
    for (auto const &profile : after.set->profiles) {
        auto const &old = before.set->profiles;
        fresh += std::find(old.begin(), old.end(), profile) == old.end() ? 1 : 0;
    }
    CHECK(fresh == 1);
}

TEST_CASE("an edit that needs no new profile keeps the set itself", "[demand]")
{
    Scenario scenario;
    Dataset const dataset = six_blocks(scenario);
    Demand const before = make_demand(dataset, scenario);
    scenario.plan.choices[0].start_year = 2022;
    Demand const after = make_demand(dataset, scenario, &before);
    CHECK(after.set == before.set);
    CHECK(after == before);
}

TEST_CASE("insulation moves a block into the better class", "[demand]")
{
    Scenario scenario;
    Dataset const dataset = six_blocks(scenario);
    Demand const plain = make_demand(dataset, scenario);
    scenario.plan.choices[3].retrofit = Retrofit::walls;
    Demand const walls = make_demand(dataset, scenario);
    scenario.plan.choices[3].retrofit = Retrofit::full;
    Demand const full = make_demand(dataset, scenario);
    CHECK(walls.heat_kwh[3] < 0.9 * plain.heat_kwh[3]);
    CHECK(full.heat_kwh[3] < 0.9 * walls.heat_kwh[3]);
    CHECK(full.heat_kwh[2] == plain.heat_kwh[2]);
    std::uint32_t const class_index = full.set->profiles[full.profile[3]]->building_class.index;
    CHECK(dataset.building_classes[class_index].key == "B7");
}

TEST_CASE("a class that cannot be insulated further stays what it is", "[demand]")
{
    Scenario scenario;
    Dataset dataset = six_blocks(scenario);
    dataset.blocks[3].building_class = "B8";
    Demand const plain = make_demand(dataset, scenario);
    scenario.plan.choices[3].retrofit = Retrofit::full;
    CHECK(make_demand(dataset, scenario).heat_kwh == plain.heat_kwh);
}

TEST_CASE("a block of an unknown class is refused by its code", "[demand]")
{
    Scenario scenario;
    Dataset dataset = six_blocks(scenario);
    dataset.blocks[2].building_class = "B9";
    try {
        make_demand(dataset, scenario);
        FAIL("not refused");
    } catch (InputError const &error) {
        CHECK(error.diagnostics().front().where.feature == "b2");
        CHECK(error.diagnostics().front().value == "B9");
    }
}

TEST_CASE("a warmer set-point in the scenario needs more heat", "[demand]")
{
    Scenario scenario;
    Dataset const dataset = six_blocks(scenario);
    Demand const plain = make_demand(dataset, scenario);
    scenario.values["setpoint.gas.comfort_c"] = 18.0;
    Demand const warm = make_demand(dataset, scenario);
    CHECK(warm.gas_m3[1] > 1.05 * plain.gas_m3[1]);
    CHECK(warm.heat_kwh[3] == plain.heat_kwh[3]);
}
