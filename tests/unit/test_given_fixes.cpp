#include "sim/geo/measure.hpp"
#include "sim/model/validate.hpp"
#include "tests/common/sound_district.hpp"

#include <catch2/catch.hpp>

using namespace sim;
using sound_district::District;
using sound_district::finding_of;

namespace {

DoctorReport examined(District const &district)
{
    Diagnostics given;
    validate_grid(district.dataset, given);
    validate_coverage(district.dataset, given);
    return doctor(district.dataset, district.scenario, given);
}

/// The second block lies 100 m over the first.
District overlapping(std::string const &first, std::string const &second)
{
    District district = sound_district::make();
    Dataset &d = district.dataset;
    d.blocks[1].area = {sound_district::box(500400.0, 4500000.0, 501000.0, 4500400.0)};
    d.blocks[0].provenance.illustrative = first;
    d.blocks[1].provenance.illustrative = second;
    return district;
}

/// The last block reaches 100 m beyond its town.
District outside(std::string const &town, std::string const &block)
{
    District district = sound_district::make();
    Dataset &d = district.dataset;
    d.blocks[5].area = {sound_district::box(502500.0, 4500000.0, 503100.0, 4500400.0)};
    d.jurisdictions[1].provenance.illustrative = town;
    d.blocks[5].provenance.illustrative = block;
    return district;
}

bool has_fix(District const &district, std::string_view kind)
{
    DoctorReport const report = examined(district);
    DoctorFinding const *const finding = finding_of(report, kind);
    REQUIRE(finding != nullptr);
    return finding->fix.has_value();
}

double fixed_m2(DoctorFinding const &finding)
{
    REQUIRE(finding.fix.has_value());
    return geo::area(std::get<geo::MultiPolygon>(*finding.fix->rows.front().shape));
}

} // namespace

TEST_CASE("A drawn block is not cut to a generated one; of two alike, the later is cut")
{
    CHECK_FALSE(has_fix(overlapping("*", ""), "overlap"));
    CHECK_FALSE(has_fix(overlapping("households;geometry", "households"), "overlap"));
    CHECK(has_fix(overlapping("", "*"), "overlap"));
    CHECK(has_fix(overlapping("*", "geometry"), "overlap"));
    CHECK(has_fix(overlapping("households", ""), "overlap"));
}

TEST_CASE("Beside a generated block a drawn one is still cut where a drawn one has the place")
{
    District district = overlapping("*", "");
    Block &third = district.dataset.blocks[2];
    third.area = {sound_district::box(500300.0, 4500000.0, 501500.0, 4500400.0)};
    DoctorReport const report = examined(district);
    int without = 0;
    for (DoctorFinding const &finding : report.findings) {
        if (finding.diagnostic.code != "overlap" || finding.diagnostic.where.feature != "b3") {
            continue;
        }
        if (finding.fix) {
            CHECK(fixed_m2(finding) == Approx(600.0 * 400.0)); // all but what the second block has
        } else {
            ++without;
        }
    }
    CHECK(without == 1); // that against the generated first block
}

TEST_CASE("A drawn block is not cut to a generated town")
{
    CHECK_FALSE(has_fix(outside("*", ""), "outside_jurisdiction"));
    CHECK(has_fix(outside("", "*"), "outside_jurisdiction"));
    CHECK(has_fix(outside("", ""), "outside_jurisdiction"));
    CHECK(has_fix(outside("*", "*"), "outside_jurisdiction"));
}

TEST_CASE("Neither gaps nor vertices of a drawn block are mended after generated shapes")
{
    District gap = sound_district::make();
    gap.dataset.blocks[0].area = {sound_district::box(500000.0, 4500000.0, 500490.0, 4500400.0)};
    CHECK(has_fix(gap, "gap"));
    gap.dataset.jurisdictions[0].provenance.illustrative = "*";
    CHECK_FALSE(has_fix(gap, "gap"));

    District apart = sound_district::make();
    apart.dataset.blocks[1].area = {sound_district::box(500500.2, 4500000.0, 501000.0, 4500400.0)};
    apart.dataset.blocks[0].provenance.illustrative = "";
    CHECK(has_fix(apart, "borders_apart"));
    for (Block &block : apart.dataset.blocks) {
        block.provenance.illustrative = block.code == "b2" ? "" : "geometry";
    }
    CHECK_FALSE(has_fix(apart, "borders_apart"));
}

