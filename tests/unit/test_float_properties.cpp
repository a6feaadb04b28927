#include "sim/engine/works/answers/latest.hpp"
#include "sim/engine/works/answers/milestones.hpp"
#include "sim/engine/works/rcpsp/bounds.hpp"
#include "sim/engine/works/rcpsp/check.hpp"
#include "sim/engine/works/rcpsp/placement.hpp"
#include "sim/engine/works/rcpsp/random.hpp"
#include "tests/common/answers_by_hand.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using hand::Works;
using namespace sim;
using works::Period;
using works::Problem;
using works::Schedule;

namespace {

constexpr int horizon_days = 90;

/// Up to seven packages with two kinds of crews, days off, a closed season and two targets.
Works by_lot(std::uint64_t seed)
{
    works::Random lot{seed};
    Works works{horizon_days};
    std::vector<std::uint16_t> share(horizon_days, 1000);
    auto const closure = static_cast<std::int32_t>(10 + lot.below(12));
    for (std::size_t day = 0; day < share.size(); ++day) {
        bool const closed =
            day >= static_cast<std::size_t>(closure) && day < static_cast<std::size_t>(closure) + 9;
        share[day] = closed || day % 7 == 5 ? 0 : day % 3 == 0 ? 700 : 1000;
    }
    std::uint32_t const earth = works.add_time(share, {closure});
    works.crews("gas", static_cast<std::int32_t>(1 + lot.below(3)));
    works.crews("test", 1);
    std::uint32_t const count = 4 + lot.below(4);
    int homes = 0;
    for (std::uint32_t p = 0; p < count; ++p) {
        hand::Work work;
        work.id = "install." + std::to_string(p);
        work.days = static_cast<int>(1 + lot.below(5));
        for (std::uint32_t before = 0; before < p; ++before) {
            if (lot.below(4) == 0) {
                work.after.push_back(before);
            }
        }
        work.crew = lot.below(4) == 0 ? no_index : lot.below(2);
        work.households = lot.below(2) == 0 ? 0 : static_cast<int>(5 + lot.below(20));
        work.not_before = lot.below(4) == 0 ? static_cast<int>(lot.below(8)) : 0;
        work.time = lot.below(3) == 0 ? earth : 0;
        homes += work.households;
        works.add(work);
    }
    works.target("first_year", homes * 7 / 10, static_cast<int>(12 + lot.below(20)));
    works.target("final", homes, static_cast<int>(30 + lot.below(20)));
    works.settle();
    return works;
}

/// Every target is reached by its due day, or no later than the schedule reaches it.
bool keeps_targets(WorksPlan const &plan, WorksSchedule const &before, WorksSchedule const &after)
{
    for (std::size_t t = 0; t < plan.targets.size(); ++t) {
        Day const allowed = std::max(plan.targets[t].due, works::needed(plan, before, t).reached);
        if (works::needed(plan, after, t).reached > allowed) {
            return false;
        }
    }
    return true;
}

/// Whether any schedule keeps the targets with a package begun no earlier than `begin`: all
/// orders, each as early as it can be, hold a best one for measures that never gain by waiting.
bool can_keep_targets(Works const &works, WorksPlan const &plan, WorksSchedule const &before,
                      std::uint32_t package, Period begin)
{
    Problem problem = works.problem();
    problem.not_before[package] = begin;
    std::vector<std::int64_t> priority(problem.size());
    std::iota(priority.begin(), priority.end(), 0);
    do {
        Schedule const schedule = works::generate(problem, priority);
        if (!schedule.empty() && keeps_targets(plan, before, works::dates_of(plan, schedule))) {
            return true;
        }
    } while (std::next_permutation(priority.begin(), priority.end()));
    return false;
}

} // namespace

TEST_CASE("all floats hold at once: the late schedule breaks nothing and keeps every target",
          "[works]")
{
    int with_float = 0;
    for (std::uint64_t seed = 1; seed <= 2000; ++seed) {
        Works made = by_lot(seed);
        WorksPlan const &plan = made.plan();
        WorksSchedule const early = made.early();
        if (early.empty()) {
            continue;
        }
        std::vector<PackageState> const states = package_states(made.all(), early);
        Schedule const late = works::latest_schedule(made.all(), early);
        CAPTURE(seed);
        REQUIRE(works::check(made.problem(), late).empty());
        REQUIRE(keeps_targets(plan, early, works::dates_of(plan, late)));
        for (std::size_t p = 0; p < states.size(); ++p) {
            REQUIRE(states[p].float_days >= 0);
            REQUIRE(states[p].latest_finish == early.finish[p] + states[p].float_days);
            REQUIRE(states[p].latest_finish == plan.first_day + late.finish[p] - 1);
            with_float += states[p].float_days > 0 ? 1 : 0;
        }
    }
    REQUIRE(with_float > 1000);
}

