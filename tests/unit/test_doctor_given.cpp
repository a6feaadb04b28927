#include "sim/model/validate.hpp"
#include "tests/common/doctor_cases.hpp"
#include "tests/common/mutation.hpp"

#include <catch2/catch.hpp>

#include <map>
#include <regex>
#include <set>

using namespace sim;

namespace {

/// Kinds that reading the files finds, each by a break of the tiny district.
std::map<std::string, std::function<void(TinyDistrict &)>> file_cases()
{
    using namespace mutation;
    auto const parameters = std::string{"tiny/parameters.csv"};
    return {
        {"missing_layer", drop("tiny/jurisdictions.geojson")},
        {"missing_column", edit(choices, "start_year", "year")},
        {"missing_value", edit(blocks, "\"households\":100", "\"households\":null")},
        {"missing_shape",
         [](TinyDistrict &district) {
             std::string &all = district[blocks];
             std::size_t const at = all.find("\"geometry\":") + 11;
             all.replace(at, all.find("}}", at) + 1 - at, "null");
         }},
        {"missing_meta", edit("tiny/meta.csv", "name_zh,小区\n", "")},
        {"missing_parameter", edit("policy/parameters.csv", "home.area_m2", "home.other_m2")},
        {"missing_choice", edit(choices, "official,b4,coal,,0\n", "")},
        {"duplicate_code", edit(blocks, "\"code\":\"b2\"", "\"code\":\"b1\"")},
        {"bad_code", edit(blocks, "\"code\":\"b2\"", "\"code\":\"b/2\"")},
        {"bad_name", edit(blocks, "片区b2", "片区\\nb2")},
        {"bad_date", edit("tiny/phases.csv", "2021-04-20", "2021-02-30")},
        {"unknown_reference", edit(blocks, "\"jurisdiction\":\"T1\"", "\"jurisdiction\":\"T9\"")},
        {"unknown_word", edit(blocks, "\"urban_class\":\"rural\"", "\"urban_class\":\"moon\"")},
        {"not_a_number", edit(blocks, "\"households\":100", "\"households\":\"many\"")},
        {"not_whole", edit(blocks, "\"households\":100", "\"households\":100.5")},
        {"out_of_range", edit(blocks, "\"households\":100", "\"households\":-5")},
        {"wrong_crs", edit(blocks, "EPSG::4490", "EPSG::4326")},
        {"coordinate_out_of_range", edit(blocks, "[110.00,40.60]", "[40.60,110.00]")},
        {"ring_not_closed", edit(blocks, ",[110.00,40.60]]]", ",[110.00,40.605]]]")},
        {"invalid_shape",
         edit(blocks, "[110.01,40.60],[110.01,40.61]", "[110.01,40.61],[110.01,40.60]")},
        {"outside_jurisdiction",
         edit(blocks, "\"jurisdiction\":\"T1\"", "\"jurisdiction\":\"T2\"")},
        {"area_per_household",
         edit(blocks, "\"heated_floor_area_m2\":8000", "\"heated_floor_area_m2\":80")},
        {"main_not_connected", edit("tiny/gas_mains.geojson", "[110.025,40.605],[110.035,40.605]",
                                    "[110.026,40.608],[110.035,40.608]")},
        {"dates_reversed", edit("tiny/phases.csv", "2021-05-15", "2021-01-15")},
        {"low_over_high", edit("policy/parameters.csv", "80,m2,40,160", "80,m2,160,40")},
        {"outside_bounds", edit("policy/parameters.csv", "80,m2,40,160", "80,m2,90,160")},
        {"shares_not_one", edit(parameters, "City share,0.7", "City share,0.6")},
        {"illustrative", [](TinyDistrict &) {}},
        {"absent_table", [](TinyDistrict &) {}},
    };
}

/// Kinds that the model's own checks find, each by a break of the sound district.
std::map<std::string, std::function<void(Dataset &)>> model_cases()
{
    return {
        {"overlap",
         [](Dataset &d) {
             d.blocks[1].area = {sound_district::box(500400.0, 4500000.0, 501000.0, 4500400.0)};
         }},
        {"not_covered",
         [](Dataset &d) {
             d.blocks[0].area = {sound_district::box(500000.0, 4500000.0, 500400.0, 4500400.0)};
         }},
        {"block_without_zone",
         [](Dataset &d) { d.transformer_zones.erase(d.transformer_zones.begin()); }},
        {"zones_do_not_add_up",
         [](Dataset &d) {
             d.transformer_zones[0].households = 90;
             d.transformer_zones[0].provenance.illustrative = "households";
         }},
        {"section_of_other_block", [](Dataset &d) { d.transformer_zones[0].section = {1}; }},
        {"not_a_size",
         [](Dataset &d) {
             d.transformer_zones[0].capacity_kva = 130.0;
             d.transformer_zones[0].provenance.illustrative = "capacity_kva";
         }},
        {"base_over_capacity", [](Dataset &d) { d.transformer_zones[0].base_peak_kw = 300.0; }},
        {"tie_one_sided", [](Dataset &d) { d.feeders[1].tie.reset(); }},
        {"tie_to_itself", [](Dataset &d) { d.feeders[0].tie = Id<Feeder>{0}; }},
        {"load_over_limit", [](Dataset &d) { d.feeder_sections[0].other_load_peak_kw = 9000.0; }},
        {"feeder_without_section",
         [](Dataset &d) {
             d.feeders.push_back(d.feeders[0]);
             d.feeders.back().code = "F9";
         }},
    };
}

Diagnostics validate(Dataset const &dataset)
{
    Diagnostics findings;
    validate_grid(dataset, findings);
    validate_shapes(dataset, findings);
    validate_coverage(dataset, findings);
    return findings;
}

/// The hardest finding of a kind: some are a matter of size.
Diagnostic const *find(Diagnostics const &findings, std::string const &code)
{
    Diagnostic const *hardest = nullptr;
    for (Diagnostic const &finding : findings) {
        if (finding.code == code && (hardest == nullptr || finding.severity < hardest->severity)) {
            hardest = &finding;
        }
    }
    return hardest;
}

/// A row of a table of kinds in docs/doctor.md.
struct Row
{
    std::string grade;
    bool has_fix = false;
};

std::map<std::string, Row> documented()
{
    std::string const page =
        io::read_text_file(test_places::data().parent_path() / "docs" / "doctor.md");
    std::regex const row{"\\| `([a-z0-9_]+)` \\| (error|warning|note) \\| [^|]+ \\| ([^|]+) \\|"};
    std::map<std::string, Row> rows;
    for (std::sregex_iterator at{page.begin(), page.end(), row}, end; at != end; ++at) {
        INFO((*at)[1]);
        CHECK(rows.emplace((*at)[1], Row{(*at)[2], (*at)[3] != "-"}).second);
    }
    return rows;
}

char const *grade_of(Severity severity)
{
    return severity == Severity::error     ? "error"
           : severity == Severity::warning ? "warning"
                                           : "note";
}

} // namespace

