#include "sim/engine/supply/heat.hpp"
#include "tests/common/impact_plan.hpp"

#include <catch2/catch.hpp>

using namespace impact_plan;

TEST_CASE("the plant delivers what buildings buy and what stations and networks lose", "[heat]")
{
    Dataset const dataset = impact_plan::make_dataset();
    Scenario const scenario;
    HeatFactors const factors = heat_factors(Values{dataset, scenario});
    LoadProfile const profile = hand_demand::profile_of(RouteFamily::heat_network);
    Block const block = make_block("a", 0, 10, 800);
    // 56 kW in the rooms; station 0.98, secondary and primary network 0.95 each
    HeatLoad const load = heat_of_block(factors, block, profile, 56.0, 400.0);
    CHECK(load.design_kw == Approx(56.0 / 0.98 / 0.95 / 0.95));
    CHECK(load.season_gj == Approx(400.0 / 0.98 / 0.95 / 0.95));
    CHECK(load.households == 10);
    CHECK(load.area_m2 == 800.0);
}