TEST_CASE("What is usual is proposed only for a figure that is illustrative already")
{
    District district = sound_district::make();
    Dataset &d = district.dataset;
    d.blocks[0].heated_floor_area_m2 = 3000.0;
    d.blocks[0].roof_share_usable = 0.95;
    d.transformer_zones[0].base_peak_kw = 0.0;
    constexpr std::string_view kinds[] = {"area_per_household_unlikely", "roof_unlikely",
                                          "zone_without_load"};
    for (std::string_view const kind : kinds) {
        INFO(kind);
        CHECK_FALSE(has_fix(district, kind));
    }
    d.blocks[0].provenance.illustrative = "income_yuan_per_household";
    CHECK_FALSE(has_fix(district, "roof_unlikely"));
    d.blocks[0].provenance.illustrative = "heated_floor_area_m2;roof_share_usable";
    d.transformer_zones[0].provenance.illustrative = "*";
    for (std::string_view const kind : kinds) {
        INFO(kind);
        CHECK(has_fix(district, kind));
    }
}

TEST_CASE("The difference of households goes to the largest zone that may and can take it")
{
    District district = sound_district::make();
    auto &zones = district.dataset.transformer_zones;
    TransformerZone second = zones[0];
    second.code = "T1b";
    second.place.x += 40.0;
    second.households = 30;
    second.base_peak_kw = 21.0;
    zones[0].households = 60; // ten of a hundred are missing
    zones[0].base_peak_kw = 42.0;
    zones.push_back(second);
    CHECK_FALSE(has_fix(district, "zones_do_not_add_up")); // both are facts
    zones.back().provenance.illustrative = "households";
    DoctorReport const report = examined(district);
    DoctorFinding const *const finding = finding_of(report, "zones_do_not_add_up");
    REQUIRE(finding != nullptr);
    REQUIRE(finding->fix.has_value());
    CHECK(finding->fix->rows.front().key == "T1b"); // the larger one is a fact
    CHECK(finding->fix->rows.front().fields.at("households") == "40");
    zones[0].provenance.illustrative = "*";
    DoctorReport const both = examined(district);
    CHECK(finding_of(both, "zones_do_not_add_up")->fix->rows.front().key == "T1");
}

TEST_CASE("No zone gets more households than its load could be of")
{
    District district = sound_district::make();
    district.dataset.blocks[0].households = 713;
    district.dataset.blocks[0].heated_floor_area_m2 = 57040.0;
    TransformerZone &zone = district.dataset.transformer_zones[0];
    zone.base_peak_kw = 42.0;
    zone.provenance.illustrative = "*";
    CHECK_FALSE(has_fix(district, "zones_do_not_add_up"));
    zone.base_peak_kw = 500.0;
    zone.capacity_kva = 1000.0;
    CHECK(has_fix(district, "zones_do_not_add_up"));
}

TEST_CASE("The size of a transformer that was read off a plate stays")
{
    District district = sound_district::make();
    district.dataset.transformer_zones[0].capacity_kva = 130.0;
    CHECK_FALSE(has_fix(district, "not_a_size"));
    district.dataset.transformer_zones[0].provenance.illustrative = "*";
    CHECK(has_fix(district, "not_a_size"));
}

TEST_CASE("What follows from a guess is not written over a fact")
{
    District district = sound_district::make();
    Dataset &d = district.dataset;
    auto const follows = [&](char const *kind, Provenance &provenance, char const *guess) {
        INFO(kind);
        provenance.illustrative.clear();
        CHECK(has_fix(district, kind));
        provenance.illustrative = guess;
        CHECK_FALSE(has_fix(district, kind));
        provenance.illustrative = "*"; // its own field is a guess as well
        bool const is_other_row =
            &provenance == &d.heat_sources[0].provenance || &provenance == &d.blocks[0].provenance;
        CHECK((is_other_row || has_fix(district, kind)));
    };
    d.feeders[0].limit_kva = 5000.0;
    d.feeders[0].r_ohm_per_km = 0.9;
    follows("limit_of_other_conductor", d.feeders[0].provenance, "conductor");
    follows("resistance_of_other_conductor", d.feeders[0].provenance, "conductor");
    d.transformer_zones[1].section = {0};
    follows("section_of_other_block", d.transformer_zones[1].provenance, "block");
    d.transformer_zones[4].place.x += 500.0; // in the block beside it
    follows("zone_off_block", d.transformer_zones[4].provenance, "geometry");
    d.blocks[2].demolition_year = 2018;
    follows("demolished_already", d.blocks[2].provenance, "households");
    d.heat_mains[0].spare_kw = 20000.0;
    follows("main_over_source", d.heat_sources[0].provenance, "spare_kw");
    d.progress.back().households_done = 101;
    follows("done_over_households", d.blocks[0].provenance, "households");
}