TEST_CASE("a package delayed by its float keeps the targets, by a day more not always", "[works]")
{
    int delays = 0;
    int missed = 0;
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        Works made = by_lot(seed);
        WorksSchedule const early = made.early();
        if (early.empty() || made.plan().packages.size() > 6) {
            continue;
        }
        Schedule const late = works::latest_schedule(made.all(), early);
        for (std::uint32_t p = 0; p < late.start.size(); ++p) {
            CAPTURE(seed, p);
            REQUIRE(can_keep_targets(made, made.plan(), early, p, late.start[p]));
            ++delays;
            missed += can_keep_targets(made, made.plan(), early, p, late.start[p] + 1) ? 0 : 1;
        }
    }
    REQUIRE(delays > 100);
    REQUIRE(missed * 10 > delays); // many are not free: homes beyond the target, orders of crews
}

TEST_CASE("crews never lengthen the float that precedence and calendars leave", "[works]")
{
    for (std::uint64_t seed = 1; seed <= 500; ++seed) {
        Works made = by_lot(seed);
        WorksSchedule const early = made.early();
        if (early.empty()) {
            continue;
        }
        std::vector<Period> const ends = works::latest_ends(made.all(), early);
        Schedule const late = works::latest_schedule(made.all(), early);
        works::Windows const window =
            works::windows(made.problem(), *std::ranges::max_element(ends));
        for (std::size_t p = 0; p < ends.size(); ++p) {
            CAPTURE(seed, p);
            REQUIRE(late.finish[p] <= ends[p]);
            REQUIRE(late.start[p] <= window.latest_start[p]);
        }
    }
}

TEST_CASE("nothing begins a day earlier, and what is said to hold it does", "[works]")
{
    int by[5] = {};
    for (std::uint64_t seed = 1; seed <= 1000; ++seed) {
        Works made = by_lot(seed);
        WorksSchedule const early = made.early();
        if (early.empty()) {
            continue;
        }
        Problem const &problem = made.problem();
        Schedule const present = works::periods_of(made.plan(), early);
        std::vector<PackageState> const states = package_states(made.all(), early);
        for (std::uint32_t p = 0; p < states.size(); ++p) {
            CAPTURE(seed, p);
            ++by[static_cast<int>(states[p].held_by)];
            std::uint32_t const holder = states[p].holder;
            if (holder != no_index) {
                // Done before, or, with crews, begun before and pausing when this one begins.
                bool const crew = states[p].held_by == HeldBy::crew;
                REQUIRE((crew ? present.start[holder] + 1 : present.finish[holder]) <=
                        present.start[p]);
            }
            if (states[p].held_by == HeldBy::package) {
                auto const before = problem.predecessors(p);
                REQUIRE(std::ranges::find(before, holder) != before.end());
            }
            if (states[p].held_by == HeldBy::crew) {
                REQUIRE(holder != no_index);
                REQUIRE(made.plan().packages[holder].crew == made.plan().packages[p].crew);
            }
            for (Period t = present.start[p] - 1; t >= 0; --t) {
                if (works::first_begin(problem, p, t) == t) {
                    Schedule moved = present;
                    moved.start[p] = t;
                    moved.finish[p] = works::finish_from(problem, p, t);
                    REQUIRE_FALSE(works::check(problem, moved).empty());
                    break;
                }
            }
        }
    }
    CHECK(by[static_cast<int>(HeldBy::nothing)] > 100);
    CHECK(by[static_cast<int>(HeldBy::package)] > 100);
    CHECK(by[static_cast<int>(HeldBy::crew)] > 100);
    CHECK(by[static_cast<int>(HeldBy::season)] > 20);
}

TEST_CASE("the critical chain ends on the first target's day and has no gap without a reason",
          "[works]")
{
    for (std::uint64_t seed = 1; seed <= 1000; ++seed) {
        Works made = by_lot(seed);
        WorksPlan const &plan = made.plan();
        WorksSchedule const early = made.early();
        if (early.empty() || plan.targets[0].households == 0) {
            continue;
        }
        CAPTURE(seed);
        WorksAnswer answer;
        answer.packages = package_states(made.all(), early);
        auto const chain = sim::works::critical_chain(plan, early, answer.packages);
        REQUIRE_FALSE(chain.empty());
        REQUIRE(early.finish[chain.back()] == works::needed(plan, early, 0).reached);
        REQUIRE(answer.packages[chain.front()].holder == no_index);
        for (std::size_t i = 1; i < chain.size(); ++i) {
            REQUIRE(answer.packages[chain[i]].holder == chain[i - 1]);
            REQUIRE(answer.packages[chain[i]].critical);
        }
    }
}
