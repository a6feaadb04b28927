#include "sim/engine/impact/notes.hpp"

#include "tests/common/impact_plan.hpp"

#include <catch2/catch.hpp>

using namespace impact_plan;

TEST_CASE("notes name the official factors that measured ones stand in for", "[impact]")
{
    Dataset dataset = impact_plan::make_dataset();
    Parameter gas = dataset.parameters.at("emission.measured.gas_co2_kg_per_m3");
    gas.name_en = "CO2 of natural gas";
    gas.name_zh = "天然气CO2";
    dataset.parameters.set(gas);
    std::vector<Text> const notes = impact_notes(dataset, Scenario{});
    REQUIRE(notes.size() == 3);
    CHECK_THAT(render(Language::en, notes[0]), Catch::Contains("CO2 of natural gas"));
    CHECK_THAT(render(Language::zh, notes[0]), Catch::Contains("天然气CO2"));
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

TEST_CASE("a dataset without factors and prices has no notes", "[impact]")
{
    CHECK(impact_notes(small_plan::make_dataset(), Scenario{}).empty());
}
