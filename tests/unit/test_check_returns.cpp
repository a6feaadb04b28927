#include "tests/common/sound_district.hpp"

#include <catch2/catch.hpp>

using namespace sim;
using sound_district::finding_of;

TEST_CASE("Returns that correct earlier ones are looked at, no error, and not undone")
{
    sound_district::District district = sound_district::make();
    ProgressReport &later = district.dataset.progress.back();
    later.households_done = 10;
    later.stage = BlockStage::coal;
    DoctorReport const report = doctor(district.dataset, district.scenario);
    for (char const *kind : {"done_falls", "stage_goes_back"}) {
        INFO(kind);
        DoctorFinding const *const finding = finding_of(report, kind);
        REQUIRE(finding != nullptr);
        CHECK(finding->diagnostic.severity == Severity::warning);
        CHECK_FALSE(finding->fix.has_value());
    }
    CHECK(finding_of(report, "done_over_households") == nullptr);
}

TEST_CASE("A budget is not measured by what nobody has said to be owed")
{
    sound_district::District district = sound_district::make();
    for (ProgressReport &report : district.dataset.progress) {
        report.owed = Money{};
    }
    CHECK(doctor(district.dataset, district.scenario).findings.empty());
}
