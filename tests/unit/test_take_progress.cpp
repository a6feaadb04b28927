#include "sim/io/progress/take_progress.hpp"

#include "sim/io/sha256.hpp"
#include "sim/model/progress_series.hpp"
#include "tests/common/progress_files.hpp"

#include <catch2/catch.hpp>

#include <cstdlib>

using namespace sim;
using io::TakenAs;
using returns::has;
using returns::header;

namespace {

std::string list(std::string const &rows)
{
    return header + rows;
}

BlockId block(OpenReturns const &tiny, char const *code)
{
    return *tiny.project.dataset->find_block(code);
}

} // namespace

TEST_CASE("A list that came back stands in the project, in the journal and can be taken back")
{
    OpenReturns tiny;
    Project const first = tiny.project;
    auto const file = tiny.write("week1.csv", list("b1,40,施工中,10.5,8,6.25,差2根电杆\n"
                                                   "b2,0,未开工,,,,\n"));
    REQUIRE(tiny.take(file, "2021-08-06"));
    tiny.reopen();
    Dataset const &dataset = *tiny.project.dataset;
    REQUIRE(dataset.progress.size() == 2);
    ProgressReport const *const report =
        report_at(dataset, block(tiny, "b1"), *day_number("2021-08-10"));
    REQUIRE(report != nullptr);
    CHECK(report->households_done == 40);
    CHECK(report->stage == BlockStage::in_works);
    CHECK(report->owed == Money::from_yuan(105000));
    CHECK(report->budgeted == Money::from_yuan(80000));
    CHECK(report->paid == Money::from_yuan(62500));
    CHECK(report->remark == "差2根电杆");
    CHECK(report->source == "week1.csv");
    io::JournalEntry const line = tiny.file->journal().back();
    CHECK(line.action == "progress");
    CHECK(line.after.find(io::file_sha256(file)) != std::string::npos);
    CHECK(line.after.find("week1.csv") != std::string::npos);

    OpenReturns other;
    auto const again = other.write("week1.csv", list("b1,40,施工中,,,,\n"));
    Project const before = other.project;
    std::string const none = other.ask("SELECT count(*) FROM progress").out;
    REQUIRE(other.take(again, "2021-08-06"));
    other.commit(before, "undo");
    CHECK(other.ask("SELECT count(*) FROM progress").out == none);
}

TEST_CASE("The same list twice changes nothing, from whatever file")
{
    OpenReturns tiny;
    std::string const rows = list("b1,40,施工中,1,1,1,\nb3,5,,,,,\n");
    REQUIRE(tiny.take(tiny.write("a.csv", rows), "2021-08-06"));
    CHECK_FALSE(tiny.take(tiny.write("a.csv", rows), "2021-08-06"));
    auto const preview = tiny.preview({tiny.write("b.csv", rows)}, "2021-08-06");
    CHECK(preview.count(TakenAs::same) == 2);
    CHECK(preview.count(TakenAs::added) + preview.count(TakenAs::changed) == 0);
    CHECK(tiny.take(tiny.write("a.csv", list("b1,41,施工中,1,1,1,\n")), "2021-08-06"));
    CHECK(tiny.project.dataset->progress.size() == 2);
}

