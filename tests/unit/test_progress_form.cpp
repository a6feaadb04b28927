#include "sim/report/progress_form.hpp"

#include "sim/io/progress/take_progress.hpp"
#include "sim/io/xlsx.hpp"
#include "sim/model/stage_words.hpp"
#include "tests/common/dated_plan.hpp"
#include "tests/common/run_program.hpp"
#include "tests/common/temp_folder.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace sim;
using dated_plan::day;

namespace {

constexpr int code_column = 1;
constexpr int planned_column = 5;
constexpr int done_column = 7;
constexpr int stage_column = 9;
constexpr int paid_column = 12;

/// The small plan with a report a week before, and its form for a town.
struct Form
{
    dated_plan::Works works = dated_plan::make();
    Language language = Language::zh;

    Form()
    {
        works.night.dataset.meta["district_code"] = "150202";
        ProgressReport report;
        report.block = {1};
        report.week = day("2021-09-03");
        report.households_done = 6;
        report.stage = BlockStage::in_works;
        report.budgeted = Money::from_yuan(20000);
        report.paid = Money::from_yuan(12345.67);
        works.night.dataset.progress = {report};
        WorksProblem problem;
        problem.code = "b-1";
        problem.block = {1};
        problem.reported = day("2021-09-01");
        problem.words = "缺电杆";
        problem.unit = works.night.dataset.units.at(0).code;
        problem.due = day("2021-09-20");
        works.night.dataset.problems = {problem};
    }

    [[nodiscard]] io::Book book(std::uint32_t place, std::optional<Day> week) const
    {
        report::DatedWorks const dated = works.dated();
        report::SheetSource const source{works.night.dataset,
                                         works.night.scenario,
                                         works.night.results,
                                         language,
                                         true,
                                         {&dated}};
        return report::progress_form(source, {place}, week);
    }
};

io::BookCell *cell_at(io::BookSheet &sheet, int row, int column)
{
    auto const found = std::ranges::find_if(sheet.cells, [&](io::BookCell const &cell) {
        return cell.row == row && cell.column == column;
    });
    return found == sheet.cells.end() ? nullptr : &*found;
}

/// The row in which a block stands.
int row_of(io::BookSheet &sheet, std::string const &code)
{
    for (io::BookCell const &cell : sheet.cells) {
        auto const *const words = std::get_if<std::string>(&cell.value);
        if (cell.column == code_column && words != nullptr && *words == code) {
            return cell.row;
        }
    }
    return -1;
}

void fill(io::BookSheet &sheet, std::string const &code, double done, BlockStage stage,
          Language language)
{
    int const row = row_of(sheet, code);
    REQUIRE(row > 0);
    REQUIRE(cell_at(sheet, row, done_column)->input);
    cell_at(sheet, row, done_column)->value = done;
    cell_at(sheet, row, stage_column)->value = render(language, name_of(stage));
}

} // namespace

TEST_CASE("A form that is filled in comes back as it was filled in, in both languages")
{
    Form form;
    form.language = GENERATE(Language::zh, Language::en);
    TempFolder folder;
    io::Book book = form.book(1, day("2021-09-10"));
    fill(book.sheets[0], "b", 15, BlockStage::energised, form.language);
    io::write_xlsx(folder / "f.xlsx", book);
    std::vector<std::filesystem::path> const files = {folder / "f.xlsx"};
    io::ProgressPreview const preview = io::preview_progress(form.works.night.dataset, files, {});
    for (Diagnostic const &finding : preview.findings) {
        INFO(format_diagnostic(Language::en, finding));
        CHECK(finding.code == "not_returned");
    }
    REQUIRE(preview.files.size() == 1);
    CHECK(preview.files[0].jurisdiction == "002");
    CHECK(preview.files[0].week == day("2021-09-10"));
    CHECK(preview.files[0].unreported == std::vector<std::string>{"c"});
    REQUIRE(preview.reports.size() == 1);
    ProgressReport const &report = preview.reports[0].report;
    CHECK(report.households_done == 15);
    CHECK(report.stage == BlockStage::energised);
    CHECK(report.paid == Money::from_fen(1234567)); // stood there and was left
    CHECK(preview.reports[0].done_before == 6);
    REQUIRE(preview.problems.size() == 1);
    CHECK(preview.problems[0].as == io::TakenAs::same);
}

