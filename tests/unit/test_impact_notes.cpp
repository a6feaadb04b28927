#include "sim/engine/impact/notes.hpp"

#include "tests/common/impact_plan.hpp"

#include <catch2/catch.hpp>

using namespace impact_plan;

TEST_CASE("notes name the factors, or whole carriers, that measured values stand in for",
          "[impact]")
{
    Dataset dataset = impact_plan::make_dataset();
    Parameter fine_dust = dataset.parameters.at("emission.measured.coal_pm25_kg_per_t");
    fine_dust.name_en = "PM2.5 of coal";
    fine_dust.name_zh = "散煤PM2.5";
    dataset.parameters.set(fine_dust);
    std::vector<Text> const notes = impact_notes(dataset, Scenario{});
    REQUIRE(notes.size() == 3);
    CHECK_THAT(render(Language::en, notes[0]), Catch::Contains("PM2.5 of coal; natural gas; grid"));
    CHECK_THAT(render(Language::zh, notes[0]), Catch::Contains("散煤PM2.5、天然气、电网用电"));
}

TEST_CASE("notes say how electricity for heating is metered", "[impact]")
{
    Dataset const dataset = impact_plan::make_dataset();
    Scenario scenario;
    CHECK_THAT(render(Language::en, impact_notes(dataset, scenario)[1]),
               Catch::Contains("peak and valley"));
    scenario.values["tariff.separate_meter"] = 0.0;
    CHECK_THAT(render(Language::en, impact_notes(dataset, scenario)[1]), Catch::Contains("tiers"));
}

TEST_CASE("a dataset without factors and prices says that it has no bills, and what they lack",
          "[impact]")
{
    std::vector<Text> const notes = impact_notes(small_plan::make_dataset(), Scenario{});
    REQUIRE(notes.size() == 1);
    for (char const *key : {"tariff.coal_yuan_per_t", "tariff.gas_yuan_per_m3",
                            "tariff.heat_yuan_per_m2_season", "burden.threshold_share"}) {
        CHECK_THAT(render(Language::en, notes[0]), Catch::Contains(key));
    }
    CHECK(!why_no_bills(impact_plan::make_dataset(), Scenario{}));
}
