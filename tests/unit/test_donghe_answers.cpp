#include "sim/engine/money/ledger.hpp"
#include "sim/engine/works/rcpsp/random.hpp"
#include "sim/engine/works/works.hpp"
#include "tests/common/official_plan.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>

using namespace sim;

namespace {

/// The published plan's works, scheduled once.
works::Works const &official_works()
{
    static works::Works const once = works::follow_works(
        official_plan::dataset(), official_plan::official(), official_plan::loaded().official);
    return once;
}

works::Case official_case()
{
    works::Works const &made = official_works();
    return {official_plan::dataset(), official_plan::official(), official_plan::loaded().official,
            *made.plan, *made.problem};
}

} // namespace

TEST_CASE("Donghe: all homes are connected, block by block, and no verdict contradicts a day",
          "[works][donghe]")
{
    WorksPlan const &plan = *official_works().plan;
    WorksAnswer const &answer = official_works().answer;
    REQUIRE_FALSE(official_works().schedule.empty());
    CHECK(std::ranges::is_sorted(answer.connected));
    CHECK(answer.connected.back() == 26441);
    for (std::size_t b = 0; b < answer.block_done.size(); ++b) {
        CHECK((answer.block_done[b] > 0) == (official_plan::dataset().blocks[b].households > 0));
    }
    REQUIRE(answer.targets.size() == plan.targets.size());
    for (TargetState const &state : answer.targets) {
        WorksTarget const &target = plan.targets[state.target];
        CAPTURE(target.id, render(Language::en, state.sentence));
        CHECK(state.bound <= state.reached);
        CHECK(state.most_by_due >= state.connected_by_due);
        CHECK((state.verdict == TargetVerdict::met) == (state.reached <= target.due));
        CHECK((state.verdict == TargetVerdict::missed_proved) == (state.bound > target.due));
        CHECK(state.bottlenecks.empty() == (state.verdict == TargetVerdict::met));
    }
}

TEST_CASE("Donghe: no pool has more crews at work than there are", "[works][donghe]")
{
    WorksPlan const &plan = *official_works().plan;
    auto const &busy = official_works().answer.crews_busy;
    REQUIRE(busy.size() == plan.crews.size());
    for (std::size_t pool = 0; pool < busy.size(); ++pool) {
        for (std::size_t day = 0; day < busy[pool].size(); ++day) {
            REQUIRE(busy[pool][day] <= plan.crews[pool].available[day]);
        }
    }
}

TEST_CASE("Donghe: the critical chain leads without a gap from the first day to the target's",
          "[works][donghe]")
{
    works::Works const &made = official_works();
    std::vector<std::uint32_t> const &chain = made.answer.critical_chain;
    REQUIRE(chain.size() > 3);
    CHECK(made.schedule.finish[chain.back()] == made.answer.targets.front().reached);
    CHECK(made.answer.packages[chain.front()].holder == no_index);
    for (std::size_t i = 1; i < chain.size(); ++i) {
        CHECK(made.answer.packages[chain[i]].holder == chain[i - 1]);
        CHECK(made.schedule.start[chain[i - 1]] < made.schedule.start[chain[i]]);
        std::string const words =
            render(Language::en, works::hold_text(official_case(), made.schedule,
                                                  made.answer.packages, chain[i]));
        CHECK_THAT(words, Catch::Contains("aits for"));
    }
}

TEST_CASE("Donghe: the months of a year sum to the ledger's year", "[works][donghe]")
{
    std::map<int, Money> months;
    for (auto const &[month, amounts] : official_works().answer.money) {
        for (Money const amount : amounts) {
            months[month / 100] += amount;
        }
    }
    std::map<int, Money> years;
    for (LedgerLine const &line : official_plan::loaded().official.ledger.lines) {
        years[line.year] += line.owed;
    }
    CHECK(months == years); // the published plan pays in the printed years
}

TEST_CASE("Donghe: I18, I19 and I20 come out of the engine", "[works][donghe]")
{
    auto const findings = works::judge_calendar(official_case(), official_works().schedule);
    REQUIRE(findings.size() == 3);
    CHECK(findings[0].id == "I18");
    CHECK(findings[0].published == *day_number("2021-06-16"));
    // From 20 July: feasibility 20, approval 7, tender 32, design 15 days and what comes before.
    CHECK(findings[0].computed >= *day_number("2021-07-20") + 74);
    CHECK(findings[1].id == "I19");
    CHECK(findings[1].published == *day_number("2021-06-15"));
    CHECK(findings[1].days >= 74 - 31);
    CHECK(findings[2].id == "I20");
    CHECK(findings[2].published == *day_number("2021-10-15"));
    CHECK(findings[2].days > 0);
}

TEST_CASE("Donghe: a date is refused if, and only if, no schedule is found with it",
          "[works][donghe]")
{
    works::Works const &made = official_works();
    works::Random lot{7};
    int kept = 0;
    int refused = 0;
    for (int draw = 0; draw < 200; ++draw) {
        auto const package = lot.below(static_cast<std::uint32_t>(made.plan->packages.size()));
        Day const day = made.schedule.start[package] - 30 + static_cast<Day>(lot.below(60));
        auto const reason = works::refusal(official_case(), made.schedule, package, day);
        works::Problem fixed = *made.problem;
        fixed.fixed_start[package] = day - made.plan->first_day;
        bool const found =
            day >= made.plan->first_day &&
            !works::repair(fixed, works::periods_of(*made.plan, made.schedule)).empty();
        CAPTURE(made.plan->packages[package].id, iso_date(day));
        REQUIRE(reason.has_value() != found);
        ++(found ? kept : refused);
    }
    CHECK(kept > 40);
    CHECK(refused > 20);
}
