#include "sim/base/date.hpp"
#include "sim/io/works_edit.hpp"
#include "tests/common/open_tiny.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <string>
#include <vector>

using namespace sim;

namespace {

constexpr char const *days_head = "date,kind,name_zh,name_en,source\n";
constexpr char const *crews_head =
    "key,name_zh,name_en,people,time,unit,yuan_per_crew_day,source,confidence\n";
constexpr char const *works_head = "scenario,package,start,finish,fixed\n";

Day day(char const *iso)
{
    auto const number = day_number(std::string_view{iso});
    REQUIRE(number);
    return *number;
}

TinyDistrict with_calendar()
{
    TinyDistrict district;
    district.add("calendar/calendar_days.csv",
                 std::string{days_head} + "2021-10-01,holiday,国庆节,National Day,made for tests\n"
                                          "2021-09-26,workday,调休,Make-up day,made for tests\n");
    district.add("factors/crew_types.csv",
                 std::string{crews_head} +
                     "survey,入户摸排组,Survey team,3,site,household,900,-,low\n"
                     "gas_trench,燃气管沟队,Gas trench crew,9,earth,m,4000,-,low\n");
    return district;
}

Diagnostics findings_of(TinyDistrict const &district)
{
    TempFolder const folder;
    return io::check_source_folder(district.write(folder / "data"), folder / "data");
}

/// The finding of that code; all of it is compared by the caller.
Diagnostic const &the(Diagnostics const &findings, char const *code)
{
    auto const found = std::ranges::find(findings, code, &Diagnostic::code);
    REQUIRE(found != findings.end());
    return *found;
}

Diagnostic finding_about(char const *row, char const *code)
{
    TinyDistrict district;
    district.add("tiny/works.csv", std::string{works_head} + row + "\n");
    return the(findings_of(district), code);
}

} // namespace

TEST_CASE("days of the calendar come in order and kinds of crews as they stand", "[io]")
{
    OpenTiny const tiny{with_calendar()};
    auto const &days = tiny.project.dataset->calendar_days;
    REQUIRE(days.size() == 2);
    CHECK(days[0] == CalendarDay{day("2021-09-26"), DayKind::workday, "调休", "Make-up day",
                                 "made for tests"});
    CHECK(days[1].kind == DayKind::holiday);
    auto const &crews = tiny.project.dataset->crew_types;
    REQUIRE(crews.size() == 2);
    CHECK(crews[1].key == "gas_trench");
    CHECK(crews[1].people == 9);
    CHECK(crews[1].time == WorkTime::earth);
    CHECK(crews[1].unit == "m");
    CHECK(crews[1].yuan_per_crew_day == 4000.0);
}

TEST_CASE("a project without calendar and crews is sound and says so", "[io]")
{
    auto const findings = findings_of({});
    CHECK_FALSE(has_errors(findings));
    for (char const *table : {"calendar_days", "crew_types"}) {
        CHECK(std::ranges::any_of(findings, [&](Diagnostic const &one) {
            return one.code == "absent_table" && one.where.layer == table &&
                   one.severity == Severity::note;
        }));
    }
}

TEST_CASE("a make-up day within the week is a warning", "[io]")
{
    TinyDistrict district = with_calendar();
    district.replace("calendar/calendar_days.csv", "2021-09-26", "2021-09-27"); // a Monday
    auto const findings = findings_of(district);
    CHECK_FALSE(has_errors(findings));
    Diagnostic const &odd = the(findings, "workday_in_week");
    CHECK(odd.severity == Severity::warning);
    CHECK(odd.where.feature == "2021-09-27");
}

TEST_CASE("a crew of a time that does not exist is refused", "[io]")
{
    TinyDistrict district = with_calendar();
    district.replace("factors/crew_types.csv", ",earth,", ",moonlight,");
    Diagnostic const wrong = the(findings_of(district), "unknown_word");
    CHECK(wrong.where.layer == "crew_types");
    CHECK(wrong.value == "moonlight");
}

TEST_CASE("every bad value of the works is said with its place", "[io]")
{
    Diagnostic const unknown =
        finding_about("nobody,install.b1.1,2021-07-01,2021-07-09,0", "unknown_reference");
    CHECK(unknown.where.field == "scenario");
    CHECK(unknown.value == "nobody");
    Diagnostic const no_day =
        finding_about("official,install.b1.1,2021-02-29,2021-07-09,0", "bad_date");
    CHECK(no_day.where.feature == "official/install.b1.1");
    CHECK(no_day.where.field == "start");
    Diagnostic const no_finish =
        finding_about("official,install.b1.1,2021-02-28,,0", "missing_value");
    CHECK(no_finish.where.field == "finish");
    Diagnostic const reversed =
        finding_about("official,install.b1.1,2021-07-09,2021-07-08,0", "dates_reversed");
    CHECK(reversed.severity == Severity::error);
    CHECK(reversed.where.layer == "works");
    CHECK(reversed.where.file.ends_with("works.csv"));
    CHECK(reversed.value == "2021-07-08");
    Diagnostic const ancient =
        finding_about("official,install.b1.1,1871-07-09,2021-07-09,1", "out_of_range");
    CHECK(ancient.where.field == "start");
    CHECK(finding_about("official,,2021-07-01,2021-07-09,0", "missing_value").where.field ==
          "package");
    CHECK(finding_about("official,a,2021-07-01,2021-07-09,0\nofficial,a,2021-07-01,2021-07-09,0",
                        "duplicate_code")
              .value == "official/a");
}

