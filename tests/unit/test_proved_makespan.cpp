#include "sim/engine/works/rcpsp/bounds.hpp"
#include "sim/engine/works/rcpsp/check.hpp"
#include "tests/common/random_works.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace sim::works;

namespace {

bool runs_on()
{
    return false;
}

void agree(RandomWorksShape const &shape, std::uint64_t seed, int &solved)
{
    RandomWorks const works = random_works(seed, shape);
    Schedule best;
    Schedule any;
    for_each_schedule(works, [&](Schedule const &schedule) {
        any = any.empty() ? schedule : any;
        best = best.empty() || schedule.makespan() < best.makespan() ? schedule : best;
    });
    if (any.empty()) {
        return;
    }
    ++solved;
    INFO("seed " << seed);
    Schedule found = any;
    REQUIRE(proved_makespan(works.problem, found, runs_on) == best.makespan());
    REQUIRE(found.makespan() == best.makespan());
    REQUIRE(check(works.problem, found).empty());
}

} // namespace

TEST_CASE("The proved makespan is the best of all schedules, with calendars and hands")
{
    int solved = 0;
    for (std::uint64_t seed = 1; seed <= 400; ++seed) {
        agree({.activities = 4, .horizon = 14, .fixed = seed % 3 == 0, .longest = 4}, seed, solved);
    }
    CHECK(solved > 200);
}

TEST_CASE("The proved makespan is the best of all schedules of plain problems")
{
    int solved = 0;
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        agree({.activities = 5, .horizon = 14, .calendars = false, .profiles = false, .longest = 3},
              seed, solved);
    }
    CHECK(solved > 150);
}

TEST_CASE("Both ways of proving agree on plain problems too large to enumerate")
{
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        RandomWorksShape const shape{
            .activities = 9, .horizon = 80, .calendars = false, .profiles = false};
        RandomWorks const works = random_works(seed, shape);
        Problem varied = works.problem; // the same capacity, told for each period
        for (std::vector<std::int32_t> &row : varied.capacity) {
            row.assign(static_cast<std::size_t>(varied.horizon), row.front());
        }
        std::optional<Schedule> const any = random_schedule(works, seed);
        if (!any) {
            continue;
        }
        Schedule one = *any;
        Schedule other = *any;
        INFO("seed " << seed);
        REQUIRE(proved_makespan(works.problem, one, runs_on) ==
                proved_makespan(varied, other, runs_on));
        REQUIRE(one.makespan() == other.makespan());
    }
}

TEST_CASE("A search that is stopped at once still returns a bound that holds")
{
    for (std::uint64_t seed = 1; seed <= 50; ++seed) {
        RandomWorks const works = random_works(seed, {.activities = 25, .horizon = 200});
        std::optional<Schedule> const any = random_schedule(works, seed);
        if (any) {
            Schedule best = *any;
            Period const bound = proved_makespan(works.problem, best, [] { return true; });
            REQUIRE(bound <= best.makespan());
            REQUIRE(check(works.problem, best).empty());
        }
    }
}
