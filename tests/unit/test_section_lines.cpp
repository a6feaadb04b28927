#include "tests/common/sound_district.hpp"

#include <catch2/catch.hpp>

using namespace sim;
using sound_district::District;
using sound_district::finding_of;

namespace {

/// The second section begins so many metres north of where the first one ends.
DoctorFinding island(double metres, Provenance const &upstream = {}, Provenance const &own = {})
{
    District district = sound_district::make();
    auto &sections = district.dataset.feeder_sections;
    sections[0].provenance = upstream;
    sections[1].provenance = own;
    sections[1].lines.front().front().y += metres;
    DoctorReport const report = doctor(district.dataset, district.scenario);
    DoctorFinding const *const finding = finding_of(report, "section_island", "L2");
    REQUIRE(finding != nullptr);
    return *finding;
}

} // namespace

TEST_CASE("A line is led on to where it should begin, but by no more than was drawn of it")
{
    CHECK(island(190.0).fix.has_value());
    District district = sound_district::make();
    auto &line = district.dataset.feeder_sections[1].lines.front();
    line.front() = {line.back().x - 100.0, line.back().y};
    DoctorReport const report = doctor(district.dataset, district.scenario);
    DoctorFinding const *const finding = finding_of(report, "section_island", "L2");
    REQUIRE(finding != nullptr); // 400 m would be made up before 100 m that were drawn
    CHECK_FALSE(finding->fix.has_value());
}

TEST_CASE("A drawn line is not led on to a generated one")
{
    Provenance const generated{"", "*"};
    CHECK(island(190.0, generated, generated).fix.has_value());
    CHECK(island(190.0, {}, generated).fix.has_value());
    CHECK_FALSE(island(190.0, generated, {}).fix.has_value());
}