TEST_CASE("dates of works are kept with their scenario, step by step", "[io]")
{
    OpenTiny tiny;
    Project const before = tiny.project;
    Project dated = before;
    auto &works = dated.scenarios.front().works;
    works["install.b1.1"] = {day("2021-07-01"), day("2021-07-09"), true};
    works["it's.of.an.older.plan"] = {day("2021-08-01"), day("2021-08-01"), false};
    tiny.commit(dated, "keep-schedule");
    auto const after = nlohmann::json::parse(tiny.file->journal().back().after);
    CHECK(after["official"]["works"]["install.b1.1"] ==
          nlohmann::json{{"start", "2021-07-01"}, {"finish", "2021-07-09"}, {"fixed", true}});
    CHECK(nlohmann::json::parse(
              tiny.file->journal().back().before)["official"]["works"]["install.b1.1"]
              .is_null());
    tiny.reopen();
    CHECK(tiny.project.scenarios == dated.scenarios);

    Project moved = tiny.project;
    moved.scenarios.front().works["install.b1.1"].fixed = false;
    moved.scenarios.front().works.erase("it's.of.an.older.plan");
    tiny.commit(moved, "free-work");
    CHECK(tiny.ask("SELECT * FROM works")
              .out.ends_with("|official|install.b1.1|2021-07-01|2021-07-09|0\n"));
    Project back = tiny.project;
    back.scenarios = before.scenarios;
    tiny.commit(back, "undo");
    CHECK(tiny.ask("SELECT count(*) FROM works").out == "0\n");
    tiny.reopen();
    CHECK(tiny.project.scenarios == before.scenarios);
}

TEST_CASE("a scenario that is removed takes its dates with it", "[io]")
{
    OpenTiny tiny;
    Project const before = tiny.project;
    Project copied = before;
    copied.scenarios.push_back(copy_of(before.scenarios.front(), "a"));
    copied.scenarios.back().works["sign.b1"] = {day("2021-05-01"), day("2021-05-02"), false};
    tiny.commit(copied, "copy");
    tiny.commit(before, "undo");
    CHECK(tiny.ask("SELECT count(*) FROM works").out == "0\n");
    tiny.commit(copied, "redo");
    tiny.reopen();
    CHECK(tiny.project.scenarios == copied.scenarios);
}

TEST_CASE("works that end before they begin are never written", "[io]")
{
    OpenTiny tiny;
    Project wrong = tiny.project;
    wrong.scenarios.front().works["sign.b1"] = {day("2021-05-02"), day("2021-05-01"), false};
    REQUIRE_THROWS(tiny.file->commit(tiny.project, wrong, "keep-schedule"));
    CHECK(tiny.ask("SELECT count(*) FROM works").out == "0\n");
    CHECK(tiny.file->journal().size() == 1);
}

TEST_CASE("thousands of packages are few statements, and only those that differ", "[io]")
{
    io::WorksTable before;
    for (int i = 0; i < 3000; ++i) {
        before["install." + std::to_string(i)] = {18000 + i, 18001 + i, false};
    }
    CHECK(io::works_statements("s", before, before).empty());
    io::WorksTable after = before;
    for (auto &[id, dates] : after) {
        ++dates.finish;
    }
    CHECK(io::works_statements("s", before, after).size() <= 20);
    after = before;
    after["install.7"].fixed = true;
    auto const one = io::works_statements("s", before, after);
    REQUIRE(one.size() == 2);
    CHECK(one[0] == "DELETE FROM works WHERE scenario = 's' AND package IN ('install.7')");
    CHECK(io::works_json(after, before).size() == 1);
}

TEST_CASE("upgrading brings calendar and crews to a project that has none", "[io]")
{
    OpenTiny tiny;
    with_calendar().write(tiny.folder / "newer");
    auto const added = tiny.file->upgrade(tiny.folder / "newer");
    CHECK(added == std::vector<std::string>{"calendar_days", "crew_types"});
    tiny.reopen();
    CHECK(tiny.project.dataset->calendar_days.size() == 2);
    CHECK(tiny.project.dataset->crew_types.size() == 2);
    CHECK(tiny.file->upgrade(tiny.folder / "newer").empty());
    CHECK(tiny.ask("PRAGMA integrity_check").out == "ok\n");
    auto const journal = nlohmann::json::parse(tiny.file->journal().back().after);
    CHECK(journal["crew_types"]["survey"] == "入户摸排组");

    TinyDistrict grown = with_calendar();
    grown["calendar/calendar_days.csv"] += "2022-01-01,holiday,元旦,New Year,made for tests\n";
    grown.write(tiny.folder / "later");
    CHECK(tiny.file->upgrade(tiny.folder / "later") == std::vector<std::string>{"calendar_days"});
    tiny.reopen();
    CHECK(tiny.project.dataset->calendar_days.back().day == day("2022-01-01"));
}
