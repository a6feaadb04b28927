#include "sim/io/progress/return_rows.hpp"
#include "sim/io/xlsx.hpp"
#include "tests/common/progress_files.hpp"

#include <catch2/catch.hpp>

using returns::has;

namespace {

using Cells = std::vector<std::vector<std::string>>;

sim::io::BookSheet sheet_of(std::string const &name, Cells const &rows)
{
    sim::io::BookSheet sheet;
    sheet.name = name;
    sheet.column_widths_mm.assign(8, 40.0);
    for (std::size_t r = 0; r < rows.size(); ++r) {
        for (std::size_t c = 0; c < rows[r].size(); ++c) {
            sim::io::BookCell cell;
            cell.row = static_cast<int>(r);
            cell.column = static_cast<int>(c);
            cell.value = rows[r][c];
            sheet.cells.push_back(std::move(cell));
        }
    }
    return sheet;
}

Cells const blocks{{"截止日期", "2021-08-06"}, {"片区代码", "累计完成户数"}, {"b1", "40"}};
Cells const problems{{"片区代码", "存在问题"}, {"b1", "缺料"}};
Cells const facts{{"form", "progress"}, {"jurisdiction", "T1"}, {"week", "2021-08-06"}};

/// A return of these sheets, read.
struct Workbook : OpenReturns
{
    sim::Diagnostics findings{};

    sim::io::ProgressReturn read(std::vector<std::pair<char const *, Cells>> const &sheets)
    {
        sim::io::Book book;
        for (auto const &[name, rows] : sheets) {
            book.sheets.push_back(sheet_of(name, rows));
        }
        sim::io::write_xlsx(folder / "back.xlsx", book);
        findings.clear();
        return sim::io::read_progress_return(folder / "back.xlsx", findings);
    }
    [[nodiscard]] bool refused(char const *code) const
    {
        return has(findings, code) && has_errors(findings);
    }
};

} // namespace

TEST_CASE_METHOD(Workbook, "A form with all its sheets is read without a word")
{
    auto const back = read({{"进度报表", blocks}, {"问题台账", problems}, {"lists", facts}});
    INFO(returns::all_of(findings));
    CHECK(findings.empty());
    CHECK(back.blocks.size() == 1);
    CHECK(back.problems.size() == 1);
    CHECK(back.week == sim::day_number("2021-08-06"));
}

TEST_CASE_METHOD(Workbook, "A form that lost a sheet or a header says so")
{
    SECTION("header of the progress sheet")
    {
        read({{"进度报表", {{"b1", "40"}}}, {"问题台账", problems}, {"lists", facts}});
        CHECK(refused("no_return_table"));
        CHECK(findings.front().where.layer == "进度报表");
    }
    SECTION("header of the problems")
    {
        read({{"进度报表", blocks}, {"问题台账", {{"b1", "缺料"}}}, {"lists", facts}});
        CHECK(refused("no_return_table"));
    }
    SECTION("sheet of progress")
    {
        read({{"问题台账", problems}, {"lists", facts}});
        CHECK(refused("no_return_table"));
    }
    SECTION("sheet of problems")
    {
        read({{"进度报表", blocks}, {"lists", facts}});
        CHECK(has(findings, "no_problems_sheet"));
        CHECK_FALSE(has_errors(findings));
    }
}

TEST_CASE_METHOD(Workbook, "A sheet beside a list that nobody can read is named")
{
    read({{"汇总", {{"b2", "17"}}}, {"明细", blocks}});
    REQUIRE(has(findings, "sheet_not_read"));
    CHECK(findings.front().where.layer == "汇总");
    CHECK_FALSE(has_errors(findings));
}

TEST_CASE_METHOD(Workbook, "The day that people see is the day of the form")
{
    Cells other = blocks;
    other[0][1] = "2021-08-13";
    read({{"进度报表", other}, {"问题台账", problems}, {"lists", facts}});
    CHECK(refused("other_week"));
    read({{"一", blocks}, {"二", other}});
    CHECK(refused("other_week"));
}

