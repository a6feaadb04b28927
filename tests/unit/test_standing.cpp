#include "sim/engine/standing/standing.hpp"

#include "sim/base/error.hpp"
#include "tests/common/returned_plan.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace sim;
using returned_plan::Case;
using returned_plan::day;

namespace {

std::string zh(Text const &sentence)
{
    return render(Language::zh, sentence);
}

/// Town A on its plan, street B with 6 of its 20 homes that are due.
Case late_street()
{
    Case made;
    made.give(0, "2021-07-30", 10, BlockStage::energised);
    made.give(1, "2021-07-30", 0);
    made.give(0, "2021-10-29", 10, BlockStage::accepted);
    made.give(1, "2021-10-29", 6);
    made.owe(1, "2021-10-01", "2021-10-15");
    made.owe(1, "2021-10-20", "2021-11-15");
    return made;
}

} // namespace

TEST_CASE("before anything is due or returned all stands on plan", "[standing]")
{
    Case const none;
    Standing const standing = none.at("2021-05-01");
    REQUIRE(standing.blocks.size() == 3);
    REQUIRE(standing.jurisdictions.size() == 2);
    for (BlockStanding const &block : standing.blocks) {
        CHECK(block.alarm == Alarm::normal);
        CHECK(block.stage == BlockStage::coal);
        CHECK(block.households_planned == 0);
        CHECK_FALSE(block.reported.has_value());
        CHECK(zh(block.reason) == "尚未到完成时限");
    }
    CHECK(standing.jurisdictions[0].households == 10);
    CHECK(standing.jurisdictions[1].households == 25);
    CHECK(standing.jurisdictions[0].rank == 1);
    CHECK(standing.jurisdictions[1].rank == 1);
    CHECK(standing.actual.empty());
    CHECK(standing.forecast.empty());
    CHECK_FALSE(standing.target_reached.has_value());
    CHECK(zh(standing.sentence) ==
          "截至2021年5月1日，计划改造35户，已完成0户，应完成0户。尚未报送进度");
    CHECK_FALSE(standing::last_return(none.works.night.dataset).has_value());
}

TEST_CASE("blocks and towns add up, and are measured at the day of their return", "[standing]")
{
    Case const made = late_street();
    Standing const standing = made.at("2021-10-31");
    BlockStanding const &b = standing.blocks[1];
    CHECK(b.households == 20);
    CHECK(b.households_done == 6);
    CHECK(b.households_planned == 20);
    CHECK(b.reported == day("2021-10-29"));
    // Half of 5 September's homes: the plan stood there half a day after 4 September.
    CHECK(b.late_days == 54);
    CHECK(b.alarm == Alarm::late);
    CHECK(zh(b.reason) == "截至2021年10月29日应完成20户，实际完成6户，落后计划54天");
    CHECK(standing.blocks[0].alarm == Alarm::normal);
    CHECK(zh(standing.blocks[0].reason) == "已全部完成");

    JurisdictionStanding const &street = standing.jurisdictions[1];
    CHECK(street.households_done == 6);
    CHECK(street.households_planned == 20);
    CHECK(street.accepted == 0);
    CHECK(street.problems_open == 2);
    CHECK(street.problems_overdue == 1);
    CHECK(street.alarm == Alarm::late);
    CHECK(street.rank == 2);
    JurisdictionStanding const &town = standing.jurisdictions[0];
    CHECK(town.households_done == 10);
    CHECK(town.accepted == 10);
    CHECK(town.alarm == Alarm::normal);
    CHECK(town.rank == 1);
    CHECK(standing.target_households == 22);
    CHECK(standing::last_return(made.works.night.dataset) == day("2021-10-29"));
}

TEST_CASE("returns and solutions of later days are not there yet", "[standing]")
{
    Case made = late_street();
    made.works.night.dataset.problems[0].solved = day("2021-10-30");
    Standing const before = made.at("2021-10-29");
    CHECK(before.jurisdictions[1].problems_open == 2);
    CHECK(before.jurisdictions[1].problems_overdue == 1);
    CHECK(made.at("2021-10-30").jurisdictions[1].problems_open == 1);
    Standing const early = made.at("2021-08-01");
    CHECK(early.blocks[1].households_done == 0);
    CHECK(early.blocks[0].stage == BlockStage::energised);
    CHECK(early.jurisdictions[1].problems_open == 0);
    REQUIRE(early.actual.size() == 1);
    CHECK(early.actual[0] == Standing::Point{day("2021-07-30"), 10});
}

