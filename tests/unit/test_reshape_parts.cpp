#include "sim/engine/reshape/snap.hpp"
#include "sim/geo/measure.hpp"
#include "tests/common/reshape_case.hpp"

#include <catch2/catch.hpp>

using namespace sim;
using reshape_case::at;
using reshape_case::project_of;

namespace {

BlockId const first{0};

} // namespace

TEST_CASE("A new part takes no code of which a scenario keeps dates of works")
{
    auto district = sound_district::make();
    district.scenario.works["indoor.b1-2"] = {18000, 18010, false};
    district.scenario.works["indoor.b1-30"] = {18000, 18010, false};
    Project const project = project_of(std::move(district));
    auto const result = reshape::split_by_line(project, first, {at(400, -50), at(400, 450)});
    REQUIRE(result.is_done());
    CHECK(result.parts[1].code == "b1-3");
}

TEST_CASE(
    "Where whole zones do not come to the wanted homes, the first note says how many there are")
{
    auto district = sound_district::make();
    TransformerZone zone = district.dataset.transformer_zones.front();
    district.dataset.transformer_zones.front().households = 70;
    district.dataset.transformer_zones.front().place = at(50, 200);
    zone.code = "T9";
    zone.households = 30;
    zone.place = at(450, 200);
    district.dataset.transformer_zones.push_back(zone);
    Project const project = project_of(std::move(district));
    auto const off = reshape::split_by_households(project, first, {40, 90.0});
    REQUIRE(off.is_done());
    CHECK(render(Language::en, off.notes.front()) ==
          "30 homes instead of 40: transformer zones stay whole.");
    auto const west = reshape::split_by_households(project, first, {40, 270.0});
    REQUIRE(west.is_done());
    CHECK(render(Language::en, west.notes.front()).starts_with("70 homes instead of 40"));
    auto const right = reshape::split_by_households(project, first, {30, 90.0});
    REQUIRE(right.is_done());
    CHECK(right.notes.front().key == "Homes follow whole transformer zones.");
}

TEST_CASE("A written place means the border that lies there, though a vertex is near")
{
    Dataset const dataset = sound_district::make().dataset;
    CHECK(geo::distance(reshape::border_meant(dataset, at(500, 3)), at(500, 3)) < 1e-9);
    CHECK(reshape::border_meant(dataset, at(499, 3)) == at(500, 0)); // none to the centimetre
    CHECK(geo::distance(reshape::border_meant(dataset, at(498, 200)), at(500, 200)) < 1e-9);
    CHECK(reshape::border_meant(dataset, at(250, 200)) == at(250, 200));
}
