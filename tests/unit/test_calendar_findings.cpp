#include "tests/common/answers_by_hand.hpp"

#include <catch2/catch.hpp>

using hand::Works;
using namespace sim;

namespace {

/// Block a of the small plan. Its lot: feasibility 4 days, approval 2, tender 6, design 3; then
/// street 10, installation 5, test 4, commissioning 3. Preliminaries 11 to 20 June, construction to
/// 20 July, heat on 25 July; issued on 1 July.
Works one_lot(int last_day = 120)
{
    Works works{last_day};
    works.add({.id = "feasibility.1", .stage = WorkStage::feasibility, .days = 4});
    works.add({.id = "approval.1", .stage = WorkStage::approval, .days = 2, .after = {0}});
    works.add({.id = "tender.1", .stage = WorkStage::tender, .days = 6, .after = {1}});
    works.add({.id = "design.1", .stage = WorkStage::design, .days = 3, .after = {2}});
    works.add({.id = "street.a", .stage = WorkStage::street, .days = 10, .after = {3}, .block = 0});
    works.add({.id = "install.a", .days = 5, .after = {4}, .block = 0});
    works.add({.id = "test.a", .stage = WorkStage::test, .days = 4, .after = {5}, .block = 0});
    works.add({.id = "commission.a",
               .stage = WorkStage::commission,
               .days = 3,
               .after = {6},
               .households = 10,
               .block = 0});
    works.target("first_year", 10, 49); // 20 July
    works.dataset().meta["plan_issued"] = "2021-07-01";
    for (auto const &[key, start, finish] : {std::tuple{"phase1", "2021-06-01", "2021-06-10"},
                                             {"phase2", "2021-06-11", "2021-06-20"},
                                             {"phase3", "2021-06-21", "2021-07-20"},
                                             {"phase4", "2021-07-21", "2021-08-31"}}) {
        Phase phase;
        phase.key = key;
        phase.start = start;
        phase.finish = finish;
        works.dataset().phases.push_back(phase);
    }
    small_plan::set_parameter(works.dataset(), "season.start_month_day", 725.0);
    works.settle();
    return works;
}

Day day(char const *iso)
{
    return *day_number(iso);
}

} // namespace

TEST_CASE("the published calendar is judged with the engine's own days", "[works]")
{
    Works const works = one_lot();
    auto const findings = sim::works::judge_calendar(works.all(), works.early());
    REQUIRE(findings.size() == 3);
    CHECK(findings[0].id == "I18");
    CHECK(findings[0].published == day("2021-06-21"));
    CHECK(findings[0].computed == day("2021-07-26")); // 15 and 10 days from 1 July on
    CHECK(findings[0].days == 35);
    CHECK_THAT(render(Language::zh, findings[0].sentence),
               Catch::Contains("为组织实施阶段第11天") && Catch::Contains("最多可完成0户"));
    CHECK(findings[1].id == "I19");
    CHECK(findings[1].published == day("2021-06-20"));
    CHECK(findings[1].computed == day("2021-06-25")); // 15 days from 11 June
    CHECK(findings[1].days == 5);
    CHECK_THAT(render(Language::zh, findings[1].sentence),
               Catch::Contains("共10天") && Catch::Contains("1个标段最早2021年6月25日"));
    CHECK(findings[2].id == "I20");
    CHECK(findings[2].published == day("2021-07-25"));
    CHECK(findings[2].computed == day("2021-07-27")); // 4 and 3 days from 21 July
    CHECK(findings[2].days == 2);                     // after the first day of heat
    CHECK_THAT(render(Language::zh, findings[2].sentence),
               Catch::Contains("试压、调试需7天") && Catch::Contains("前投用10户"));
}

TEST_CASE("a calendar with time enough is not found fault with", "[works]")
{
    Works works = one_lot();
    works.dataset().meta["plan_issued"] = "2021-05-20";
    works.dataset().phases[1].finish = "2021-06-25";
    works.dataset().phases[3].finish = "2021-07-24";
    CHECK(sim::works::judge_calendar(works.all(), works.early()).empty());
    works.dataset().phases.pop_back();
    CHECK(sim::works::judge_calendar(works.all(), works.early()).empty());
}

TEST_CASE("lots of later years are not asked of the first year's preliminaries", "[works]")
{
    Works works = one_lot();
    works.scenario().plan.choices[0].start_year = 2022;
    auto const findings = sim::works::judge_calendar(works.all(), works.early());
    CHECK(findings.empty());
}
