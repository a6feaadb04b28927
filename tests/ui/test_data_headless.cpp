#include "headless_work.hpp"

#include "app/core/doctor_desk.hpp"
#include "app/core/workspace.hpp"

#include <catch2/catch.hpp>

#include <string>

using Work = ui_test::HeadlessWork;

namespace {

constexpr char const *all_blocks = "SELECT * FROM blocks ORDER BY fid";
constexpr char const *two_blocks = "片区编码,改造户数,取暖面积\n150202101202,610,48800\n"
                                   "150202101201,12,960\n";

/// What SQLite's own shell answers.
std::string ask(Work const &work, std::string const &sql)
{
    REQUIRE(work.run("sqlite3 " + work.at("d.gpkg") + " \"" + sql + "\"") == 0);
    return work.read("out.txt");
}

std::string run_of(Work const &work)
{
    return "--headless 1280x720 --open " + work.at("d.gpkg") + " --play " + work.at("s.play");
}

std::string households(Work const &work, std::string const &code)
{
    return ask(work, "SELECT households FROM blocks WHERE code = '" + code + "'");
}

} // namespace

TEST_CASE("a file is previewed, decided on and taken in; undo restores the table")
{
    Work const work{"import"};
    auto const shot = [&](char const *name) { return "shot " + work.at(name) + "\n"; };
    work.write("blocks.csv", two_blocks);
    std::string const before = ask(work, all_blocks);
    std::string const open = "action import-file " + work.at("blocks.csv") + " blocks\n";
    work.write("s.play", shot("map.png") + open + shot("file.png") + "action import-rows all\n" +
                             shot("rows.png") +
                             "action import-page findings\naction import-cancel\n" +
                             shot("closed.png"));
    REQUIRE(work.window(run_of(work)) == 0);
    CHECK(work.differing("map.png", "file.png") > 100000);
    CHECK(work.differing("file.png", "rows.png") > 2000);
    CHECK(work.differing("map.png", "closed.png") == 0);
    CHECK(ask(work, all_blocks) == before);

    work.write("s.play", open + "action import-decide skip 150202101201\naction import-apply\n");
    REQUIRE(work.window(run_of(work)) == 0);
    CHECK(households(work, "150202101202") == "610\n");
    CHECK(households(work, "150202101201") != "12\n");
    CHECK(ask(work, "SELECT action FROM journal ORDER BY seq DESC LIMIT 1") == "import\n");
    CHECK(ask(work, "SELECT after FROM journal ORDER BY seq DESC LIMIT 1").find("sha256") !=
          std::string::npos);
}

TEST_CASE("Ctrl+Z takes an import back to the last cell")
{
    Work const work{"import_undo"};
    work.write("blocks.csv", two_blocks);
    std::string const before = ask(work, all_blocks);
    work.write("s.play", "action import-file " + work.at("blocks.csv") +
                             " blocks\naction import-apply\nkey ctrl+z\n");
    REQUIRE(work.window(run_of(work)) == 0);
    CHECK(ask(work, all_blocks) == before);
}

TEST_CASE("a file that cannot be taken in is told in the dialog and cannot be applied")
{
    Work const work{"import_bad"};
    auto const shot = [&](char const *name) { return "shot " + work.at(name) + "\n"; };
    work.write("broken.xlsx", "no workbook");
    work.write("other.csv", "甲,乙\n1,2\n");
    std::string const before = ask(work, all_blocks);
    for (char const *name : {"broken.xlsx", "other.csv", "no_such.csv"}) {
        work.write("s.play", "action import-file " + work.at(name) + " blocks\n" +
                                 shot("told.png") + "action import-apply\n");
        REQUIRE(work.window(run_of(work)) == 2);
        CHECK(work.read("out.txt").find("s.play:3") != std::string::npos);
        CHECK(ask(work, all_blocks) == before);
    }
}

TEST_CASE("a pasted table and a weekly return are taken in by the same dialog")
{
    Work const work{"paste"};
    work.write("copied.tsv", "片区编码\t改造户数\n150202101202\t611\n");
    work.write("week.csv", "片区代码,累计完成户数,本期阶段\n150202101202,40,施工中\n");
    work.write("s.play", "action paste blocks " + work.at("copied.tsv") +
                             "\naction import-apply\naction import-file " + work.at("week.csv") +
                             " returns\naction import-set week 2021-08-06\naction import-apply\n");
    REQUIRE(work.window(run_of(work)) == 0);
    CHECK(households(work, "150202101202") == "611\n");
    CHECK(ask(work, "SELECT households_done FROM progress") == "40\n");
    CHECK(ask(work, "SELECT action FROM journal ORDER BY seq DESC LIMIT 1") == "progress\n");
}

TEST_CASE("a mapping that is declared is followed, and remembered for the next file")
{
    Work const work{"import_map"};
    work.write("list_1.csv", "片区编码,甲,改造户数\n150202101202,700,610\n");
    work.write("list_2.csv", "片区编码,甲,改造户数\n150202101202,701,610\n");
    work.write("s.play", "action import-file " + work.at("list_1.csv") +
                             " blocks\naction import-map households 甲\naction import-apply\n"
                             "action import-file " +
                             work.at("list_2.csv") + " blocks\naction import-apply\n");
    REQUIRE(work.window(run_of(work)) == 0);
    CHECK(households(work, "150202101202") == "701\n");
}

