#include "sim/report/dated_works.hpp"

#include "sim/report/figures.hpp"
#include "tests/common/dated_plan.hpp"

#include <catch2/catch.hpp>

using namespace sim;
using namespace sim::report;
using dated_plan::day;

TEST_CASE("a block's milestones are those of its own packages", "[works][report]")
{
    dated_plan::Works const hand = dated_plan::make();
    DatedWorks const works = hand.dated();
    BlockDates const &a = works.of_block({0});
    CHECK(a.surveyed == day("2021-05-10"));
    CHECK(a.begun == day("2021-06-20"));
    CHECK(a.built == day("2021-07-20"));
    CHECK(a.connected == day("2021-07-25"));
    CHECK(a.removed == day("2021-07-27"));
    CHECK(a.accepted == day("2021-10-25"));
    CHECK_FALSE(a.paid);
    CHECK(a.float_days == 3);
    CHECK(a.crews == std::vector<CrewUse>{{0, 2}, {1, 1}});
    BlockDates const &b = works.of_block({1});
    CHECK(b.connected == day("2021-10-25"));
    CHECK_FALSE(b.surveyed);
    CHECK(b.crews == std::vector<CrewUse>{{1, 5}}); // two parts overlap from 15 to 31 August
}

TEST_CASE("homes of the parts add up to the homes of the whole on every day", "[works][report]")
{
    dated_plan::Works const hand = dated_plan::make();
    DatedWorks const works = hand.dated();
    CHECK(works.households({}) == 35);
    CHECK(works.connected_by({}, day("2021-07-24")) == 0);
    CHECK(works.connected_by({}, day("2021-07-25")) == 10);
    CHECK(works.connected_by({}, day("2021-10-10")) == 22);
    CHECK(works.connected_by({}, day("2022-06-03")) == 35);
    for (Day at = hand.plan.first_day; at <= hand.plan.last_day; ++at) {
        int of_places = 0;
        int of_categories = 0;
        for (std::uint32_t j = 0; j < 2; ++j) {
            of_places += works.connected_by({JurisdictionId{j}, {}}, at);
        }
        for (Category const category : table_categories) {
            of_categories += works.connected_by({{}, category}, at);
        }
        REQUIRE(of_places == works.connected_by({}, at));
        REQUIRE(of_categories == works.connected_by({}, at));
        REQUIRE(works.accepted_by({}, at) <= works.connected_by({}, at));
        REQUIRE(works.connected_by({}, at) <= works.begun_by({}, at));
    }
}

TEST_CASE("dates are kept only if every work has the date that the scenario keeps",
          "[works][report]")
{
    dated_plan::Works hand = dated_plan::make();
    CHECK(hand.dated().state() == DatesState::computed);
    hand.night.scenario.works["install.of.an.older.plan"] = {0, 1, false};
    CHECK(hand.dated().state() == DatesState::computed);
    hand.keep();
    CHECK(hand.dated().state() == DatesState::kept);
    CHECK(hand.dated().kept_packages() == hand.plan.packages.size());
    hand.schedule.finish[2] += 1;
    CHECK(hand.dated().state() == DatesState::changed);
    CHECK(hand.dated().kept_packages() == hand.plan.packages.size() - 1);
    hand.schedule.finish[2] -= 1;
    hand.night.scenario.works.erase("survey.a");
    CHECK(hand.dated().state() == DatesState::changed);
}

TEST_CASE("a guessed number of crews makes the dates illustrative", "[works][report]")
{
    dated_plan::Works hand = dated_plan::make();
    CHECK_FALSE(hand.dated().illustrative());
    hand.plan.crews[1].parameters = {"crew.electric.count"};
    small_plan::set_parameter(hand.night.dataset, "crew.electric.count", 6.0);
    CHECK_FALSE(hand.dated().illustrative());
    Parameter guessed = hand.night.dataset.parameters.at("crew.electric.count");
    guessed.confidence = "low";
    hand.night.dataset.parameters.set(guessed);
    CHECK(hand.dated().illustrative());
    hand.plan.crews[1].parameters.clear();
    hand.plan.packages[0].illustrative = true;
    CHECK(hand.dated().illustrative());
}

TEST_CASE("months run from the first work to the last one over the turn of the year",
          "[works][report]")
{
    dated_plan::Works const hand = dated_plan::make();
    std::vector<int> const months = hand.dated().months();
    REQUIRE(months.size() == 14);
    CHECK(months.front() == 202105);
    CHECK(months[7] == 202112);
    CHECK(months[8] == 202201);
    CHECK(months.back() == 202206);
    CHECK(last_day_of(202112) == day("2021-12-31"));
    CHECK(last_day_of(202402) == day("2024-02-29"));
}