TEST_CASE("Every check of a return is provoked by a list of its own")
{
    struct Case
    {
        char const *rows;
        char const *code;
        Severity severity;
    };
    using enum Severity;
    auto const [rows, code, severity] = GENERATE(values<Case>({
        {"b9,5,施工中,,,,\n", "unknown_block", error},
        {"b1,101,施工中,,,,\n", "progress_above_homes", error},
        {"b1,39,施工中,,,,\n", "progress_fell", error},
        {"b1,60,已通电（气、热）,,,,\nb1,61,已通电,,,,\n", "reported_twice", error},
        {"b2,10,未开工,,,,\n", "homes_without_works", warning},
        {"b2,0,已通电,,,,\n", "stage_without_homes", warning},
        {"b2,150,已验收,,,,\n", "accepted_with_open_homes", warning},
        {"b1,50,未开工,,,,\n", "stage_went_back", error},
        {"b1,50,盖好了,,,,\n", "unknown_stage", error},
        {"b1,many,施工中,,,,\n", "bad_number", error},
        {"b1,50.5,施工中,,,,\n", "bad_number", error},
        {"b1,\"4,2\",施工中,,,,\n", "bad_number", error},
        {"b1,5 0,施工中,,,,\n", "bad_number", error},
        {"b1,1e30,施工中,,,,\n", "bad_number", error},
        {"b1,-1,施工中,,,,\n", "bad_number", error},
        {"b1,50,施工中,9,5,6,\n", "paid_above_budget", warning},
        {"b1,50,施工中,4,5,5,\n", "budget_above_owed", warning},
        {"b1,50,施工中,9,5,1,\n", "money_fell", warning},
        {",50,施工中,,,,\n", "no_block", error},
    }));
    OpenReturns tiny;
    REQUIRE(tiny.take(tiny.write("first.csv", list("b1,40,施工中,9,5,4,\n")), "2021-08-06"));
    auto const preview = tiny.preview({tiny.write("next.csv", list(rows))}, "2021-08-13");
    INFO(rows << returns::all_of(preview.findings));
    auto const found = std::ranges::find(preview.findings, code, &Diagnostic::code);
    REQUIRE(found != preview.findings.end());
    CHECK(found->severity == severity);
    CHECK(found->where.file == "next.csv");
    CHECK(has_errors(preview.findings) == (severity == error));
    if (severity == error) {
        CHECK_THROWS_AS(
            io::accept_progress(tiny.file->tables(tiny.project), *tiny.project.dataset, preview),
            InputError);
    }
}

TEST_CASE("A later return bounds an earlier one that comes late")
{
    OpenReturns tiny;
    REQUIRE(tiny.take(tiny.write("w1.csv", list("b1,10,施工中,,,,\n")), "2021-08-06"));
    REQUIRE(tiny.take(tiny.write("w3.csv", list("b1,30,施工中,,,,\n")), "2021-08-20"));
    auto const late = [&](char const *rows) {
        return tiny.preview({tiny.write("w2.csv", list(rows))}, "2021-08-13").findings;
    };
    CHECK_FALSE(has_errors(late("b1,10,施工中,,,,\n")));
    CHECK_FALSE(has_errors(late("b1,30,施工中,,,,\n")));
    CHECK(has(late("b1,31,施工中,,,,\n"), "progress_above_later"));
    CHECK(has(late("b1,9,施工中,,,,\n"), "progress_fell"));
}

TEST_CASE("Returns that correct earlier ones may fall, with a warning")
{
    OpenReturns tiny;
    REQUIRE(tiny.take(tiny.write("w1.csv", list("b1,40,已通电,,,,\n")), "2021-08-06"));
    auto const file = tiny.write("w2.csv", list("b1,30,施工中,,,,\n"));
    CHECK(has_errors(tiny.preview({file}, "2021-08-13").findings));
    auto const preview = tiny.preview({file}, "2021-08-13", true);
    CHECK_FALSE(has_errors(preview.findings));
    CHECK(has(preview.findings, "progress_fell"));
    CHECK(has(preview.findings, "stage_went_back"));
    CHECK(tiny.take(file, "2021-08-13", true));
}

TEST_CASE("A day without a plan, no day at all and another day than asked for are refused")
{
    OpenReturns tiny;
    auto const file = tiny.write("w.csv", list("b1,1,施工中,,,,\n"));
    CHECK(has(tiny.preview({file}, "2030-01-01").findings, "week_outside"));
    CHECK(has(tiny.preview({file}, "").findings, "no_week"));
    auto const dated = tiny.write("d.csv", "截止日期,2021-08-06\n" + list("b1,1,施工中,,,,\n"));
    CHECK(has(tiny.preview({dated}, "2021-08-13").findings, "other_week"));
    CHECK_FALSE(has_errors(tiny.preview({dated}, "").findings));
}