TEST_CASE("the doctor's findings are listed, shown and mended, one by one or by kind")
{
    Work const work{"doctor"};
    auto const shot = [&](char const *name) { return "shot " + work.at(name) + "\n"; };
    auto const names = [&] { return ask(work, "SELECT name FROM blocks ORDER BY fid"); };
    std::string const as_given = names();
    work.write("names.csv",
               "片区编码,片区名称\n150202101202,公积板村１\n150202101201,杨圪塄村２\n");
    work.write("s.play", "action import-file " + work.at("names.csv") +
                             " blocks\naction import-apply\naction doctor\n" + shot("list.png") +
                             "action fold-findings wide_letters\naction show-problem 0\n" +
                             shot("card.png") + "action doctor missing\n" + shot("missing.png"));
    REQUIRE(work.window(run_of(work)) == 0);
    CHECK(work.differing("list.png", "card.png") > 2000);
    CHECK(work.differing("card.png", "missing.png") > 2000);
    std::string const wide = names();
    REQUIRE(wide.find("公积板村１") != std::string::npos);

    work.write("s.play", "action fix wide_letters\nkey ctrl+z\n");
    REQUIRE(work.window(run_of(work)) == 0);
    CHECK(names() == wide);
    work.write("s.play", "action fix wide_letters:150202101202\n");
    REQUIRE(work.window(run_of(work)) == 0);
    CHECK(names().find("公积板村1") != std::string::npos);
    CHECK(names().find("杨圪塄村２") != std::string::npos);
    work.write("s.play", "action fix wide_letters\n");
    REQUIRE(work.window(run_of(work)) == 0);
    CHECK(names().find("杨圪塄村2") != std::string::npos);
    CHECK(as_given != names());
    work.write("s.play", "action fix wide_letters\n");
    REQUIRE(work.window(run_of(work)) == 2);
    CHECK(work.read("out.txt").find("s.play:1") != std::string::npos);
}

TEST_CASE("one finding is mended by its number in the list, and no other")
{
    Work const work{"doctor_one"};
    auto const names = [&] { return ask(work, "SELECT name FROM blocks ORDER BY fid"); };
    work.write("names.csv", "片区编码,片区名称\n150202101202,公积板村１\n");
    work.write("s.play",
               "action import-file " + work.at("names.csv") + " blocks\naction import-apply\n");
    REQUIRE(work.window(run_of(work)) == 0);
    std::string const wide = names();
    work.write("s.play", "action fix-finding 0\n"); // nothing is listed yet
    REQUIRE(work.window(run_of(work)) == 2);
    for (char const *const word : {"999999", "0x", "-1", "first"}) {
        work.write("s.play", std::string{"action doctor\naction fix-finding "} + word + "\n");
        REQUIRE(work.window(run_of(work)) == 2);
        CHECK(work.read("out.txt").find("s.play:2") != std::string::npos);
    }
    CHECK(names() == wide);
}

TEST_CASE("the fix of one finding in the list mends that row alone, in one step")
{
    Work const work{"doctor_fix"};
    auto const names = [&] { return ask(work, "SELECT name FROM blocks ORDER BY fid"); };
    work.write("names.csv",
               "片区编码,片区名称\n150202101202,公积板村１\n150202101201,杨圪塄村２\n");
    work.write("s.play",
               "action import-file " + work.at("names.csv") + " blocks\naction import-apply\n");
    REQUIRE(work.window(run_of(work)) == 0);
    std::string const wide = names();
    std::size_t number = 0;
    {
        app::Workspace const open{work.at("d.gpkg"), test_places::data()};
        auto const checkup = app::check_up(open.dataset(), open.scenario(), open.diagnostics(), 0);
        auto const &findings = checkup.report.findings;
        while (number < findings.size() &&
               (findings[number].diagnostic.code != "wide_letters" ||
                findings[number].diagnostic.where.feature != "150202101202")) {
            ++number;
        }
        REQUIRE(number < findings.size());
    }
    std::string const fix = "action doctor\naction fix-finding " + std::to_string(number) + "\n";
    work.write("s.play", fix + "key ctrl+z\n");
    REQUIRE(work.window(run_of(work)) == 0);
    CHECK(names() == wide);
    work.write("s.play", fix);
    REQUIRE(work.window(run_of(work)) == 0);
    CHECK(names().find("公积板村1") != std::string::npos);
    CHECK(names().find("杨圪塄村２") != std::string::npos);
    CHECK(ask(work, "SELECT action FROM journal ORDER BY seq DESC LIMIT 1") == "fix\n");
}

TEST_CASE("a column that is left out stays left out with the next file, until one is chosen")
{
    Work const work{"import_none"};
    std::string const before = households(work, "150202101202");
    work.write("list_1.csv", "片区编码,改造户数,取暖面积\n150202101202,610,48800\n");
    work.write("list_2.csv", "片区编码,改造户数,取暖面积\n150202101202,611,48880\n");
    auto const take = [&](char const *name, std::string const &steps) {
        work.write("s.play", "action import-file " + work.at(name) + " blocks\n" + steps +
                                 "action import-apply\n");
        return work.window(run_of(work));
    };
    auto const area = [&] {
        return ask(work, "SELECT heated_floor_area_m2 FROM blocks WHERE code = '150202101202'");
    };
    REQUIRE(take("list_1.csv", "action import-map households none\n") == 0);
    CHECK(households(work, "150202101202") == before);
    CHECK(area() == "48800.0\n");
    REQUIRE(take("list_2.csv", "") == 0);
    CHECK(households(work, "150202101202") == before);
    CHECK(area() == "48880.0\n");
    REQUIRE(take("list_2.csv", "action import-map households 改造户数\n") == 0);
    CHECK(households(work, "150202101202") == "611\n");
}
