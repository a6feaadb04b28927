#include "tests/common/answers_by_hand.hpp"

#include <catch2/catch.hpp>

using hand::Work;
using hand::Works;
using namespace sim;

namespace {

constexpr auto install = WorkStage::install;
constexpr auto commission = WorkStage::commission;

std::vector<PackageState> states_of(Works &works)
{
    works.settle();
    return package_states(works.all(), works.early());
}

std::vector<int> floats_of(Works &works)
{
    std::vector<int> days;
    for (PackageState const &state : states_of(works)) {
        days.push_back(state.float_days);
    }
    return days;
}

void check_hold(PackageState const &state, HeldBy by, std::uint32_t holder = no_index)
{
    CHECK(static_cast<int>(state.held_by) == static_cast<int>(by));
    CHECK(state.holder == holder);
}

/// Two blocks of 4 days each that share one crew, a day of commissioning behind each.
Works two_blocks(int due)
{
    Works works;
    std::uint32_t const crew = works.crews("gas", 1);
    works.add({.id = "install.a", .stage = install, .days = 4, .crew = crew});
    works.add({.id = "commission.a", .stage = commission, .after = {0}, .households = 10});
    works.add({.id = "install.b", .stage = install, .days = 4, .crew = crew});
    works.add({.id = "commission.b", .stage = commission, .after = {2}, .households = 10});
    works.target("first_year", 20, due);
    return works;
}

} // namespace

TEST_CASE("a chain has the days that its target leaves", "[works]")
{
    Works works;
    works.add({.id = "survey.b", .stage = WorkStage::survey, .days = 3});
    works.add({.id = "install.b", .stage = install, .days = 5, .after = {0}});
    works.add(
        {.id = "commission.b", .stage = commission, .days = 2, .after = {1}, .households = 10});
    works.target("first_year", 10, 14); // done on day 9
    std::vector<PackageState> const states = states_of(works);
    for (PackageState const &state : states) {
        CHECK(state.float_days == 5);
        CHECK(state.critical);
    }
    CHECK(states[2].latest_finish == hand::june_1 + 14);
    check_hold(states[0], HeldBy::nothing);
    check_hold(states[1], HeldBy::package, 0);
    check_hold(states[2], HeldBy::package, 1);
}

TEST_CASE("who shares a crew shares its float", "[works]")
{
    // a: days 0-3 and 4, b: days 4-7 and 8; due on day 11.
    Works works = two_blocks(11);
    std::vector<PackageState> const states = states_of(works);
    CHECK(states[2].float_days == 3); // installed by day 10
    CHECK(states[3].float_days == 3);
    CHECK(states[0].float_days == 3); // by day 6: b has the crew from day 7 on
    CHECK(states[1].float_days == 7); // no crew of its own: any day up to 11
    check_hold(states[2], HeldBy::crew, 0);
    CHECK(sim::works::critical_chain(works.plan(), works.early(), states) ==
          std::vector<std::uint32_t>{0, 2, 3});
    CHECK_FALSE(states[1].critical);
}

TEST_CASE("a second crew frees both", "[works]")
{
    Works works = two_blocks(11);
    works.plan().crews[0].available.assign(works.plan().day_count(), 2);
    CHECK(floats_of(works) == std::vector<int>{7, 7, 7, 7});
}

TEST_CASE("a target that is missed leaves its chain no day", "[works]")
{
    Works works = two_blocks(6); // reached on day 8
    std::vector<PackageState> const states = states_of(works);
    CHECK(states[0].float_days == 0);
    CHECK(states[1].float_days == 4); // may be connected with b
    CHECK(states[2].float_days == 0);
    CHECK(states[3].float_days == 0);
}

TEST_CASE("homes beyond the target have until the end of the programme", "[works]")
{
    Works works;
    for (char const *id : {"commission.a", "commission.b", "commission.c"}) {
        works.add({.id = id, .stage = commission, .days = 2, .households = 10});
    }
    works.plan().packages[2].content = 5000; // the last of the three
    works.target("first_year", 20, 6);
    works.target("final", 30, 40);
    CHECK(floats_of(works) == std::vector<int>{5, 5, 36});
}

TEST_CASE("a package with a due day of its own keeps it, a late one has no float", "[works]")
{
    Works works;
    works.add({.id = "envelope", .stage = WorkStage::envelope, .days = 4});
    works.add({.id = "renewal", .stage = WorkStage::renewal, .days = 4});
    works.add({.id = "pay.a", .stage = WorkStage::pay, .days = 4});
    works.plan().packages[0].due = hand::june_1 + 8;
    works.plan().packages[1].due = hand::june_1 + 1;
    works.target("final", 0, 20);
    CHECK(floats_of(works) == std::vector<int>{5, 0, 17});
}

