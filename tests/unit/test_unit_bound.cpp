#include "sim/engine/works/rcpsp/bounds.hpp"
#include "tests/common/random_works.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>

using namespace sim::works;

namespace {

std::int64_t gained(Problem const &problem, Schedule const &schedule, Period end)
{
    std::int64_t sum = 0;
    for (std::size_t a = 0; a < problem.objective.units.size(); ++a) {
        sum += schedule.finish[a] <= end ? problem.objective.units[a] : 0;
    }
    return sum;
}

/// Blocks of 100 homes each: two need a trench (3 days, one crew), two a heat pair (4 days, one
/// crew); each is then connected in a day without a crew. Trenches begin on day 2.
Problem two_crews()
{
    ProblemBuilder builder;
    std::uint32_t const trench = builder.add_resource({1});
    std::uint32_t const pair = builder.add_resource({1});
    for (int i = 0; i < 4; ++i) {
        std::vector<Need> const need{{i < 2 ? trench : pair, 1}};
        std::vector<std::uint32_t> const works{builder.add_activity(
            {.content = i < 2 ? 3000 : 4000, .not_before = i < 2 ? 2 : 0}, {}, need)};
        builder.add_activity({.content = 1000, .units = 100}, works, {});
    }
    builder.set_horizon(30);
    builder.set_quotas({{.units = 360, .due = 8}}, 1);
    return builder.take();
}

} // namespace

TEST_CASE("Units that crews cannot bring by a day are named with the crew, and losses add up")
{
    Problem const problem = two_crews();
    // By day 8: trench from 2 to 7, 5 of 6 crew days; pair from 0 to 7, 7 of 8.
    UnitBound const bound = most_units(problem, 8);
    CHECK(bound.most == 166 + 175);
    REQUIRE(bound.parts.size() == 2);
    CHECK(bound.parts[0].resource == 0);
    CHECK(bound.parts[0].lost == 200 - 166);
    CHECK(bound.parts[1].resource == 1);
    CHECK(bound.parts[1].lost == 25);
    CHECK(most_units(problem, 9).most == 400);
    CHECK(unit_bound(problem, 400) == 9);
    CHECK(unit_bound(problem, 401) == never);
    CHECK(unit_bound(problem, 0) == 0);
}

TEST_CASE("Two crews of the same homes count once, the crew of other homes beside them")
{
    ProblemBuilder builder; // 4 homes need trench and fitter, 4 others an electrician
    std::uint32_t const trench = builder.add_resource({1});
    std::uint32_t const fitter = builder.add_resource({1});
    std::uint32_t const electrician = builder.add_resource({1});
    for (int i = 0; i < 4; ++i) {
        std::vector<Need> const dig{{trench, 1}};
        std::vector<Need> const fit{{fitter, 1}};
        std::vector<Need> const wire{{electrician, 1}};
        std::vector<std::uint32_t> const dug{builder.add_activity({.content = 2000}, {}, dig)};
        builder.add_activity({.content = 4000, .units = 100}, dug, fit);
        builder.add_activity({.content = 3000, .units = 100}, {}, wire);
    }
    builder.set_horizon(40);
    builder.set_quotas({}, 1);
    // By day 8: fitter from 2 to 8, 6 of 16 days; trench from 0 to 4, 4 of 8; electrician 8 of 12.
    UnitBound const bound = most_units(builder.take(), 8);
    CHECK(bound.most == 150 + 266);
    REQUIRE(bound.parts.size() == 3);
    CHECK(bound.parts[0].resource == fitter);
    CHECK(bound.parts[0].lost == 250);
    CHECK(bound.parts[1].lost == 200);
    CHECK(bound.parts[2].lost == 400 - 266);
}

TEST_CASE("Units whose chain is longer than the time are lost by the chain")
{
    Problem const problem = two_crews();
    UnitBound const bound = most_units(problem, 5); // trench and connection end on day 6 at best
    CHECK(bound.most == 100);
    CHECK(std::ranges::find(bound.parts, none, &UnitBound::Part::resource)->lost == 200);
}

