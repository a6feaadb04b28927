#include "sim/base/display_width.hpp"
#include "sim/report/annex.hpp"
#include "sim/report/sheets.hpp"
#include "tests/common/official_plan.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

using namespace sim;
using namespace sim::report;

namespace {

SheetSource source_in(Language language, bool statement = true)
{
    return {official_plan::dataset(), official_plan::official(), official_plan::loaded().official,
            language, statement};
}

FilledTask const &task(TaskSheet const &sheet, std::string const &key)
{
    auto const found = std::ranges::find(sheet.tasks, key, &FilledTask::key);
    REQUIRE(found != sheet.tasks.end());
    return *found;
}

TaskSheet sheet_of(SheetSource const &source, std::string const &code)
{
    std::vector<TaskSheet> const sheets = all_sheets(source);
    auto const found = std::ranges::find(sheets, code, &TaskSheet::code);
    REQUIRE(found != sheets.end());
    return *found;
}

bool has_note(TaskSheet const &sheet, std::string const &part)
{
    return std::ranges::any_of(
        sheet.notes, [&](std::string const &note) { return note.find(part) != std::string::npos; });
}

Money wan(double amount)
{
    return Money::from_yuan(amount * 1e4);
}

/// Chinese characters and full-width marks.
bool is_chinese(std::string const &words)
{
    return std::ranges::any_of(code_points(words),
                               [](char32_t c) { return display_width(c) == 2; });
}

} // namespace

TEST_CASE("the fourteen sheets add up to the published quantities", "[report]")
{
    SheetSource const source = source_in(Language::zh);
    REQUIRE(source.dataset.jurisdictions.size() == 14);
    int const published[] = {2196, 12717, 11528};
    Figures all;
    for (std::size_t c = 0; c < 3; ++c) {
        Figures sum;
        for (std::uint32_t j = 0; j < 14; ++j) {
            sum += source.figures.of(JurisdictionId{j}, table_categories[c]);
        }
        CHECK(sum.households == published[c]);
        CHECK(sum == source.figures.of(std::nullopt, table_categories[c]));
        all += sum;
    }
    CHECK(all.households_first_year == 23797);
    CHECK(all.subsidy() == wan(34539.52));
    CHECK(all.city == wan(24177.664));
    CHECK(all.district == wan(10361.856));
    CHECK(all.resident == wan(4069.44));
    CHECK(all.gas_fee_government() == wan(2213.376));
}

TEST_CASE("annex 1 of the published plan comes out as printed", "[report]")
{
    SheetSource const source = source_in(Language::zh);
    std::vector<InvestmentRow> const rows = investment_rows(source);
    REQUIRE(rows.size() == 3);
    auto const is = [](Money money, double printed) {
        return std::abs(static_cast<double>(money.fen()) / 1e6 - printed) < 0.00501;
    };
    CHECK(is(rows[0].total, 40822.34));
    CHECK(is(rows[0].city_first_year, 24694.12));
    CHECK(is(rows[0].district_first_year, 10583.19));
    CHECK(is(rows[1].other, 300.00));
    CHECK(is(rows[1].city_first_year, 761.64));
    CHECK(is(rows[2].district_first_year, 2858.96));
    InvestmentRow const total = investment_total(rows);
    CHECK(is(total.total, 58832.07));
    CHECK(is(total.city, 31305.55));
    CHECK(is(total.district, 23157.07));
    CHECK(is(total.other, 4369.44));
    CHECK(is(total.government_first_year(), 43803.98));
}

TEST_CASE("a town's sheet has the twelve tasks in five groups and no network renewal", "[report]")
{
    SheetSource const source = source_in(Language::zh);
    for (std::uint32_t j = 0; j < 14; ++j) {
        TaskSheet const sheet = jurisdiction_sheet(source, JurisdictionId{j});
        REQUIRE(sheet.tasks.size() == 12);
        std::set<std::string> groups;
        for (std::size_t t = 0; t < sheet.tasks.size(); ++t) {
            FilledTask const &each = sheet.tasks[t];
            CHECK(each.number == static_cast<int>(t) + 1);
            CHECK(each.text.find('{') == std::string::npos);
            CHECK(each.remark.find('{') == std::string::npos);
            CHECK(each.roles.starts_with("（牵头单位："));
            CHECK(each.roles.ends_with("）"));
            CHECK(each.roles.find("；责任单位：") != std::string::npos);
            CHECK(each.text.find("供热管网建设改造") == std::string::npos);
            groups.insert(each.group);
        }
        CHECK(groups.size() == 5);
    }
}