TEST_CASE("Lists of several weeks, of names, of yuan and in GB18030 are read")
{
    OpenReturns tiny;
    SECTION("weeks in their rows")
    {
        auto const file = tiny.write("weeks.csv", "block,week,households_done\n"
                                                  "b1,2021-08-13,20\nb1,2021/8/6,10\n"
                                                  "b1,2021年8月20日,100\n");
        REQUIRE(tiny.take(file, ""));
        CHECK(tiny.project.dataset->progress.size() == 3);
        CHECK(tiny.project.dataset->progress[0].households_done == 10);
        CHECK(tiny.project.dataset->progress[2].stage == BlockStage::in_works);
    }
    SECTION("weeks that fall within one list")
    {
        auto const file = tiny.write("weeks.csv", "block,week,households_done\n"
                                                  "b1,2021-08-06,10\nb1,2021-08-13,9\n");
        CHECK(has(tiny.preview({file}, "").findings, "progress_fell"));
    }
    SECTION("names and full-width digits")
    {
        auto const file = tiny.write("names.csv", "村（社区）,完成户数\n片区b2,１２\n合计,12\n");
        REQUIRE(tiny.take(file, "2021-08-06"));
        CHECK(tiny.project.dataset->progress.at(0).households_done == 12);
        CHECK(tiny.project.dataset->progress.at(0).block == block(tiny, "b2"));
    }
    SECTION("money in yuan, and without a unit")
    {
        auto const file = tiny.write("yuan.csv", "block,done,已拨付（元）\nb1,1,62500.55\n");
        REQUIRE(tiny.take(file, "2021-08-06"));
        CHECK(tiny.project.dataset->progress.at(0).paid == Money::from_fen(6250055));
        auto const bare = tiny.write("bare.csv", "block,done,已拨付\nb1,1,62500\n");
        CHECK(has(tiny.preview({bare}, "2021-08-06").findings, "no_unit"));
    }
    SECTION("GB18030")
    {
        auto const utf8 = tiny.write("u.csv", list("b1,40,施工中,,,,差电杆\n"));
        std::string const command =
            "iconv -f UTF-8 -t GB18030 " + utf8.string() + " > " + (tiny.folder / "g.csv").string();
        REQUIRE(std::system(command.c_str()) == 0);
        REQUIRE(tiny.take(tiny.folder / "g.csv", "2021-08-06"));
        CHECK(tiny.project.dataset->progress.at(0).remark == "差电杆");
    }
}

TEST_CASE("Problems get a number, stand once and are solved by a later return")
{
    OpenReturns tiny;
    std::string const head = "片区代码,问题编号,上报日期,存在问题,责任单位,整改时限,销号日期\n";
    auto const first = tiny.write("p.csv", head + "b1,,2021-08-05,线路未架设,办公室,2021-08-20,\n");
    REQUIRE(tiny.take(first, "2021-08-06"));
    REQUIRE(tiny.project.dataset->problems.size() == 1);
    WorksProblem const problem = tiny.project.dataset->problems[0];
    CHECK(problem.code == "b1-20210805-1");
    CHECK(problem.unit == "office");
    CHECK(problem.due == day_number("2021-08-20"));
    CHECK(is_open(problem, *day_number("2021-08-30")));
    CHECK_FALSE(tiny.take(first, "2021-08-06"));
    auto const solved = tiny.write(
        "s.csv", head + "b1,b1-20210805-1,2021-08-05,线路未架设,镇T1,2021-08-20,2021-08-12\n");
    REQUIRE(tiny.take(solved, "2021-08-13"));
    REQUIRE(tiny.project.dataset->problems.size() == 1);
    CHECK(tiny.project.dataset->problems[0].unit == "T1");
    CHECK_FALSE(is_open(tiny.project.dataset->problems[0], *day_number("2021-08-12")));
    auto const bad = [&](char const *rows) {
        return tiny.preview({tiny.write("b.csv", head + rows)}, "2021-08-13").findings;
    };
    CHECK(has(bad("b1,,2021-08-14,x,办公室,2021-08-20,\n"), "reported_after_week"));
    CHECK(has(bad("b1,,2021-08-05,x,办公室,2021-08-04,\n"), "due_before_report"));
    CHECK(has(bad("b1,,2021-08-05,x,办公室,2021-08-20,2021-08-01\n"), "bad_solved_day"));
    CHECK(has(bad("b1,,2021-08-05,x,谁,2021-08-20,\n"), "unknown_unit"));
    CHECK(has(bad("b1,,2021-08-05,x,,,\n"), "no_due_day"));
    CHECK(has(bad("b9,,2021-08-05,x,办公室,2021-08-20,\n"), "unknown_block"));
    CHECK(has(bad("b1,,bald,x,办公室,2021-08-20,\n"), "bad_date"));
}

TEST_CASE("A file that is no return says so")
{
    OpenReturns tiny;
    CHECK(has(tiny.preview({tiny.write("x.csv", "a,b\n1,2\n")}, "2021-08-06").findings,
              "no_return_table"));
    CHECK(has_errors(tiny.preview({tiny.write("x.xlsx", "no workbook")}, "2021-08-06").findings));
    CHECK_THROWS_AS(tiny.preview({tiny.folder / "none.xlsx"}, "2021-08-06"), IoError);
}
