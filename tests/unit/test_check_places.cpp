#include "sim/geo/datum.hpp"
#include "sim/geo/gauss_kruger.hpp"
#include "tests/common/sound_district.hpp"

#include <catch2/catch.hpp>

using namespace sim;
using sound_district::District;
using sound_district::finding_of;

namespace {

geo::Point on_web_map(geo::Point place)
{
    return geo::plane_from_degrees(geo::gcj02_from_wgs84(geo::degrees_from_plane(place, 111.0)),
                                   111.0);
}

/// Ten zones of one block, all shifted; so many of them stood in the block before.
District shifted(int inside)
{
    District district = sound_district::make();
    Dataset &d = district.dataset;
    TransformerZone const zone = d.transformer_zones[0];
    d.transformer_zones.clear();
    for (int i = 0; i < 10; ++i) {
        d.transformer_zones.push_back(zone);
        d.transformer_zones.back().code += std::to_string(i);
        d.transformer_zones.back().households = 10;
        geo::Point const there{500200.0 + 10.0 * i, i < inside ? 4500200.0 : 4504200.0};
        d.transformer_zones.back().place = on_web_map(there);
    }
    return district;
}

DoctorReport examined(District const &district)
{
    return doctor(district.dataset, district.scenario);
}

} // namespace

TEST_CASE("Points are moved back only if most of them stand in their blocks then")
{
    DoctorReport const most = examined(shifted(7));
    DoctorFinding const *const finding = finding_of(most, "shifted_coordinates");
    REQUIRE(finding != nullptr);
    CHECK(finding->fix->rows.size() == 10);
    // 40 % more than before, but not most: they lie off for another reason.
    CHECK(finding_of(examined(shifted(4)), "shifted_coordinates") == nullptr);
    CHECK(finding_of(examined(shifted(4)), "zone_off_block") != nullptr);
}

TEST_CASE("A third zone at one place is compared with both others")
{
    District district = sound_district::make();
    auto &zones = district.dataset.transformer_zones;
    TransformerZone other = zones[0];
    other.code = "T1b";
    other.households = 40;
    zones.push_back(other); // another one at the same place
    other.code = "T1c";
    zones.push_back(other); // and that once more
    DoctorReport const report = examined(district);
    REQUIRE(finding_of(report, "same_place", "T1b") != nullptr);
    DoctorFinding const *const twice = finding_of(report, "zone_twice", "T1c");
    REQUIRE(twice != nullptr);
    CHECK(twice->diagnostic.value == "T1b");
    CHECK(twice->fix->rows.front().kind == RowEdit::Kind::remove);
    CHECK(finding_of(report, "same_place", "T1c") == nullptr);
}

TEST_CASE("Blocks that nearly meet across the border of their towns are left to that border")
{
    District district = sound_district::make();
    Dataset &d = district.dataset;
    geo::MultiPolygon const shape = d.blocks[3].area;
    for (geo::Point &p : d.blocks[3].area.front().outer) {
        p.x += p.x < 501600.0 ? 0.2 : 0.0;
    }
    CHECK(finding_of(examined(district), "borders_apart") == nullptr);
    d.blocks[3].area = shape;
    for (geo::Point &p : d.blocks[4].area.front().outer) {
        p.x += p.x < 502100.0 ? 0.2 : 0.0;
    }
    CHECK(finding_of(examined(district), "borders_apart", "b5") != nullptr);
}

TEST_CASE("Question marks in a sentence are looked at, in a name they are an error")
{
    District district = sound_district::make();
    district.dataset.problems[0].words = "户主不同意??";
    DoctorReport const asked = examined(district);
    REQUIRE(finding_of(asked, "question_marks", "P1") != nullptr);
    CHECK(finding_of(asked, "question_marks", "P1")->diagnostic.severity == Severity::warning);
    district.dataset.blocks[0].name = "??村";
    DoctorReport const named = examined(district);
    REQUIRE(finding_of(named, "question_marks", "b1") != nullptr);
    CHECK(finding_of(named, "question_marks", "b1")->diagnostic.severity == Severity::error);
}
