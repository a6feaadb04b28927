#include "sim/engine/impact/emissions.hpp"

#include "sim/engine/impact/emission_factors.hpp"
#include "sim/engine/impact/impact.hpp"
#include "tests/common/impact_plan.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace impact_plan;

namespace {

constexpr auto measured = static_cast<std::size_t>(FactorSet::measured);
constexpr auto official = static_cast<std::size_t>(FactorSet::official);

ImpactResults run(Dataset const &dataset, Scenario const &scenario)
{
    return make_impact(dataset, scenario, hand_demand::make_demand(dataset, scenario));
}

} // namespace

TEST_CASE("coal before is what the block's households burn today", "[emissions]")
{
    Dataset const dataset = impact_plan::make_dataset();
    ImpactResults const impact = run(dataset, make_scenario(dataset));
    Emissions const &before = impact.emissions[measured][0].before;
    CHECK(before.coal_t == 30.0);
    CHECK(before.co2_t == Approx(63.0));
    CHECK(before.so2_t == Approx(0.15));
    CHECK(before.nox_t == Approx(0.06));
    CHECK(before.pm25_t == Approx(0.21));
    CHECK(impact.emissions_total[measured].before.coal_t == Approx(105.0));
}

TEST_CASE("heat from the network is emitted at the plant's stack, with its pumps' power",
          "[emissions]")
{
    Dataset const dataset = impact_plan::make_dataset();
    EmissionBalance const heat = run(dataset, make_scenario(dataset)).emissions[measured][0];
    CHECK(heat.after_local == Emissions{});
    double const gj = 800 * 130 * 0.0036 / 0.98 / 0.95 / 0.95;
    CHECK(heat.after_system.co2_t == Approx(gj * 0.1 + 800 * 1.5 * 0.7e-3));
    CHECK(heat.after_system.so2_t == Approx(gj * 15e-6 + 800 * 1.5 * 0.9 * 0.1e-6));
}

TEST_CASE("electricity is emitted at power stations, gas in the district", "[emissions]")
{
    Dataset const dataset = impact_plan::make_dataset();
    ImpactResults const impact = run(dataset, make_scenario(dataset));
    EmissionBalance const solar = impact.emissions[measured][1];
    CHECK(solar.after_local == Emissions{});
    double const kwh = 1600 * 130 / 0.98;
    CHECK(solar.after_system.co2_t == Approx(kwh * 0.7e-3));
    CHECK(solar.after_system.nox_t == Approx(kwh * 0.9 * 0.2e-6));
    EmissionBalance const gas = impact.emissions[measured][2];
    double const m3 = 400 * 130 / 0.88 / (35.5 / 3.6);
    CHECK(gas.after_local.co2_t == Approx(m3 * 2e-3));
    CHECK(gas.after_local.nox_t == Approx(m3 * 1e-6));
    CHECK(gas.after_system == gas.after_local);
}

TEST_CASE("the district is the sum of its blocks in both sets", "[emissions]")
{
    Dataset const dataset = impact_plan::make_dataset();
    ImpactResults const impact = run(dataset, make_scenario(dataset));
    for (std::size_t set = 0; set < factor_set_count; ++set) {
        double sum = 0.0;
        for (EmissionBalance const &block : impact.emissions[set]) {
            sum += block.after_system.co2_t;
        }
        CHECK(impact.emissions_total[set].after_system.co2_t == Approx(sum).epsilon(1e-12));
    }
}

TEST_CASE("what the official set lacks comes from the measured one and is named", "[emissions]")
{
    Dataset const dataset = impact_plan::make_dataset();
    Scenario const scenario = make_scenario(dataset);
    EmissionFactors const factors =
        emission_factors(Values{dataset, scenario}, FactorSet::official);
    CHECK(factors.coal_per_t.co2_t == 2.6);
    CHECK(factors.coal_per_t.so2_t == Approx(0.005));
    CHECK(factors.from_measured.size() == 15);
    CHECK(std::ranges::count(factors.from_measured, "emission.official.coal_pm25_kg_per_t") == 1);
    CHECK(std::ranges::count(factors.from_measured, "emission.official.coal_co2_t_per_t") == 0);
    CHECK(emission_factors(Values{dataset, scenario}, FactorSet::measured).from_measured.empty());
    ImpactResults const impact = run(dataset, scenario);
    CHECK(impact.emissions_total[official].before.co2_t == Approx(105 * 2.6));
}

TEST_CASE("a block on coal burns tomorrow what it burns today", "[emissions]")
{
    Dataset const dataset = impact_plan::make_dataset();
    Scenario scenario = make_scenario(dataset);
    scenario.plan.choices[0].route = *dataset.find_route("coal");
    ImpactResults const impact = run(dataset, scenario);
    EmissionBalance const &coal = impact.emissions[measured][0];
    CHECK(coal.after_local == coal.before);
    CHECK(coal.after_system == coal.before);
    CHECK(impact.takeback_share[0] == 0.0);
}

TEST_CASE("comfort taken back is heat after over useful heat of the coal before", "[emissions]")
{
    Dataset const dataset = impact_plan::make_dataset();
    // 3 t x 22.5 GJ/t x 0.4 = 27 GJ = 7500 kWh a home; after: 80 m2 x 130 = 10 400 kWh
    CHECK(coal_heat_kwh(3.0, 22.5, 0.4) == Approx(7500.0));
    ImpactResults const impact = run(dataset, make_scenario(dataset));
    CHECK(impact.takeback_share[0] == Approx(10400.0 / 7500.0 - 1.0));
}

TEST_CASE("without physics or without factors there are no emissions", "[emissions]")
{
    Dataset dataset = impact_plan::make_dataset();
    Scenario const scenario = make_scenario(dataset);
    CHECK(make_impact(dataset, scenario, Demand{}) == ImpactResults{});
    dataset.parameters = {};
    ImpactResults const impact = run(dataset, scenario);
    CHECK(impact.emissions[measured] == std::vector<EmissionBalance>(3));
    CHECK(impact.bills == std::vector<Bill>(3));
    CHECK(impact.burdens == std::vector<Burden>(3));
}