TEST_CASE("leads that the plan does not print are marked as inferred, and only those", "[report]")
{
    TaskSheet const sheet = jurisdiction_sheet(source_in(Language::zh), JurisdictionId{0});
    std::set<int> const inferred = {4, 7, 8, 9, 10, 11, 12};
    for (FilledTask const &each : sheet.tasks) {
        bool const marked = each.roles.find("推定，待办公室确认") != std::string::npos;
        CHECK(marked == inferred.contains(each.number));
        CHECK((each.lead.find("推定") != std::string::npos) == marked);
    }
    CHECK(has_note(sheet, "推定"));
}

TEST_CASE("a unit that assists is never promoted", "[report]")
{
    std::set<std::string> const assistants = {"dept_agriculture", "dept_emergency",
                                              "dept_education"};
    for (TaskRule const &rule : official_plan::dataset().tasks) {
        for (std::string const &code : rule.lead) {
            CHECK_FALSE(assistants.contains(code));
        }
        for (std::string const &code : rule.responsible) {
            CHECK_FALSE(assistants.contains(code));
        }
        if (rule.key == "survey" || rule.key == "development_approval") {
            CHECK(std::ranges::count(rule.assisting, "dept_development") == 1);
            CHECK(std::ranges::count(rule.lead, "dept_development") == 0);
        }
        if (rule.key == "market_commercial") {
            CHECK(rule.assisting == std::vector<std::string>{"dept_market"});
        }
    }
}

TEST_CASE("every role names a unit that stands in the table of units", "[report]")
{
    Dataset const &dataset = official_plan::dataset();
    for (TaskRule const &rule : dataset.tasks) {
        for (auto const *codes : {&rule.lead, &rule.responsible, &rule.assisting}) {
            for (std::string const &code : *codes) {
                INFO(rule.key << " " << code);
                CHECK((code == "jurisdiction" || dataset.find_unit(code) != nullptr));
            }
        }
    }
}

TEST_CASE("where the plan gives no quantity or date the sheet invents none", "[report]")
{
    TaskSheet const sheet = jurisdiction_sheet(source_in(Language::zh), JurisdictionId{0});
    for (char const *key : {"route_optimisation", "energy_supply", "quality_safety", "dispatch"}) {
        CHECK(task(sheet, key).year_target == "方案未定");
        CHECK(task(sheet, key).total == "—");
    }
    CHECK(task(sheet, "route_optimisation").due == "方案未定时限");
    CHECK(task(sheet, "envelope").total == "待下达");
    CHECK(task(sheet, "envelope").due == "方案未分年度");
    CHECK(task(sheet, "acceptance").unit == "户\n万平方米");
    CHECK(task(sheet, "acceptance").start == "10月11日");
    CHECK(task(sheet, "acceptance").due == "12月31日前");
    for (FilledTask const &each : sheet.tasks) {
        CHECK(each.year_target.find("100%") == std::string::npos);
    }
}

TEST_CASE("departments without a stated duty get no invented task", "[report]")
{
    SheetSource const source = source_in(Language::zh);
    for (char const *code : {"dept_government_office", "dept_audit", "dept_shantytown"}) {
        TaskSheet const sheet = sheet_of(source, code);
        CHECK(sheet.tasks.empty());
        CHECK(has_note(sheet, "方案未列具体职责，尚需领导小组办公室明确"));
    }
    CHECK(has_note(sheet_of(source, "dept_industry"), "方案未列具体职责"));
    CHECK_FALSE(has_note(sheet_of(source, "dept_finance"), "方案未列具体职责"));
    CHECK_FALSE(has_note(sheet_of(source, "dept_traffic_donghe"), "方案未列具体职责"));
}

TEST_CASE("network renewal is on the sheets of the housing bureau and the project units",
          "[report]")
{
    SheetSource const source = source_in(Language::zh);
    for (char const *code : {"dept_housing", "project_units", "programme_network"}) {
        FilledTask const network = task(sheet_of(source, code), "network");
        CHECK(network.text.find("50公里") != std::string::npos);
        CHECK(network.text.find("5377.60") != std::string::npos);
        CHECK(network.text.find("4315.96") != std::string::npos);
    }
    FilledTask const envelope = task(sheet_of(source, "programme_envelope"), "envelope_programme");
    CHECK(envelope.text.find("100.26万平方米") != std::string::npos);
    CHECK(envelope.text.find("4210.71") != std::string::npos);
}

