#include "sim/engine/impact/fee_subsidy.hpp"
#include "tests/common/impact_plan.hpp"

#include <catch2/catch.hpp>

using namespace impact_plan;

TEST_CASE("the gas fee is paid for three seasons from the block's start year", "[fee_subsidy]")
{
    Dataset const dataset = impact_plan::make_dataset();
    FeeSubsidies const subsidies{dataset, Scenario{}};
    Choice const gas{*dataset.find_route("gas_wall"), 2022};
    Block const &block = dataset.blocks[2];
    CHECK(subsidies.yuan(block, gas, 2021) == 0.0);
    for (int year = 2022; year < 2025; ++year) {
        CHECK(subsidies.yuan(block, gas, year) == Approx(960.0)); // 80 m2 x (8 + 4)
    }
    CHECK(subsidies.yuan(block, gas, 2025) == 0.0);
    CHECK(subsidies.end_year(gas) == 2025);
}

TEST_CASE("the subsidised area of a home is capped", "[fee_subsidy]")
{
    Dataset const dataset = impact_plan::make_dataset();
    Choice const gas{*dataset.find_route("gas_wall"), 2021};
    FeeSubsidies const subsidies{dataset, Scenario{}};
    CHECK(subsidies.yuan(make_block("x", 0, 10, 2000), gas, 2021) == Approx(162.0 * 12));
    CHECK(subsidies.yuan(make_block("x", 0, 0, 0), gas, 2021) == 0.0);
}

TEST_CASE("other routes have no fee subsidy", "[fee_subsidy]")
{
    Dataset const dataset = impact_plan::make_dataset();
    FeeSubsidies const subsidies{dataset, Scenario{}};
    Choice const film{*dataset.find_route("ashp_water"), 2021};
    CHECK(subsidies.yuan(dataset.blocks[0], film, 2021) == 0.0);
    CHECK(subsidies.end_year(film) == 2021);
}

TEST_CASE("a scenario may lengthen one part of the subsidy", "[fee_subsidy]")
{
    Dataset const dataset = impact_plan::make_dataset();
    Scenario scenario;
    scenario.values["seasons.P13.fee"] = 4;
    FeeSubsidies const subsidies{dataset, scenario};
    Choice const gas{*dataset.find_route("gas_wall"), 2021};
    CHECK(subsidies.yuan(dataset.blocks[2], gas, 2024) == Approx(640.0));
    CHECK(subsidies.end_year(gas) == 2025);
}