TEST_CASE("curves: a point a week with today among them, never falling, up to all homes",
          "[standing]")
{
    Standing const standing = late_street().at("2021-10-31");
    REQUIRE(standing.planned.size() > 2);
    bool today = false;
    for (std::size_t w = 0; w < standing.planned.size(); ++w) {
        Standing::Point const &point = standing.planned[w];
        today = today || point == Standing::Point{day("2021-10-31"), 30};
        if (w > 0) {
            CHECK(point.day == standing.planned[w - 1].day + 7);
            CHECK(point.households >= standing.planned[w - 1].households);
        }
    }
    CHECK(today);
    CHECK(standing.planned.front().households == 0);
    CHECK(standing.planned.back().households == 35);
    CHECK(standing.actual ==
          std::vector<Standing::Point>{{day("2021-07-30"), 10}, {day("2021-10-29"), 16}});
}

TEST_CASE("once the target's day has passed the sentence counts days, not chances", "[standing]")
{
    Case made;
    made.give(0, "2021-10-29", 10, BlockStage::energised);
    made.give(1, "2021-10-29", 6);
    Standing const standing = made.at("2021-10-29");
    REQUIRE(standing.target_reached.has_value());
    CHECK(standing.target_chance == 0.0);
    std::string const late = std::to_string(*standing.target_reached - day("2021-10-10"));
    CHECK(zh(standing.sentence).find("比2021年10月10日晚" + late + "天") != std::string::npos);
}

TEST_CASE("a block that keeps coal by the plan counts for nothing", "[standing]")
{
    Case made;
    // The last block's packages belong to nobody any more.
    for (WorkPackage &package : made.works.plan.packages) {
        package.block = package.block == 2 ? no_index : package.block;
    }
    made.give(2, "2021-08-01", 5);
    Standing const standing = made.at("2021-08-01");
    CHECK(standing.blocks[2].households == 0);
    CHECK(standing.blocks[2].alarm == Alarm::normal);
    CHECK(zh(standing.blocks[2].reason) == "方案未安排改造");
    CHECK(standing.jurisdictions[1].households == 20);
    CHECK(standing.jurisdictions[1].households_done == 0);
    CHECK(standing.actual.back().households == 0);
}

TEST_CASE("without dates there is nothing to compare with, and money still adds up", "[standing]")
{
    Case made;
    made.give(1, "2021-08-01", 5);
    made.works.night.dataset.progress[0].owed = Money::from_yuan(100.0);
    made.works.night.dataset.progress[0].paid = Money::from_yuan(30.0);
    made.works.schedule = {};
    Standing const standing = made.at("2021-08-01");
    CHECK(standing.planned.empty());
    CHECK(standing.forecast.empty());
    CHECK(standing.jurisdictions[1].owed == Money::from_yuan(100.0));
    CHECK(standing.jurisdictions[1].paid == Money::from_yuan(30.0));
    CHECK(standing.jurisdictions[1].rank == 0);
    CHECK(zh(standing.sentence) == "方案未排定工期，无法对比进度");
}

TEST_CASE("a rule that is missing is named", "[standing]")
{
    Case made;
    made.works.night.dataset.parameters = {};
    CHECK_THROWS_AS(made.at("2021-08-01"), InputError);
}

TEST_CASE("what has been reached is no forecast", "[standing]")
{
    Case made;
    made.give(0, "2021-09-10", 10, BlockStage::energised);
    made.give(1, "2021-09-10", 12);
    Standing const standing = made.at("2021-09-20");
    CHECK(standing.target_reached == day("2021-09-10"));
    CHECK(standing.target_chance == 1.0);
    CHECK(zh(standing.sentence) == "截至2021年9月20日，计划改造35户，已完成22户，应完成22户；2021年"
                                   "9月10日已完成62.5%（22户）");
    made.works.plan.targets[0].due = day("2021-09-09");
    CHECK(made.at("2021-09-20").target_chance == 0.0);
}

TEST_CASE("without a target no return reaches one", "[standing]")
{
    Case made;
    made.give(0, "2021-09-10", 1);
    made.works.plan.targets.clear();
    Standing const standing = made.at("2021-09-20");
    CHECK(standing.target_households == 0);
    CHECK_FALSE(standing.target_reached.has_value());
    CHECK(standing.target_chance == 0.0);
    CHECK_FALSE(standing.forecast.empty());
}