TEST_CASE("Each kind that reading finds is found once its file is broken, with its grade")
{
    auto const rows = documented();
    for (auto const &[code, breaks] : file_cases()) {
        INFO(code);
        TinyDistrict district;
        breaks(district);
        TempFolder const folder;
        auto const tiny = district.write(folder / "data");
        Diagnostics const findings = io::check_source_folder(tiny, folder / "data");
        INFO(mutation::described(findings));
        Diagnostic const *const finding = find(findings, code);
        REQUIRE(finding != nullptr);
        REQUIRE(rows.contains(code));
        CHECK(rows.at(code).grade == grade_of(finding->severity));
    }
}

TEST_CASE("Each kind that the model finds is found once its data are broken, with grade and fix")
{
    auto const rows = documented();
    CHECK(validate(sound_district::make().dataset).empty());
    for (auto const &[code, breaks] : model_cases()) {
        INFO(code);
        sound_district::District district = sound_district::make();
        breaks(district.dataset);
        Diagnostics const findings = validate(district.dataset);
        REQUIRE(find(findings, code) != nullptr);
        REQUIRE(rows.contains(code));
        CHECK(rows.at(code).grade == grade_of(find(findings, code)->severity));
        DoctorReport const report = doctor(district.dataset, district.scenario, findings);
        auto const found = std::ranges::find_if(
            report.findings, [&](DoctorFinding const &one) { return one.diagnostic.code == code; });
        REQUIRE(found != report.findings.end());
        CHECK(found->fix.has_value() == rows.at(code).has_fix);
    }
}

TEST_CASE("docs/doctor.md lists every kind with its grade, and whether there is a fix")
{
    auto const rows = documented();
    CHECK(rows.size() >= 60);
    std::set<std::string> known;
    for (DoctorKind const &kind : doctor_kinds()) {
        INFO(kind.code);
        REQUIRE(rows.contains(kind.code));
        CHECK(rows.at(kind.code).grade == grade_of(kind.grade));
        known.insert(kind.code);
    }
    for (doctor_cases::Case const &one : doctor_cases::cases()) {
        INFO(one.kind);
        CHECK((rows.at(one.kind).has_fix == one.has_fix || std::string{one.kind} == "same_shape"));
    }
    for (auto const &[code, breaks] : file_cases()) {
        known.insert(code);
    }
    for (auto const &[code, breaks] : model_cases()) {
        known.insert(code);
    }
    for (auto const &[code, row] : rows) {
        INFO(code);
        CHECK(known.contains(code));
    }
}
