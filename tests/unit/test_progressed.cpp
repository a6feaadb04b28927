#include "sim/engine/works/packages/progressed.hpp"
#include "sim/engine/works/packages/returns.hpp"
#include "tests/common/replan_case.hpp"

#include <catch2/catch.hpp>

using namespace sim;
using namespace replan_case;

namespace {

/// Nine parts of 96 or 97 homes.
constexpr char const *village = "沙尔沁第一村";

struct Season
{
    Dataset dataset = works_donghe::dataset();
    Scenario scenario = official_plan::official();
    std::uint32_t block = works_donghe::block_named(village);
    std::string code = works_donghe::code_of(village);

    void keep(std::string const &package, char const *start, char const *finish)
    {
        scenario.works[package] = {day(start), day(finish), false};
    }
    void report(char const *week, int homes, BlockStage stage)
    {
        ProgressReport one;
        one.block = BlockId{block};
        one.week = day(week);
        one.households_done = homes;
        one.stage = stage;
        dataset.progress.push_back(one);
    }
    [[nodiscard]] WorksPlan plan(char const *today)
    {
        CivilDate const date = civil_date(day(today));
        scenario.values["works.progress_day"] = date.year * 10000 + date.month * 100 + date.day;
        return works::make_works(dataset, scenario, official_plan::loaded().official);
    }
};

Season first_part_dated()
{
    Season season;
    season.keep("install." + season.code + ".1", "2021-07-20", "2021-07-30");
    season.keep("test." + season.code + ".1", "2021-07-31", "2021-08-02");
    season.keep("commission." + season.code + ".1", "2021-08-03", "2021-08-05");
    season.keep("remove." + season.code + ".1", "2021-08-06", "2021-08-09");
    return season;
}

Day last_day_of(WorksPlan const &plan, std::string const &id)
{
    std::uint32_t const p = works_donghe::index_of(plan, id);
    REQUIRE(works::is_settled(plan, p));
    works::Problem const problem = works::make_problem(plan);
    return plan.first_day + problem.finish(p, problem.fixed_start[p]) - 1;
}

} // namespace

TEST_CASE("without a progress day a plan knows no returns", "[progressed]")
{
    Season season = first_part_dated();
    season.report("2021-08-08", 96, BlockStage::in_works);
    WorksPlan const plan =
        works::make_works(season.dataset, season.scenario, official_plan::loaded().official);
    CHECK(plan.packages == works_donghe::plan().packages);
}

TEST_CASE("a part that was done in its week stays on its days", "[progressed]")
{
    Season season = first_part_dated();
    season.report("2021-08-01", 0, BlockStage::in_works);
    season.report("2021-08-08", 97, BlockStage::in_works);
    WorksPlan const plan = season.plan("2021-08-08");
    CHECK(last_day_of(plan, "install." + season.code + ".1") == day("2021-07-30"));
    CHECK(last_day_of(plan, "commission." + season.code + ".1") == day("2021-08-05"));
    CHECK(last_day_of(plan, "remove." + season.code + ".1") == day("2021-08-09")); // under way
    WorkPackage const &next = works_donghe::package(plan, "install." + season.code + ".2");
    CHECK(next.not_before == day("2021-08-09"));
    CHECK_FALSE(next.fixed_start);
}

TEST_CASE("a part that was done weeks later ends in the week of its return", "[progressed]")
{
    Season season = first_part_dated();
    season.report("2021-08-08", 20, BlockStage::in_works);
    season.report("2021-08-15", 97, BlockStage::in_works);
    WorksPlan const plan = season.plan("2021-08-15");
    CHECK(last_day_of(plan, "commission." + season.code + ".1") == day("2021-08-15"));
    CHECK(last_day_of(plan, "install." + season.code + ".1") == day("2021-07-30"));
    // The stoves cannot have gone before.
    CHECK(works_donghe::package(plan, "remove." + season.code + ".1").not_before ==
          day("2021-08-16"));
}

TEST_CASE("a part that was done ahead of its plan was installed before", "[progressed]")
{
    Season season = first_part_dated();
    season.report("2021-07-18", 97, BlockStage::in_works);
    WorksPlan const plan = season.plan("2021-07-18");
    CHECK(last_day_of(plan, "commission." + season.code + ".1") == day("2021-07-18"));
    CHECK(last_day_of(plan, "test." + season.code + ".1") < day("2021-07-18"));
    CHECK(last_day_of(plan, "install." + season.code + ".1") <
          last_day_of(plan, "test." + season.code + ".1"));
}

TEST_CASE("what is left of a part counts by its homes", "[progressed]")
{
    Season season = first_part_dated();
    season.report("2021-08-08", 48, BlockStage::in_works);
    WorksPlan const plan = season.plan("2021-08-10");
    std::string const commission = "commission." + season.code + ".1";
    WorkPackage const &left = works_donghe::package(plan, commission);
    WorkPackage const &whole = works_donghe::package(works_donghe::plan(), commission);
    CHECK(left.content == std::llround(static_cast<double>(whole.content) *
                                       (whole.quantity - 48.0) / whole.quantity));
    CHECK(left.not_before == day("2021-08-11"));
    // The last return of a block, not the day, says what is overdue.
    WorksPlan const later = season.plan("2021-08-12");
    CHECK(works_donghe::package(later, commission).content == left.content);
}

