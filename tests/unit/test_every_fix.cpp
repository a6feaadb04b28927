#include "sim/io/schema.hpp"
#include "sim/model/validate.hpp"
#include "tests/common/apply_change.hpp"
#include "tests/common/doctor_cases.hpp"

#include <catch2/catch.hpp>

#include <set>
#include <string>
#include <utility>
#include <vector>

using namespace sim;
using doctor_cases::Case;
using sound_district::District;

namespace {

/// Kinds with a fix that reading finds.
std::vector<Case> given_cases()
{
    return {
        {"overlap", true,
         [](District &d) {
             d.dataset.blocks[1].area = {
                 sound_district::box(500400.0, 4500000.0, 501000.0, 4500400.0)};
         }},
        {"outside_jurisdiction", true,
         [](District &d) {
             d.dataset.blocks[5].area = {
                 sound_district::box(502500.0, 4500000.0, 503100.0, 4500400.0)};
         }},
        {"zones_do_not_add_up", true,
         [](District &d) {
             d.dataset.transformer_zones[0].households = 90;
             d.dataset.transformer_zones[0].provenance.illustrative = "households";
         }},
        {"section_of_other_block", true,
         [](District &d) { d.dataset.transformer_zones[0].section = {1}; }},
        {"not_a_size", true,
         [](District &d) {
             d.dataset.transformer_zones[0].capacity_kva = 130.0;
             d.dataset.transformer_zones[0].provenance.illustrative = "capacity_kva";
         }},
        {"tie_one_sided", true, [](District &d) { d.dataset.feeders[1].tie.reset(); }},
    };
}

DoctorReport examined(District const &district)
{
    Diagnostics given;
    validate_grid(district.dataset, given);
    validate_shapes(district.dataset, given);
    validate_coverage(district.dataset, given);
    return doctor(district.dataset, district.scenario, given);
}

/// Kind and feature of each error.
std::set<std::pair<std::string, std::string>> errors_of(DoctorReport const &report)
{
    std::set<std::pair<std::string, std::string>> errors;
    for (DoctorFinding const &finding : report.findings) {
        if (finding.diagnostic.severity == Severity::error) {
            errors.emplace(finding.diagnostic.code, finding.diagnostic.where.feature);
        }
    }
    return errors;
}

/// Does the schema have the layer, the columns and the key that an edit speaks of?
void check_words(RowEdit const &edit)
{
    io::TableSpec const *const table = io::find_table_spec(edit.layer);
    REQUIRE(table != nullptr);
    for (auto const &[field, words] : edit.fields) {
        INFO(field);
        CHECK(std::ranges::count(table->columns, field, &io::ColumnSpec::name) == 1);
    }
    CHECK((!edit.shape || table->shape != io::ShapeKind::none));
    CHECK(std::ranges::count(edit.key, '/') + 1 == static_cast<long>(table->key.size()));
}

} // namespace

TEST_CASE("Each fix takes its finding away, brings no error, and makes nothing a fact")
{
    std::vector<Case> all = doctor_cases::cases();
    for (Case &one : given_cases()) {
        all.push_back(std::move(one));
    }
    int fixed = 0;
    for (Case const &one : all) {
        if (!one.has_fix) {
            continue;
        }
        INFO(one.kind);
        District district = sound_district::make();
        one.breaks(district);
        DoctorReport const before = examined(district);
        DataChange const change = fixes_of(before, one.kind);
        REQUIRE_FALSE(change.rows.empty());
        for (RowEdit const &edit : change.rows) {
            check_words(edit);
            CHECK_FALSE(edit.is_fact);
        }
        apply_change::to(district.dataset, change);
        DoctorReport const after = examined(district);
        CHECK(sound_district::finding_of(after, one.kind) == nullptr);
        auto const errors = errors_of(before);
        for (auto const &error : errors_of(after)) {
            INFO(error.first << ' ' << error.second);
            CHECK(errors.contains(error));
        }
        ++fixed;
    }
    CHECK(fixed >= 35);
}

TEST_CASE("Findings with different fixes are not the same finding")
{
    District district = sound_district::make();
    district.dataset.blocks[0].name = " 村 甲";
    DoctorFinding const one = *sound_district::finding_of(examined(district), "blanks_in_name");
    DoctorFinding other = one;
    CHECK(other == one);
    other.fix->rows.front().fields.begin()->second = "村";
    CHECK_FALSE(other == one);
    other = one;
    other.fix.reset();
    CHECK_FALSE(other == one);
}
