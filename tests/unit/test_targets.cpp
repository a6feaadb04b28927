#include "sim/engine/works/answers/bottlenecks.hpp"
#include "sim/engine/works/answers/milestones.hpp"
#include "tests/common/answers_by_hand.hpp"

#include <catch2/catch.hpp>

using hand::Works;
using namespace sim;

namespace {

constexpr auto install = WorkStage::install;
constexpr auto commission = WorkStage::commission;

/// Six blocks of ten homes, four days of one crew and a day of commissioning each: ten homes on
/// days 4, 8, 12, 16, 20 and 24.
Works six_blocks(int wanted, int due)
{
    Works works;
    std::uint32_t const crew = works.crews("gas", 1);
    for (std::uint32_t b = 0; b < 6; ++b) {
        works.add(
            {.id = "install." + std::to_string(b), .stage = install, .days = 4, .crew = crew});
        works.add({.id = "commission." + std::to_string(b),
                   .stage = commission,
                   .after = {2 * b},
                   .households = 10});
    }
    works.target("first_year", wanted, due);
    works.settle();
    return works;
}

TargetState first_of(Works const &works)
{
    return sim::works::target_states(works.all(), works.early()).front();
}

std::string chinese(Text const &sentence)
{
    return render(Language::zh, sentence);
}

} // namespace

TEST_CASE("a target that is met says by how much and how early", "[works]")
{
    Works const works = six_blocks(20, 13);
    TargetState const state = first_of(works);
    CHECK(state.verdict == TargetVerdict::met);
    CHECK(state.reached == hand::june_1 + 8);
    CHECK(state.connected_by_due == 30);
    CHECK(state.most_by_due >= 30);
    CHECK(state.bound <= state.reached);
    CHECK(state.bottlenecks.empty());
    CHECK(chinese(state.sentence) ==
          "2021年6月14日前可完成30户，比90%目标多10户；2021年6月9日达到目标，提前5天");
}

TEST_CASE("a target that the crews cannot meet is refuted, and they are named", "[works]")
{
    Works const works = six_blocks(50, 17); // four blocks by day 17 and a part of the fifth
    TargetState const state = first_of(works);
    CHECK(state.verdict == TargetVerdict::missed_proved);
    CHECK(state.connected_by_due == 40);
    CHECK(state.most_by_due >= 40);
    CHECK(state.most_by_due < 50);
    CHECK(state.reached == hand::june_1 + 20);
    CHECK(state.bound > hand::june_1 + 17);
    CHECK(state.bound <= state.reached);
    REQUIRE_FALSE(state.bottlenecks.empty());
    Bottleneck const &crew = state.bottlenecks.front();
    CHECK(crew.kind == Bottleneck::Kind::crew);
    CHECK(crew.index == 0);
    CHECK(crew.households_lost == 60 - state.most_by_due);
    CHECK_THAT(chinese(crew.sentence), Catch::StartsWith("gas队1支，2021年6月18日前少完成"));
    CHECK_THAT(chinese(state.sentence), Catch::Contains("2021年6月18日前最多可完成") &&
                                            Catch::Contains("距90%目标差") &&
                                            Catch::Contains("制约因素：gas队1支"));
    CHECK_THAT(render(Language::en, state.sentence),
               Catch::Contains("reached on") && Catch::Contains("Bottleneck: gas: 1 crews"));
}