TEST_CASE("a closed season holds, and counts in the float", "[works]")
{
    Works works;
    std::vector<std::uint16_t> share(120, 1000);
    std::fill(share.begin() + 10, share.begin() + 30, std::uint16_t{0});
    std::uint32_t const earth = works.add_time(share, {10});
    works.add({.id = "survey.a", .stage = WorkStage::survey, .days = 8});
    works.add({.id = "street.a",
               .stage = WorkStage::street,
               .days = 5,
               .after = {0},
               .time = earth}); // not within days 8 and 9
    works.add({.id = "commission.a", .stage = commission, .after = {1}, .households = 5});
    works.target("first_year", 5, 37);
    std::vector<PackageState> const states = states_of(works);
    check_hold(states[1], HeldBy::season, 0);
    CHECK(states[1].float_days == 2);  // days 30-34, at the latest 32-36
    CHECK(states[0].float_days == 24); // done on day 7, at the latest on day 31
    CHECK(sim::works::critical_chain(works.plan(), works.early(), states) ==
          std::vector<std::uint32_t>{0, 1, 2});
}

TEST_CASE("days off are no season", "[works]")
{
    Works works;
    std::vector<std::uint16_t> share(120, 1000);
    share[3] = share[4] = 0;
    std::uint32_t const office = works.add_time(share, {});
    works.add({.id = "tender.a", .stage = WorkStage::tender, .days = 3});
    works.add({.id = "design.a", .stage = WorkStage::design, .after = {0}, .time = office});
    works.add({.id = "permit.a", .stage = WorkStage::permit, .not_before = 3, .time = office});
    std::vector<PackageState> const states = states_of(works);
    check_hold(states[1], HeldBy::package, 0);
    check_hold(states[2], HeldBy::nothing);
}

TEST_CASE("a date set by hand holds and stays", "[works]")
{
    Works works = two_blocks(20);
    works.plan().packages[2].fixed_start = hand::june_1 + 9;
    std::vector<PackageState> const states = states_of(works);
    check_hold(states[2], HeldBy::hand);
    CHECK(states[2].float_days == 0);
    CHECK(states[3].float_days == 7);  // 13, at the latest 20
    CHECK(states[0].float_days == 16); // behind b, days 16 to 19
}

TEST_CASE("crews that are not there yet hold without a package", "[works]")
{
    Works works;
    std::uint32_t const crew = works.crews("gas", 2);
    std::fill_n(works.plan().crews[crew].available.begin(), 7, 0);
    works.add({.id = "install.a", .stage = install, .days = 4, .crew = crew});
    std::vector<PackageState> const states = states_of(works);
    check_hold(states[0], HeldBy::crew);
    CHECK(sim::works::critical_chain(works.plan(), works.early(), states) ==
          std::vector<std::uint32_t>{0});
}

TEST_CASE("of many that leave the crew, one that makes way is named", "[works]")
{
    Works works;
    std::uint32_t const crew = works.crews("gas", 3);
    works.add({.id = "install.a", .days = 2, .crew = crew, .crews = 1});
    works.add({.id = "install.b", .days = 5, .crew = crew, .crews = 2});
    works.add({.id = "install.c", .days = 4, .crew = crew, .crews = 2});
    works.target("final", 0, 20);
    check_hold(states_of(works)[2], HeldBy::crew, 1); // a left on day 2, one crew is not enough
}

TEST_CASE("the answer counts homes, crews and blocks by day", "[works]")
{
    Works works = two_blocks(11);
    works.plan().packages[1].block = 0;
    works.plan().packages[3].block = 2;
    works.settle();
    WorksAnswer const answer = answer_of(works.all(), works.early());
    CHECK(answer.connected[3] == 0);
    CHECK(answer.connected[4] == 10);
    CHECK(answer.connected[7] == 10);
    CHECK(answer.connected[8] == 20);
    CHECK(answer.connected.back() == 20);
    CHECK(answer.block_done == std::vector<Day>{hand::june_1 + 4, 0, hand::june_1 + 8});
    CHECK(std::accumulate(answer.crews_busy[0].begin(), answer.crews_busy[0].end(), 0) == 8);
    CHECK(answer.crews_busy[0][7] == 1);
    CHECK(answer.crews_busy[0][8] == 0);
    CHECK(answer.packages.size() == 4);
}