TEST_CASE("An empty form returns nothing and says which blocks are silent")
{
    Form const form;
    TempFolder folder;
    io::write_xlsx(folder / "f.xlsx", form.book(1, day("2021-09-10")));
    std::vector<std::filesystem::path> const files = {folder / "f.xlsx"};
    auto const preview = io::preview_progress(form.works.night.dataset, files, {});
    CHECK(preview.reports.empty());
    CHECK_FALSE(has_errors(preview.findings));
    CHECK(preview.files.at(0).unreported == std::vector<std::string>{"b", "c"});
}

TEST_CASE("A form says which homes are due, and lets nobody change what it gives")
{
    Form const form;
    io::Book book = form.book(1, day("2021-09-10"));
    io::BookSheet &sheet = book.sheets[0];
    CHECK(sheet.is_protected);
    CHECK(book.sheets[1].is_protected);
    CHECK(book.sheets[2].is_hidden);
    int const row = row_of(sheet, "b");
    CHECK(std::get<double>(cell_at(sheet, row, planned_column)->value) == 12.0); // commission.b.1
    CHECK_FALSE(cell_at(sheet, row, code_column)->input);
    CHECK(cell_at(sheet, row, paid_column)->input);
    auto const rule = std::ranges::find_if(sheet.rules, [&](io::CellRule const &each) {
        return each.first_row == row && each.column == done_column;
    });
    REQUIRE(rule != sheet.rules.end());
    CHECK(rule->least == 6.0);
    CHECK(rule->most == 20.0);
    auto const stages = std::ranges::find_if(sheet.rules, [&](io::CellRule const &each) {
        return each.first_row == row && each.column == stage_column;
    });
    CHECK(stages->list == "=lists!$A$2:$A$4"); // a stage does not go back behind "in works"
}

TEST_CASE("Sums of a form stand there as values for whoever does not calculate")
{
    Form const form;
    io::Book book = form.book(1, day("2021-09-10"));
    std::vector<double> sums;
    for (io::BookCell const &cell : book.sheets[0].cells) {
        if (cell.column == paid_column && !cell.formula.empty()) {
            sums.push_back(std::get<double>(cell.value));
        }
    }
    REQUIRE(sums.size() == 1);
    CHECK(sums[0] == Approx(1.234567).epsilon(1e-12)); // 10,000 yuan
}

TEST_CASE("A form of one town does not speak of another's blocks")
{
    Form const form;
    TempFolder folder;
    io::Book book = form.book(1, day("2021-09-10"));
    fill(book.sheets[0], "b", 7, BlockStage::in_works, Language::zh);
    cell_at(book.sheets[0], row_of(book.sheets[0], "b"), code_column)->value = std::string{"a"};
    io::write_xlsx(folder / "f.xlsx", book);
    std::vector<std::filesystem::path> const files = {folder / "f.xlsx"};
    auto const preview = io::preview_progress(form.works.night.dataset, files, {});
    CHECK(std::ranges::count(preview.findings, "unknown_block", &Diagnostic::code) == 1);
}

TEST_CASE("The day of a form without one is filled in by hand")
{
    Form const form;
    TempFolder folder;
    io::Book book = form.book(1, std::nullopt);
    fill(book.sheets[0], "b", 7, BlockStage::in_works, Language::zh);
    auto const open = std::ranges::find_if(
        book.sheets[0].cells, [](io::BookCell const &cell) { return cell.row == 1 && cell.input; });
    REQUIRE(open != book.sheets[0].cells.end());
    open->value = report::sheet_day(day("2021-09-10"));
    io::write_xlsx(folder / "f.xlsx", book);
    std::vector<std::filesystem::path> const files = {folder / "f.xlsx"};
    auto const preview = io::preview_progress(form.works.night.dataset, files, {});
    CHECK(preview.files.at(0).week == day("2021-09-10"));
    CHECK(preview.reports.at(0).report.week == day("2021-09-10"));
}
