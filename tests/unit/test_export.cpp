#include "sim/base/error.hpp"
#include "sim/io/csv.hpp"
#include "sim/io/text_file.hpp"
#include "sim/report/export.hpp"
#include "sim/report/sheets.hpp"
#include "tests/common/dated_plan.hpp"
#include "tests/common/official_plan.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <set>

using namespace sim;
using namespace sim::report;

namespace fs = std::filesystem;

namespace {

fs::path fresh_folder(std::string const &name)
{
    fs::path const folder = fs::temp_directory_path() / ("nuantu_test_export_" + name);
    fs::remove_all(folder);
    return folder;
}

std::vector<fs::path> export_to(ExportOptions const &options)
{
    Progress progress;
    return export_scenario(official_plan::loaded().project, official_plan::official(),
                           official_plan::loaded().official, options, progress);
}

io::CsvTable csv_of(fs::path const &folder, std::string const &table)
{
    fs::path const file = folder / "csv" / (table + ".csv");
    return {file.string(), io::read_text_file(file)};
}

double column_sum(io::CsvTable const &table, std::string const &column)
{
    double sum = 0.0;
    for (std::size_t r = 0; r < table.size(); ++r) {
        sum += table.number(r, column).value_or(0.0);
    }
    return sum;
}

} // namespace

TEST_CASE("every jurisdiction, unit and programme has its file", "[export]")
{
    fs::path const folder = fresh_folder("all");
    std::vector<fs::path> const files = export_to({.folder = folder});
    Dataset const &dataset = official_plan::dataset();
    for (Jurisdiction const &jurisdiction : dataset.jurisdictions) {
        CHECK(fs::exists(folder / "tasks" / (jurisdiction.code + ".xlsx")));
    }
    for (Unit const &unit : dataset.units) {
        CHECK(fs::exists(folder / "tasks" / (unit.code + ".xlsx")));
    }
    CHECK(fs::exists(folder / "tasks" / "programme_network.xlsx"));
    CHECK(fs::exists(folder / "tasks" / "programme_envelope.xlsx"));
    auto const manifest = nlohmann::json::parse(io::read_text_file(folder / "manifest.json"));
    CHECK(manifest["files"].size() + 1 == files.size());
    CHECK(manifest["illustrative"] == true);
    CHECK(manifest["statement"]["zh"] == "示意数据，不得作为下达依据");
    CHECK(manifest["scenario"]["key"] == "official");
    for (auto const &file : manifest["files"]) {
        CHECK(fs::file_size(folder / file.get<std::string>()) > 0);
    }
}

TEST_CASE("csv tables come back with the sums of the plan", "[export]")
{
    fs::path const folder = fresh_folder("csv");
    export_to({.folder = folder, .formats = {"csv"}});
    io::CsvTable const blocks = csv_of(folder, "blocks");
    CHECK(blocks.size() == official_plan::dataset().blocks.size());
    CHECK(column_sum(blocks, "户数") == 26441.0);
    CHECK(column_sum(blocks, "首年户数") == 23797.0);
    CHECK(column_sum(blocks, "市级补贴（万元）") == Approx(24177.664).epsilon(1e-12));
    CHECK(column_sum(csv_of(folder, "jurisdictions"), "居民（万元）") ==
          Approx(4069.44).epsilon(1e-12));
    io::CsvTable const annex1 = csv_of(folder, "annex1");
    CHECK(annex1.cell(3, "总投资额（万元）") == "58832.07");
    CHECK(annex1.cell(0, "项目类型") == "燃煤散烧治理（含3年气费补贴）");
    io::CsvTable const annex2 = csv_of(folder, "annex2");
    CHECK(annex2.cell(0, "市级补贴（万元）") == "24177.664");
    CHECK(annex2.cell(2, "备注") == "按80平方米/户");
    CHECK(csv_of(folder, "ledger").size() == official_plan::loaded().official.ledger.lines.size());
}

TEST_CASE("one code writes one sheet", "[export]")
{
    fs::path const folder = fresh_folder("one");
    auto const files =
        export_to({.folder = folder, .formats = {"xlsx"}, .for_code = "dept_finance"});
    REQUIRE(files.size() == 2);
    CHECK(files[0].filename() == "dept_finance.xlsx");
    CHECK(files[1].filename() == "manifest.json");
}

TEST_CASE("the same export is the same bytes", "[export]")
{
    fs::path const a = fresh_folder("bytes_a");
    fs::path const b = fresh_folder("bytes_b");
    for (fs::path const &folder : {a, b}) {
        export_to({.folder = folder, .formats = {"xlsx"}, .for_code = "leading_group"});
    }
    CHECK(io::read_text_file(a / "tasks" / "leading_group.xlsx") ==
          io::read_text_file(b / "tasks" / "leading_group.xlsx"));
}