TEST_CASE("a shared work that comes too late is named with the homes behind it", "[works]")
{
    Works works;
    works.add({.id = "tender.1.gas", .stage = WorkStage::tender, .days = 6});
    works.add({.id = "main.g1", .stage = WorkStage::main, .days = 30, .after = {0}});
    works.add({.id = "install.0", .stage = install, .days = 40, .block = 0});
    works.plan().packages[2].content = 4000;
    works.add(
        {.id = "commission.0", .stage = commission, .after = {2}, .households = 10, .block = 0});
    for (std::uint32_t b = 1; b < 3; ++b) {
        works.add({.id = "install." + std::to_string(b),
                   .stage = install,
                   .days = 5,
                   .after = {1},
                   .block = b});
        works.add({.id = "commission." + std::to_string(b),
                   .stage = commission,
                   .after = {2 + 2 * b},
                   .households = 20,
                   .block = b});
    }
    works.target("first_year", 45, 20);
    works.settle();
    TargetState const state = first_of(works);
    CHECK(state.verdict == TargetVerdict::missed_proved);
    CHECK(state.most_by_due == 10);
    CHECK(state.reached == hand::june_1 + 41);
    CHECK(state.bound == state.reached);
    REQUIRE(state.bottlenecks.size() == 1);
    CHECK(state.bottlenecks[0].kind == Bottleneck::Kind::chain);
    CHECK(state.bottlenecks[0].index == 5); // the first commissioning behind the main
    CHECK(state.bottlenecks[0].households_lost == 40);
    CHECK(chinese(state.bottlenecks[0].sentence) ==
          "main.g1最早2021年7月6日完成，其后续40户最迟2021年7月12日投用");
}

TEST_CASE("homes planned for later years and homes that stay on coal are said so", "[works]")
{
    Works works;
    works.add({.id = "commission.a", .stage = commission, .households = 10});
    works.add({.id = "commission.b", .stage = commission, .households = 10, .not_before = 60});
    works.target("first_year", 30, 20);
    works.settle();
    TargetState const state = first_of(works);
    CHECK(state.verdict == TargetVerdict::missed_proved);
    CHECK(state.reached == works.plan().last_day + 1);
    REQUIRE(state.bottlenecks.size() == 2);
    CHECK(chinese(state.bottlenecks[0].sentence) == "按方案有15户仍为燃煤散烧，超出目标允许数10户");
    CHECK(chinese(state.bottlenecks[1].sentence) ==
          "2021年度实施片区的10户安排在2021年6月21日以后开工（自2021年7月31日起）");
}

TEST_CASE("without a schedule the bounds are still said", "[works]")
{
    Works const works = six_blocks(50, 17);
    std::vector<TargetState> const states = sim::works::target_states(works.all(), {});
    REQUIRE(states.size() == 1);
    CHECK(states[0].verdict == TargetVerdict::missed_proved);
    CHECK(states[0].connected_by_due == 0);
    CHECK(states[0].most_by_due >= 40);
}

TEST_CASE("no bound is below what a schedule does", "[works]")
{
    for (int due = 0; due < 30; ++due) {
        Works const works = six_blocks(35, due);
        TargetState const state = first_of(works);
        CAPTURE(due);
        CHECK(state.most_by_due >= state.connected_by_due);
        CHECK(state.bound <= state.reached);
        CHECK((state.verdict == TargetVerdict::met) == (state.reached <= hand::june_1 + due));
    }
}

TEST_CASE("accepted homes are counted by the acceptance of their block", "[works]")
{
    Works works;
    works.add({.id = "commission.a.1", .stage = commission, .households = 10, .block = 0});
    works.add(
        {.id = "commission.a.2", .stage = commission, .days = 6, .households = 10, .block = 0});
    works.add(
        {.id = "accept.a", .stage = WorkStage::accept, .days = 3, .after = {0, 1}, .block = 0});
    works.target("accepted", 18, 9);
    works.settle();
    TargetState const state = first_of(works);
    CHECK(state.verdict == TargetVerdict::met);
    CHECK(state.reached == hand::june_1 + 8);
    CHECK(state.connected_by_due == 20);
    CHECK(sim::works::needed(works.plan(), works.early(), 0).first ==
          std::vector<sim::works::Milestone>{{2, 20}});
    CHECK_THAT(chinese(state.sentence), Catch::StartsWith("2021年6月10日前可验收20户"));
}
