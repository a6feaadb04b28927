#include "sim/report/circular.hpp"

#include "sim/base/error.hpp"
#include "sim/io/csv.hpp"
#include "sim/io/text_file.hpp"
#include "sim/report/export.hpp"
#include "sim/report/standing_tables.hpp"
#include "tests/common/returned_plan.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <memory>

using namespace sim;
using namespace sim::report;
using returned_plan::Case;
using returned_plan::day;

namespace fs = std::filesystem;

namespace {

/// Town A done, street B far behind with a problem past its day.
Case late_street()
{
    Case made;
    made.give(0, "2021-10-22", 10, BlockStage::energised);
    made.give(1, "2021-10-22", 4);
    made.give(1, "2021-10-29", 6);
    made.owe(1, "2021-10-01", "2021-10-15");
    made.owe(1, "2021-10-20", "2021-11-15");
    Dataset &dataset = made.works.night.dataset;
    dataset.progress.back().owed = Money::from_yuan(120000.0);
    dataset.progress.back().paid = Money::from_yuan(50000.0);
    return made;
}

std::size_t column_of(Table const &table, std::string const &key)
{
    auto const found = std::ranges::find(table.columns, key, &TableColumn::key);
    REQUIRE(found != table.columns.end());
    return static_cast<std::size_t>(found - table.columns.begin());
}

std::int64_t count_at(Table const &table, std::size_t row, std::string const &key)
{
    return std::get<std::int64_t>(table.rows.at(row).at(column_of(table, key)));
}

std::string words_at(Table const &table, std::size_t row, std::string const &key)
{
    return render(Language::zh, std::get<Text>(table.rows.at(row).at(column_of(table, key))));
}

bool says(io::Book const &book, std::string const &part)
{
    return std::ranges::any_of(book.sheets, [&](io::BookSheet const &sheet) {
        return std::ranges::any_of(sheet.cells, [&](io::BookCell const &cell) {
            auto const *text = std::get_if<std::string>(&cell.value);
            return text != nullptr && text->find(part) != std::string::npos;
        });
    });
}

SheetSource source_of(Case const &made, DatedWorks const &dated, Language language = Language::zh)
{
    return {made.works.night.dataset,
            made.works.night.scenario,
            made.works.night.results,
            language,
            true,
            &dated};
}

} // namespace

TEST_CASE("the table of places stands by rank, its total is the sum of its rows", "[standing]")
{
    Case const made = late_street();
    Standing const standing = made.at("2021-10-29");
    Table const table = StandingTables{made.works.night.dataset, standing}.places();
    REQUIRE(table.rows.size() == 3);
    CHECK(words_at(table, 0, "name") == "甲镇");
    CHECK(count_at(table, 0, "rank") == 1);
    CHECK(words_at(table, 1, "name") == "乙街道");
    CHECK(words_at(table, 1, "alarm") == "▲滞后");
    CHECK(count_at(table, 1, "week") == 2);
    CHECK(count_at(table, 0, "week") == 0);
    CHECK(count_at(table, 1, "problems_overdue") == 1);
    for (char const *const key : {"households", "planned", "done", "week", "accepted",
                                  "problems_open", "problems_overdue"}) {
        CHECK(count_at(table, 2, key) == count_at(table, 0, key) + count_at(table, 1, key));
    }
    CHECK(count_at(table, 2, "households") == 35);
    CHECK(count_at(table, 2, "done") == 16);
    std::size_t const share = column_of(table, "of_planned_percent");
    CHECK(std::get<double>(table.rows[1][share]) == Approx(30.0)); // 6 of 20
}

TEST_CASE("lists of late places and open problems hold those and no others", "[standing]")
{
    Case const made = late_street();
    Standing const standing = made.at("2021-10-29");
    StandingTables const tables{made.works.night.dataset, standing};
    Table const alarms = tables.alarms();
    REQUIRE(alarms.rows.size() == 1);
    CHECK(words_at(alarms, 0, "name") == "b村");
    CHECK(words_at(alarms, 0, "stage") == "施工中");
    CHECK(tables.blocks().rows.size() == 3);
    Table const problems = tables.problems();
    REQUIRE(problems.rows.size() == 2);
    CHECK(words_at(problems, 0, "problem") == "P1"); // past its day: first
    CHECK(count_at(problems, 0, "overdue_days") == 14);
    CHECK(std::holds_alternative<std::monostate>(
        problems.rows[1][column_of(problems, "overdue_days")]));
    Standing const early = made.at("2021-09-30");
    CHECK(StandingTables{made.works.night.dataset, early}.problems().rows.empty());
}

