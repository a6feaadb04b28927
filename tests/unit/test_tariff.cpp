#include "sim/base/error.hpp"
#include "sim/engine/impact/tariff.hpp"
#include "tests/common/impact_plan.hpp"

#include <catch2/catch.hpp>

using namespace impact_plan;

namespace {

Tariff tariff(double separate_meter = 1.0)
{
    static Dataset const dataset = impact_plan::make_dataset();
    Scenario scenario;
    scenario.values["tariff.separate_meter"] = separate_meter;
    return read_tariff(Values{dataset, scenario});
}

} // namespace

TEST_CASE("a heating meter bills peak and valley and touches no tier", "[tariff]")
{
    CHECK(heating_electricity_yuan(tariff(), 10000, 4000) == Approx(4000 * 0.465 + 6000 * 0.165));
    CHECK(heating_electricity_yuan(tariff(), 0, 0) == 0.0);
}

TEST_CASE("on the household meter heating climbs the tiers above the other use", "[tariff]")
{
    // other use 1800: 240 kWh remain in the first tier, 1080 in the second
    double const expected = 240 * 0.415 + 1080 * 0.465 + 3680 * 0.715;
    CHECK(heating_electricity_yuan(tariff(0.0), 5000, 2000) == Approx(expected));
    CHECK(household_meter_yuan(tariff(), 240) == Approx(240 * 0.415));
    CHECK(household_meter_yuan(tariff(), 1320) == Approx(240 * 0.415 + 1080 * 0.465));
}

TEST_CASE("each family pays for its carrier", "[tariff]")
{
    HomeUse const use{.area_m2 = 80,
                      .electricity_kwh = 100,
                      .electricity_peak_kwh = 50,
                      .gas_m3 = 1000,
                      .coal_t = 3};
    CHECK(energy_yuan(tariff(), RouteFamily::none, use) == Approx(2100.0));
    CHECK(energy_yuan(tariff(), RouteFamily::heat_network, use) == Approx(1760.0 + 41.5));
    CHECK(energy_yuan(tariff(), RouteFamily::gas, use) == Approx(2060.0 + 41.5));
    CHECK(energy_yuan(tariff(), RouteFamily::electric, use) == Approx(31.5));
    CHECK(energy_yuan(tariff(), RouteFamily::solar_electric, use) == Approx(31.5));
}

TEST_CASE("an absurd price is refused by name", "[tariff]")
{
    Dataset const dataset = impact_plan::make_dataset();
    Scenario scenario;
    scenario.values["tariff.gas_yuan_per_m3"] = -1.0;
    CHECK_THROWS_WITH(read_tariff(Values{dataset, scenario}),
                      Catch::Contains("tariff.gas_yuan_per_m3"));
}

TEST_CASE(
    "prices that are missing are refused by name, each of them; without any there are no bills",
    "[tariff]")
{
    Dataset const all = impact_plan::make_dataset();
    Dataset some = all;
    some.parameters = {};
    for (auto const &[key, parameter] : all.parameters) {
        if (key != "tariff.coal_yuan_per_t" && key != "tariff.gas_yuan_per_m3") {
            some.parameters.set(parameter);
        }
    }
    Scenario scenario;
    Values const values{some, scenario};
    CHECK(has_tariff(values)); // the coal price missing alone is no reason for bills of 0
    try {
        (void)read_tariff(values);
        FAIL("not refused");
    } catch (InputError const &error) {
        REQUIRE(error.diagnostics().size() == 2);
        CHECK(error.diagnostics()[0].where.feature == "tariff.gas_yuan_per_m3");
        CHECK(error.diagnostics()[1].where.feature == "tariff.coal_yuan_per_t");
    }
    scenario.values["tariff.gas_yuan_per_m3"] = 2.0;
    scenario.values["tariff.coal_yuan_per_t"] = 700.0;
    CHECK(read_tariff(values).coal_yuan_per_t == 700.0);
    Dataset const none = small_plan::make_dataset();
    CHECK(!has_tariff(Values{none, Scenario{}}));
}