TEST_CASE("two units that the plan calls by one name are named once", "[report]")
{
    TaskSheet const sheet = jurisdiction_sheet(source_in(Language::zh), JurisdictionId{0});
    CHECK(task(sheet, "coal_ban").lead == "区城管执法局、区市场监督管理局、区公安分局、区交警大队");
}

TEST_CASE("sections are cited as the plan counts them", "[report]")
{
    SheetSource const source = source_in(Language::zh);
    CHECK(source.wording.section("S4(1)2(1);S6(1)") == "四（一）2（1）；六（一）");
    CHECK(source.wording.section("S1(2)1") == "一（二）1");
    CHECK(source.wording.section("A1") == "附件1");
    CHECK(source_in(Language::en).wording.section("S4(3);S6(7)") == "S4(3); S6(7)");
    CHECK(source.wording.day("2021-06-05") == "6月5日");
}

TEST_CASE("quantities carry their mark only while the statement is printed", "[report]")
{
    TaskSheet const marked = jurisdiction_sheet(source_in(Language::zh), JurisdictionId{0});
    CHECK(task(marked, "acceptance").text.find("※") != std::string::npos);
    TaskSheet const plain = jurisdiction_sheet(source_in(Language::zh, false), JurisdictionId{0});
    CHECK(task(plain, "acceptance").text.find("※") == std::string::npos);
    // the published plan's own totals are not illustrative
    CHECK(task(district_sheet(source_in(Language::zh)), "new_energy").text.find("※") ==
          std::string::npos);
}

TEST_CASE("a scenario's own rates, seasons and years stand on its sheets", "[report]")
{
    Scenario other = official_plan::official();
    other.key = "other";
    other.values = {{"rate.P3", 100.0}, {"seasons.P13.fee", 2.0}, {"seasons.P13.company", 2.0}};
    Progress progress;
    Results const results = simulate(official_plan::dataset(), other, progress);
    SheetSource const source{official_plan::dataset(), other, results, Language::zh, true};
    TaskSheet const sheet = district_sheet(source);
    CHECK(task(sheet, "heat_network").text.find("100元/平方米") != std::string::npos);
    CHECK(task(sheet, "subsidy").text.find("暂按2年") != std::string::npos);
    CHECK(task(sheet, "subsidy").text.find("737.79万元/采暖季") != std::string::npos);
    CHECK(task(sheet_of(source, "company_gas"), "gas_fee_share").text.find("4元/平方米") !=
          std::string::npos);
}

TEST_CASE("the English variant has no Chinese but names", "[report]")
{
    for (TaskSheet const &sheet : all_sheets(source_in(Language::en))) {
        for (FilledTask const &each : sheet.tasks) {
            for (std::string const *words :
                 {&each.group, &each.title, &each.text, &each.roles, &each.year_target, &each.unit,
                  &each.places, &each.due, &each.lead, &each.section, &each.remark}) {
                INFO(sheet.code << ": " << *words);
                CHECK_FALSE(is_chinese(*words));
            }
        }
    }
}

TEST_CASE("no word of the working list stands on any sheet", "[report]")
{
    SheetSource const source = source_in(Language::zh);
    for (TaskSheet const &sheet : all_sheets(source)) {
        for (FilledTask const &each : sheet.tasks) {
            for (char const *word : {"错误", "矛盾", "违反", "失败", "概率", "影子", "NPV"}) {
                CHECK((each.text + each.remark).find(word) == std::string::npos);
            }
        }
    }
}

TEST_CASE("every block stands on exactly one town's table", "[report]")
{
    SheetSource const source = source_in(Language::zh);
    std::size_t blocks = 0;
    for (std::uint32_t j = 0; j < 14; ++j) {
        for (Category const category : table_categories) {
            blocks += blocks_in_order(source, JurisdictionId{j}, category).size();
        }
    }
    std::size_t undecided = 0;
    for (std::uint32_t b = 0; b < source.dataset.blocks.size(); ++b) {
        undecided +=
            report::category_of(source.dataset, source.scenario, BlockId{b}) == Category::none;
    }
    CHECK(blocks + undecided == source.dataset.blocks.size());
}