TEST_CASE("the curve's rows are the points of its series, in order of days", "[standing]")
{
    Case const made = late_street();
    Standing const standing = made.at("2021-10-29");
    Table const curve = StandingTables{made.works.night.dataset, standing}.curve();
    std::size_t planned = 0;
    std::size_t done = 0;
    std::string before;
    for (std::size_t r = 0; r < curve.rows.size(); ++r) {
        CHECK(before < words_at(curve, r, "day"));
        before = words_at(curve, r, "day");
        planned += std::holds_alternative<std::int64_t>(curve.rows[r][1]) ? 1 : 0;
        done += std::holds_alternative<std::int64_t>(curve.rows[r][2]) ? 1 : 0;
    }
    CHECK(planned >= standing.planned.size());
    // After the last day of the plan all its homes stay due.
    CHECK(std::get<std::int64_t>(curve.rows.back()[1]) == standing.planned.back().households);
    REQUIRE(curve.rows.size() > 1); // the forecast goes on to mid-2024, still weeks are left out
    std::vector<TableCell> const &last = curve.rows.back();
    CHECK_FALSE(std::equal(last.begin() + 1, last.end(), (curve.rows.end() - 2)->begin() + 1));
    CHECK(done == standing.actual.size());
}

TEST_CASE("a circular without problems has no empty list of them", "[standing]")
{
    Case made = late_street();
    made.works.night.dataset.problems.clear();
    DatedWorks const dated = made.works.dated();
    Standing const standing = made.at("2021-10-29");
    io::Book const book = circular_book(source_of(made, dated), standing);
    CHECK(book.sheets.size() == 4);
    CHECK(says(book, "目前没有未销号问题。"));
    CHECK(says(circular_book(source_of(made, dated, Language::en), standing),
               "No problem waits for its solution."));
}

TEST_CASE("the circular says in words who is late, by which rule, and what is paid", "[standing]")
{
    Case const made = late_street();
    DatedWorks const dated = made.works.dated();
    Standing const standing = made.at("2021-10-29");
    io::Book const book = circular_book(source_of(made, dated), standing);
    REQUIRE(book.sheets.size() == 5);
    CHECK(book.title == "某区2021年清洁取暖改造进展情况通报");
    CHECK(book.created == "2021-10-29");
    CHECK(says(book, "截至2021年10月29日"));
    CHECK(says(book, "计划改造35户，已完成16户，应完成30户"));
    CHECK(says(book, "▲滞后1个：乙街道。"));
    CHECK(says(book, "●正常1个：甲镇。"));
    CHECK(says(book, "落后计划14天及以上，或落后7天及以上且完成数低于应完成数的80%"));
    CHECK(says(book, "应补12.00万元，已列预算0.00万元，累计拨付5.00万元"));
    CHECK(says(book, "乙街道：截至2021年10月29日应完成20户，实际完成6户"));
    CHECK(says(book, "未销号问题2项，其中超过整改时限1项"));
    CHECK(says(book, "沟槽开挖受阻"));
    CHECK(says(book, "测算")); // the scenario keeps no dates
    io::Book const english = circular_book(source_of(made, dated, Language::en), standing);
    CHECK(says(english, "late: 1 (Street B)"));
    CHECK(says(english, "By 2021-10-29 16 of 35 homes are connected; 30 were to be by then"));
}

TEST_CASE("an export has a circular where something was returned, and only then", "[standing]")
{
    fs::path const folder = fs::temp_directory_path() / "nuantu_test_circular";
    fs::remove_all(folder);
    Case made = late_street();
    works::Works works;
    works.plan = std::make_shared<WorksPlan const>(made.works.plan);
    works.schedule = made.works.schedule;
    works.answer = made.works.answer;
    works.answer.money.clear();
    auto const write = [&](char const *today) {
        Project project;
        project.dataset = std::make_shared<Dataset const>(made.works.night.dataset);
        ExportOptions options{.folder = folder, .formats = {"csv", "xlsx"}};
        options.works = std::make_shared<works::Works const>(works);
        options.today = day_number(today);
        Progress progress;
        return export_scenario(project, made.works.night.scenario, made.works.night.results,
                               options, progress);
    };
    write("2021-10-24");
    CHECK(fs::exists(folder / "tasks" / "circular.xlsx"));
    io::CsvTable const places{"places", io::read_text_file(folder / "csv" / "standing_places.csv")};
    REQUIRE(places.size() == 3);
    CHECK(places.number(2, "累计完成（户）") == 14.0); // the return of the 29th is not there yet
    CHECK(fs::exists(folder / "csv" / "standing_curve.csv"));
    fs::remove_all(folder);
    made.works.night.dataset.progress.clear();
    write("2021-10-24");
    CHECK_FALSE(fs::exists(folder / "tasks" / "circular.xlsx"));
    CHECK_FALSE(fs::exists(folder / "csv" / "standing_places.csv"));
    fs::remove_all(folder);
}