TEST_CASE_METHOD(Workbook, "Columns with words that are not taken over are named, none beside")
{
    Cells const list{
        {"截止日期", "2021-08-06"},
        {"序号", "片区代码", "累计完成户数", "空调台数", "上期阶段", "", "累计", "电话"},
        {"1", "b1", "40", "38", "施工中", "口头", "41", ""},
        {"合计", "", "40", "38", "", "", "", "12345"}};
    auto const back = read({{"进度", list}});
    INFO(returns::all_of(findings));
    REQUIRE(back.blocks.size() == 1);
    CHECK(back.blocks.front().households_done == 40); // of two columns of one name the first
    REQUIRE(findings.size() == 1);
    CHECK(findings.front().code == "columns_not_read");
    CHECK(findings.front().severity == sim::Severity::note);
    CHECK(findings.front().where.layer == "进度");
    CHECK(findings.front().value == "空调台数, #6, 累计");
    (void)read({{"问题台账", {{"片区代码", "存在问题", "照片"}, {"b1", "缺料", "3张"}}}});
    REQUIRE(findings.size() == 1);
    CHECK(findings.front().value == "照片");
}

TEST_CASE_METHOD(Workbook, "A list without the homes done so far is refused")
{
    for (char const *header :
         {"片区代码,本期阶段", "片区代码,累计户数完成,本期阶段", "片区代码,应补（万元）"}) {
        auto const told = preview({write("bare.csv", std::string{header} + "\nb1,施工中,施工中\n")},
                                  "2021-08-06");
        CHECK(has(told.findings, "no_return_table"));
        CHECK(has_errors(told.findings));
    }
}

TEST_CASE_METHOD(Workbook, "Names and homes are read as an import reads them")
{
    auto const list = write("words.csv", "村（社区）,累计完成户数\n片区b2村民委员会,12户\n");
    auto const taken = preview({list}, "2021-08-06");
    INFO(returns::all_of(taken.findings));
    REQUIRE(taken.reports.size() == 1);
    CHECK(taken.reports[0].report.households_done == 12);
    CHECK_FALSE(has_errors(taken.findings));
}

TEST_CASE_METHOD(Workbook, "Yuan in a column of 10,000 yuan are suspected")
{
    sim::Dataset dataset = *project.dataset;
    sim::Parameter budget;
    budget.key = "limit.budget.city.2021";
    budget.value = 2.0e7;
    dataset.parameters.set(budget);
    auto const told = [&](char const *amount) {
        std::vector<std::filesystem::path> const files{
            write("money.csv", returns::header + std::string{"b1,1,施工中,"} + amount + ",0,0,\n")};
        return sim::io::preview_progress(dataset, files, {.week = sim::day_number("2021-08-06")})
            .findings;
    };
    CHECK(has(told("20000.01"), "amount_above_budgets"));
    CHECK_FALSE(has(told("20.5"), "amount_above_budgets"));
}

TEST_CASE_METHOD(Workbook, "What is owed may not fall in silence")
{
    REQUIRE(
        take(write("a.csv", returns::header + std::string{"b1,1,施工中,9,5,4,\n"}), "2021-08-06"));
    auto const next = preview(
        {write("b.csv", returns::header + std::string{"b1,2,施工中,8,5,4,\n"})}, "2021-08-13");
    auto const fell = std::ranges::find(next.findings, "money_fell", &sim::Diagnostic::code);
    REQUIRE(fell != next.findings.end());
    CHECK(fell->where.field == "owed_yuan");
}

TEST_CASE("A formula whose result is not stored is no empty cell")
{
    sim::io::RawSheet sheet;
    sheet.grid.rows = {{"片区代码", "累计完成户数", "备注"}, {"b1", "", ""}, {"合计", "", ""}};
    sheet.grid.numbers = {4, 5, 6};
    sheet.facts.formulas_without_value = {{4, 1}, {5, 1}}; // B5 and the sum in B6
    sim::Diagnostics findings;
    sim::io::ReturnWords const words;
    sim::io::ReturnRows rows{words, "back.xlsx", findings};
    std::vector<sim::io::ReturnedBlock> read;
    rows.read_blocks(sheet, 0, words.columns_of("progress", sheet.grid.rows[0]), read);
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].code == "formula_without_value");
    CHECK(findings[0].where.feature == "row 5");
    CHECK(findings[0].where.field == "households_done");
}