TEST_CASE("a block that is behind stands where its missing homes were due", "[progressed]")
{
    Season season = first_part_dated();
    season.keep("install." + season.code + ".2", "2021-07-25", "2021-08-04");
    season.keep("test." + season.code + ".2", "2021-08-05", "2021-08-06");
    season.keep("commission." + season.code + ".2", "2021-08-07", "2021-08-08");
    for (WorkPackage const &package :
         works_donghe::plan().packages) { // what stands before went as planned
        if (package.block == season.block && package.stage < WorkStage::install) {
            Day const start = day("2021-05-01") + 4 * static_cast<Day>(package.stage);
            season.scenario.works[package.id] = {start, start + 3, false};
        }
    }
    season.report("2021-08-15", 0, BlockStage::in_works);
    WorksPlan const plan = season.plan("2021-08-15");
    auto const settled = [&](std::string const &work) {
        return works::is_settled(plan, works_donghe::index_of(plan, work));
    };
    // Its first homes were due on 5 August: what was to end before is done, what was to end since is not.
    CHECK(last_day_of(plan, "install." + season.code + ".1") == day("2021-07-30"));
    CHECK(last_day_of(plan, "install." + season.code + ".2") == day("2021-08-04"));
    CHECK(settled("test." + season.code + ".1"));
    CHECK_FALSE(settled("test." + season.code + ".2"));
    CHECK_FALSE(settled("commission." + season.code + ".1"));

    // A block that has not begun has nothing.
    season.dataset.progress.back().stage = BlockStage::coal;
    WorksPlan const idle = season.plan("2021-08-15");
    CHECK_FALSE(
        works::is_settled(idle, works_donghe::index_of(idle, "install." + season.code + ".1")));
}

TEST_CASE("crews that are at work are there", "[progressed]")
{
    Season season = first_part_dated();
    season.report("2021-08-08", 97, BlockStage::in_works);
    season.scenario.values["limit.crew.solar_electric.2021"] = 1.0;
    WorksPlan const plan = season.plan("2021-08-08");
    WorkPackage const &install = works_donghe::package(plan, "install." + season.code + ".1");
    CrewPool const &pool = plan.crews[install.crew];
    auto const at = [&](char const *iso) {
        return pool.available[static_cast<std::size_t>(day(iso) - plan.first_day)];
    };
    CHECK(at("2021-07-25") >= install.crews);
    CHECK(at("2021-08-20") == 1);
}

TEST_CASE("a day fixed by hand that went by is free again", "[progressed]")
{
    Season season = first_part_dated();
    season.scenario.works["install." + season.code + ".1"].fixed = true;
    season.report("2021-08-08", 0, BlockStage::coal);
    WorksPlan const plan = season.plan("2021-08-08");
    CHECK_FALSE(works_donghe::package(plan, "install." + season.code + ".1").fixed_start);
}

TEST_CASE("returns of one block up to a day", "[progressed]")
{
    Season season;
    season.report("2021-08-01", 5, BlockStage::in_works);
    season.report("2021-08-08", 9, BlockStage::energised);
    works::BlockReturns const first =
        works::returns_of(season.dataset, BlockId{season.block}, day("2021-08-07"));
    CHECK(first.households_done() == 5);
    CHECK(first.begun());
    CHECK_FALSE(week_of(first, 6));
    works::BlockReturns const both =
        works::returns_of(season.dataset, BlockId{season.block}, day("2021-08-08"));
    CHECK(week_of(both, 6)->week == day("2021-08-08"));
    CHECK(week_of(both, 6)->before == day("2021-08-01"));
    CHECK_FALSE(week_of(both, 5)->before);
    CHECK(week_of(both, BlockStage::energised)->week == day("2021-08-08"));
    CHECK(works::returns_of(season.dataset, BlockId{0}, day("2021-08-08")).empty());
}

TEST_CASE(
    "works of a block that are never commissioned, and works after the horizon, are as planned",
    "[progressed]")
{
    Season season;
    season.keep("install." + season.code + ".1", "2021-07-20", "2021-07-30");
    season.keep("grid.somewhere", "2024-07-10", "2024-07-20");
    season.report("2021-08-08", 0, BlockStage::in_works);
    WorksPlan plan;
    plan.first_day = day("2021-04-20");
    plan.last_day = day("2024-06-30");
    plan.packages.resize(2);
    plan.packages[0].id = "install." + season.code + ".1";
    plan.packages[0].stage = WorkStage::install;
    plan.packages[0].block = season.block;
    plan.packages[1].id = "grid.somewhere";
    plan.packages[1].stage = WorkStage::grid;
    works::WorksInput const input{season.dataset, season.scenario,
                                  official_plan::loaded().official};
    auto const evidence = works::package_evidence(plan, input, day("2024-08-01"));
    CHECK(evidence[0].fixed);
    CHECK(evidence[0].finish == day("2021-07-30"));
    CHECK_FALSE(evidence[1].fixed); // no day of the horizon is its own
}