TEST_CASE("unknown formats and codes are told together with what is allowed", "[export]")
{
    try {
        export_to({.folder = fresh_folder("bad"),
                   .formats = {"csv", "parchment"},
                   .for_code = "dept_magic"});
        FAIL("accepted");
    } catch (InputError const &error) {
        REQUIRE(error.diagnostics().size() == 2);
        std::string const format = format_diagnostic(Language::en, error.diagnostics()[0]);
        CHECK(format.find("csv, xlsx") != std::string::npos);
        std::string const code = format_diagnostic(Language::zh, error.diagnostics()[1]);
        CHECK(code.find("dept_finance") != std::string::npos);
    }
}

TEST_CASE("a folder that cannot be made is a matter of files", "[export]")
{
    REQUIRE_THROWS_AS(export_to({.folder = "/proc/no/such"}), IoError);
}

TEST_CASE("no number is wider than its column", "[export]")
{
    constexpr double pt_per_mm = 72.0 / 25.4;
    constexpr double digit_em = 0.7; // the widest face that may stand in, bold
    SheetSource const source{official_plan::dataset(), official_plan::official(),
                             official_plan::loaded().official, Language::zh, true};
    for (TaskSheet const &sheet : all_sheets(source)) {
        for (io::BookSheet const &each : book_of(source, sheet).sheets) {
            for (io::BookCell const &cell : each.cells) {
                auto const *number = std::get_if<double>(&cell.value);
                if (number == nullptr) {
                    continue;
                }
                bool const money = cell.number_format.find("0.00") != std::string::npos;
                double const digits = std::floor(std::log10(std::max(*number, 1.0))) + 1.0;
                double const width = (digits + (money ? 3.0 : 0.0) + 1.0) * digit_em * 9.0;
                double const have =
                    each.column_widths_mm[static_cast<std::size_t>(cell.column)] * pt_per_mm;
                INFO(sheet.code << " " << each.name << " " << *number);
                CHECK(width < have);
            }
        }
    }
}

TEST_CASE("no sheet of any book is empty", "[export]")
{
    SheetSource const source{official_plan::dataset(), official_plan::official(),
                             official_plan::loaded().official, Language::zh, true};
    std::set<std::string> codes;
    for (TaskSheet const &sheet : all_sheets(source)) {
        CHECK(codes.insert(sheet.code).second);
        io::Book const book = book_of(source, sheet);
        CHECK(book.sheets.size() >= 2);
        for (io::BookSheet const &each : book.sheets) {
            CHECK(each.cells.size() >= 4);
            CHECK(each.page.header_right == "示意数据，不得作为下达依据");
        }
    }
    std::vector<std::string> const listed = sheet_codes(source.dataset);
    CHECK(codes == std::set<std::string>(listed.begin(), listed.end()));
}

TEST_CASE("dates of works given to an export stand in all its files", "[export][works]")
{
    dated_plan::Works hand = dated_plan::make();
    auto const works = std::make_shared<works::Works>();
    works::Works &given = *works;
    given.plan = std::make_shared<WorksPlan const>(hand.plan);
    given.schedule = hand.schedule;
    given.answer = hand.answer;
    Project project;
    project.dataset = std::make_shared<Dataset const>(hand.night.dataset);
    fs::path const folder = fresh_folder("works");
    ExportOptions options{.folder = folder, .formats = {"csv", "xlsx", "gpkg", "ics"}};
    options.works = works;
    Progress progress;
    export_scenario(project, hand.night.scenario, hand.night.results, options, progress);
    for (char const *const name : {"works", "works_months", "works_crews", "works_targets"}) {
        INFO(name);
        CHECK(fs::exists(folder / "csv" / (std::string{name} + ".csv")));
    }
    CHECK(csv_of(folder, "works").size() == hand.plan.packages.size());
    CHECK(csv_of(folder, "blocks").cell(1, "通电（通气、通热）") == "2021-10-25");
    CHECK(csv_of(folder, "blocks").cell(1, "日期依据") == "测算");
    CHECK(fs::exists(folder / "ics" / "programme.ics"));
    CHECK(fs::exists(folder / "ics" / "001.ics"));
    CHECK(fs::exists(folder / "tasks" / "002.xlsx"));
    auto const manifest = nlohmann::json::parse(io::read_text_file(folder / "manifest.json"));
    CHECK(manifest["works"]["dates"] == "computed");
    CHECK(manifest["works"]["packages"] == hand.plan.packages.size());
    CHECK(manifest["works"]["last_day"] == "2022-06-03");
}

TEST_CASE("a project without works is exported as before", "[export][works]")
{
    dated_plan::Works hand = dated_plan::make();
    hand.night.dataset.crew_types.clear();
    Project project;
    project.dataset = std::make_shared<Dataset const>(hand.night.dataset);
    fs::path const folder = fresh_folder("no_works");
    ExportOptions const options{.folder = folder, .formats = {"csv", "xlsx", "ics"}};
    Progress progress;
    export_scenario(project, hand.night.scenario, hand.night.results, options, progress);
    CHECK_FALSE(fs::exists(folder / "csv" / "works.csv"));
    CHECK(nlohmann::json::parse(io::read_text_file(folder / "manifest.json"))["works"].is_null());
}
