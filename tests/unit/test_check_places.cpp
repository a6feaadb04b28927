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
