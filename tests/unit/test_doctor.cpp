#include "tests/common/doctor_cases.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

using namespace doctor_cases;

namespace {

std::string described(DoctorReport const &report)
{
    std::string all;
    for (DoctorFinding const &finding : report.findings) {
        all += finding.diagnostic.code + ": " +
               format_diagnostic(Language::en, finding.diagnostic) + "\n";
    }
    return all;
}

} // namespace

TEST_CASE("The doctor finds nothing where nothing is wrong, and nothing in nothing")
{
    District const sound = sound_district::make();
    DoctorReport const report = doctor(sound.dataset, sound.scenario);
    INFO(described(report));
    CHECK(report.findings.empty());
    CHECK(doctor({}, {}).findings.empty());
}

TEST_CASE("Each kind of the doctor is provoked by a case, found once broken, with its grade")
{
    std::set<std::string> provoked;
    for (Case const &one : cases()) {
        INFO(one.kind);
        District district = sound_district::make();
        one.breaks(district);
        DoctorReport const report = doctor(district.dataset, district.scenario);
        INFO(described(report));
        DoctorFinding const *const finding = sound_district::finding_of(report, one.kind);
        REQUIRE(finding != nullptr);
        auto const kind = std::ranges::find_if(
            doctor_kinds(), [&](DoctorKind const &k) { return one.kind == std::string{k.code}; });
        REQUIRE(kind != doctor_kinds().end());
        CHECK(finding->diagnostic.severity == kind->grade);
        CHECK(finding->fix.has_value() == one.has_fix);
        CHECK(finding->fix_name.key.empty() != one.has_fix);
        CHECK_FALSE(finding->diagnostic.where.layer.empty());
        CHECK_FALSE(finding->diagnostic.where.feature.empty());
        for (Text const &words : {finding->diagnostic.message, finding->diagnostic.allowed}) {
            CHECK(render(Language::en, words).find('{') == std::string::npos);
            CHECK(render(Language::zh, words).find('{') == std::string::npos);
            CHECK(render(Language::zh, words) != render(Language::en, words));
        }
        provoked.insert(one.kind);
    }
    for (DoctorKind const &kind : doctor_kinds()) {
        INFO(kind.code);
        CHECK(provoked.contains(kind.code));
    }
    CHECK(provoked.size() == doctor_kinds().size());
    CHECK(doctor_kinds().size() >= 60);
}

TEST_CASE("The hardest findings come first, whatever was given")
{
    District district = sound_district::make();
    for (Case const &one : cases()) {
        if (std::string{one.kind} == "done_over_households" ||
            std::string{one.kind} == "dead_end") {
            one.breaks(district);
        }
    }
    Diagnostic note;
    note.severity = Severity::note;
    note.code = "illustrative";
    DoctorReport const report = doctor(district.dataset, district.scenario, {note});
    REQUIRE(report.findings.size() >= 3);
    CHECK(report.findings.front().diagnostic.code == "done_over_households");
    CHECK(std::ranges::is_sorted(report.findings, {}, [](DoctorFinding const &finding) {
        return finding.diagnostic.severity;
    }));
    CHECK(sound_district::finding_of(report, "illustrative") != nullptr);
}

TEST_CASE("Fixes of a kind come together; a cell is written once")
{
    District district = sound_district::make();
    for (Block &block : district.dataset.blocks) {
        block.income_yuan_per_household = 3000.0; // of a month
    }
    DoctorReport report = doctor(district.dataset, district.scenario);
    DataChange const all = fixes_of(report, "income_unlikely");
    REQUIRE(all.rows.size() == 6);
    CHECK(all.rows.front().fields.at("income_yuan_per_household") == "36000");
    CHECK_FALSE(all.rows.front().is_fact);
    CHECK(fixes_of(report, "income_unlikely", "b3").rows.size() == 1);
    CHECK(fixes_of(report, "income_unlikely", "nowhere").rows.empty());
    CHECK(fixes_of(report, "no_such_kind").rows.empty());
    DoctorReport const once = report;
    report.findings.insert(report.findings.end(), once.findings.begin(), once.findings.end());
    CHECK(fixes_of(report, "income_unlikely").rows.size() == 6);
}
