#include "sim/engine/supply/gas.hpp"
#include "tests/common/impact_plan.hpp"

#include <catch2/catch.hpp>

#include <cmath>

using namespace impact_plan;

namespace {

GasFactors factors()
{
    static Dataset const dataset = impact_plan::make_dataset();
    static Scenario const scenario;
    return gas_factors(Values{dataset, scenario});
}

/// Homes of 80 m2 at 70 W/m2.
GasHomes homes(int households)
{
    double const area_m2 = 80.0 * households;
    LoadProfile const profile = hand_demand::profile_of(RouteFamily::gas);
    return gas_homes(factors(), households, area_m2 * 0.07, 1200.0 * households, profile);
}

} // namespace

TEST_CASE("the steady flow of a home is its design load over efficiency and heating value", "[gas]")
{
    // 5.6 kW / 0.88 / (35.5 / 3.6) = 0.6453 m3/h
    GasHomes const one = homes(1);
    CHECK(one.steady_m3_per_h == Approx(5.6 / 0.88 / (35.5 / 3.6)));
    CHECK(one.mean_m3_per_h == Approx(1.15 * one.steady_m3_per_h));
    CHECK(one.season_m3 == 1200.0);
}

TEST_CASE("homes add up: means and variances of parts are those of the whole", "[gas]")
{
    GasHomes sum = homes(30);
    sum.add(homes(70));
    GasHomes const whole = homes(100);
    CHECK(sum.households == 100);
    CHECK(sum.mean_m3_per_h == Approx(whole.mean_m3_per_h));
    CHECK(sum.variance == Approx(whole.variance));
    CHECK(sum.season_m3 == Approx(whole.season_m3));
    CHECK(part_of(whole, 30).variance == Approx(homes(30).variance));
    CHECK(part_of({}, 0).households == 0);
}

TEST_CASE("the allowance for chance falls with the root of the number of homes", "[gas]")
{
    auto const allowance = [](int n) {
        GasHomes const h = homes(n);
        return gas_load(factors(), h, 0, 0).design_m3_per_h / n - h.mean_m3_per_h / n;
    };
    CHECK(allowance(100) == Approx(allowance(400) * 2));
}

TEST_CASE("no number of homes burns more than their rated flow", "[gas]")
{
    CHECK(gas_load(factors(), homes(1), 0, 0).design_m3_per_h <= 2.3);
    LoadProfile const profile = hand_demand::profile_of(RouteFamily::gas);
    GasHomes const hot = gas_homes(factors(), 10, 1000.0, 0, profile);
    CHECK(hot.mean_m3_per_h == Approx(23.0));
    CHECK(gas_load(factors(), hot, 0, 0).design_m3_per_h == Approx(23.0));
}

TEST_CASE("planning practice steps down from one home to a thousand", "[gas]")
{
    GasFactors const f = factors();
    CHECK(planning_share(f, 0) == 1.0);
    CHECK(planning_share(f, 1) == 1.0);
    CHECK(planning_share(f, 10) == Approx(0.85));
    CHECK(planning_share(f, 100) == Approx(0.7));
    CHECK(planning_share(f, 1000) == Approx(0.5));
    CHECK(planning_share(f, 20000) == Approx(0.5));
    CHECK(planning_share(f, 316) == Approx(0.6).margin(0.001)); // half a decade
}

TEST_CASE("spare is capacity less load, and nothing where capacity is not known", "[gas]")
{
    GasLoad const load = gas_load(factors(), homes(100), 100.0, 2000.0);
    CHECK(load.spare_m3_per_h == Approx(100.0 - load.design_m3_per_h));
    CHECK(load.design_m3_per_day == Approx(24 * homes(100).steady_m3_per_h));
    CHECK(load.spare_m3_per_day == Approx(2000.0 - load.design_m3_per_day));
    CHECK(gas_load(factors(), homes(100), 0, 0).spare_m3_per_h == 0.0);
}

TEST_CASE("no homes and no heat burn nothing", "[gas]")
{
    CHECK(gas_homes(factors(), 0, 10, 10, hand_demand::profile_of(RouteFamily::gas)).households ==
          0);
    CHECK(gas_homes(factors(), 5, 10, 10, LoadProfile{}).mean_m3_per_h == 0.0);
}