TEST_CASE("A lot waits until its crew has surveyed every block of it")
{
    ProblemBuilder builder;
    std::uint32_t const surveyors = builder.add_resource({2});
    std::vector<Need> const one{{surveyors, 1}};
    std::vector<std::uint32_t> surveyed;
    for (int i = 0; i < 10; ++i) {
        surveyed.push_back(builder.add_activity({.content = 3000}, {}, one));
    }
    std::vector<std::uint32_t> const design{builder.add_activity({.content = 5000}, surveyed, {})};
    builder.add_activity({.content = 1000, .units = 500}, design, {});
    builder.set_horizon(40);
    builder.set_quotas({}, 1);
    CHECK(unit_bound(builder.take(), 1) == 15 + 5 + 1);
}

TEST_CASE("Work that several gains share is counted once")
{
    ProblemBuilder builder;
    std::uint32_t const crew = builder.add_resource({1});
    std::vector<Need> const one{{crew, 1}};
    std::vector<std::uint32_t> const main{builder.add_activity({.content = 4000}, {}, one)};
    for (int i = 0; i < 4; ++i) {
        builder.add_activity({.content = 1000, .units = 10}, main, one);
    }
    builder.set_horizon(20);
    builder.set_quotas({}, 1);
    Problem const problem = builder.take();
    CHECK(most_units(problem, 8).most == 40);
    CHECK(most_units(problem, 6).most >= 20); // 4 + 2 days: the truth
    CHECK(most_units(problem, 6).most < 40);
    CHECK(most_units(problem, 4).most == 0);
}

TEST_CASE("No schedule of a tiny problem gains more than the bound of units, by any day")
{
    int exact = 0;
    int compared = 0;
    for (std::uint64_t seed = 1; seed <= 600; ++seed) {
        RandomWorks const works = random_works(seed, {.activities = 4,
                                                      .horizon = 13,
                                                      .calendars = seed % 3 != 0,
                                                      .fixed = seed % 5 == 0,
                                                      .longest = 4});
        Problem const &problem = works.problem;
        if (problem.objective.units.empty()) {
            continue;
        }
        std::vector<std::int64_t> best(static_cast<std::size_t>(problem.horizon) + 1, -1);
        std::map<std::int64_t, Period> first;
        for_each_schedule(works, [&](Schedule const &schedule) {
            for (Period end = 0; end <= problem.horizon; ++end) {
                std::int64_t const units = gained(problem, schedule, end);
                auto &most = best[static_cast<std::size_t>(end)];
                most = std::max(most, units);
                auto const [at, added] = first.emplace(units, end);
                at->second = std::min(at->second, end);
            }
        });
        INFO("seed " << seed);
        for (Period end = 0; end <= problem.horizon && best[0] >= 0; ++end) {
            std::int64_t const bound = most_units(problem, end).most;
            INFO("end " << end);
            REQUIRE(best[static_cast<std::size_t>(end)] <= bound);
            exact += best[static_cast<std::size_t>(end)] == bound ? 1 : 0;
            ++compared;
        }
        for (auto const &[units, end] : first) {
            REQUIRE(unit_bound(problem, units) <= end);
        }
    }
    CHECK(compared > 3000);
    CHECK(10 * exact > 8 * compared);
}

TEST_CASE("No schedule of a random problem gains more than the bound of units")
{
    int seen = 0;
    for (std::uint64_t seed = 1; seed <= 1000; ++seed) {
        RandomWorks const works =
            random_works(seed, {.activities = 24, .horizon = 90, .fixed = seed % 6 == 0});
        std::optional<Schedule> const schedule = random_schedule(works, seed);
        if (!schedule || works.problem.objective.units.empty()) {
            continue;
        }
        ++seen;
        Period const end = schedule->makespan() * static_cast<Period>(seed % 7 + 1) / 7;
        std::int64_t const units = gained(works.problem, *schedule, end);
        INFO("seed " << seed);
        REQUIRE(units <= most_units(works.problem, end).most);
        REQUIRE(unit_bound(works.problem, units) <= reached(works.problem, *schedule, units));
    }
    CHECK(seen > 500);
}
