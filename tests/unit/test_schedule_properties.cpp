#include "sim/engine/works/rcpsp/bounds.hpp"
#include "sim/engine/works/rcpsp/check.hpp"
#include "sim/engine/works/rcpsp/scheduler.hpp"
#include "tests/common/random_works.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <numeric>

using namespace sim::works;

namespace {

std::vector<std::int64_t> random_priority(std::size_t size, std::uint64_t seed)
{
    std::vector<std::int64_t> priority(size);
    for (std::size_t a = 0; a < size; ++a) {
        priority[a] = static_cast<std::int64_t>((a * 7919 + seed * 104729) % 1009);
    }
    return priority;
}

std::vector<Period> no_limit(Problem const &problem)
{
    return std::vector<Period>(problem.size(), never);
}

bool keeps(RandomWorks const &works, Schedule const &schedule)
{
    return check(works.problem, schedule).empty() && keeps_every_rule(works, schedule);
}

} // namespace

TEST_CASE("Every schedule of the schedulers keeps every rule, in thousands of random problems")
{
    int found = 0;
    for (std::uint64_t seed = 1; seed <= 4000; ++seed) {
        RandomWorks const works = random_works(
            seed, {.activities = 6 + seed % 30, .horizon = 150, .fixed = seed % 4 == 0});
        Schedule const forward =
            generate(works.problem, random_priority(works.problem.size(), seed));
        if (forward.empty()) {
            continue;
        }
        ++found;
        INFO("seed " << seed);
        REQUIRE(keeps(works, forward));
        Schedule const backward = shift_right(works.problem, forward, no_limit(works.problem));
        if (!backward.empty()) {
            REQUIRE(keeps(works, backward));
        }
        Schedule const again = repair(works.problem, forward);
        REQUIRE((again.empty() || keeps(works, again)));
    }
    CHECK(found > 2500);
}

TEST_CASE("The search returns schedules that keep every rule, between its bound and its value")
{
    for (std::uint64_t seed = 1; seed <= 150; ++seed) {
        RandomWorks const works =
            random_works(seed, {.activities = 20, .horizon = 150, .fixed = seed % 4 == 0});
        Answer const answer = improve(works.problem, {.seed = seed, .steps = 2, .threads = 1});
        if (!answer.feasible()) {
            continue;
        }
        INFO("seed " << seed);
        REQUIRE(keeps(works, answer.schedule));
        REQUIRE(answer.value == value_of(works.problem, answer.schedule));
        REQUIRE(answer.bound <= answer.value);
        REQUIRE(value_bound(works.problem) <= answer.value);
    }
}

TEST_CASE("The search finds the best of all schedules of tiny problems and proves no more")
{
    int best_found = 0;
    int solved = 0;
    for (std::uint64_t seed = 1; seed <= 200; ++seed) {
        RandomWorks const works = random_works(
            seed, {.activities = 4, .horizon = 14, .calendars = seed % 3 != 0, .longest = 4});
        std::int64_t best = std::numeric_limits<std::int64_t>::max();
        for_each_schedule(works, [&](Schedule const &schedule) {
            best = std::min(best, value_of(works.problem, schedule));
        });
        Answer const answer = improve(works.problem, {.seed = seed, .steps = 3, .threads = 1});
        INFO("seed " << seed);
        REQUIRE((!answer.feasible() || answer.value >= best));
        if (best < std::numeric_limits<std::int64_t>::max()) {
            REQUIRE(answer.bound <= best);
            ++solved;
            best_found += answer.feasible() && answer.value == best ? 1 : 0;
        }
    }
    CHECK(solved > 120);
    CHECK(100 * best_found >= 97 * solved);
}

TEST_CASE("Without scarce resources forward and backward passes agree with the windows on slack")
{
    int seen = 0;
    for (std::uint64_t seed = 1; seed <= 1000; ++seed) {
        RandomWorks const works =
            random_works(seed, {.activities = 15, .resources = 0, .horizon = 120});
        Problem const &problem = works.problem;
        Schedule const early = generate(problem, random_priority(problem.size(), seed));
        if (early.empty()) {
            continue;
        }
        ++seen;
        Schedule const late = shift_right(problem, early, no_limit(problem));
        Windows const found = windows(problem, problem.horizon);
        INFO("seed " << seed);
        REQUIRE(early.start == found.earliest_start);
        REQUIRE(early.finish == found.earliest_finish);
        REQUIRE(late.start == found.latest_start);
        REQUIRE(late.finish == found.latest_finish);
    }
    CHECK(seen > 700);
}

TEST_CASE("A long search goes on trying to its last step")
{
    ProblemBuilder builder;
    Need const need[] = {{builder.add_resource({1}), 1}};
    builder.add_activity({.content = 3000}, {}, need);
    builder.add_activity({.content = 2000}, {}, need);
    builder.set_horizon(10);
    Problem const problem = builder.take();
    int asked = 0; // a search that only asks and tries nothing must end too
    Control control{.threads = 1, .stop = [&] { return ++asked > 2'000'000; }, .proves = false};
    control.steps = 1500;
    std::uint64_t const half = improve(problem, control).schedules;
    control.steps = 3000;
    Answer const whole = improve(problem, control);
    CHECK(whole.steps == 3000);
    CHECK(whole.schedules > half * 19 / 10);
}
