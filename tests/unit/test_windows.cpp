#include "sim/engine/works/rcpsp/bounds.hpp"
#include "tests/common/random_works.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace sim::works;

TEST_CASE("Windows of a chain across a closed season by hand")
{
    ProblemBuilder builder;
    std::uint32_t const earth =
        builder.add_time(WorkingTime{{1000, 1000, 1000, 0, 0, 1000, 1000, 500, 500, 1000}, {3}});
    std::uint32_t const survey = builder.add_activity({.content = 2000, .not_before = 1}, {}, {});
    std::vector<std::uint32_t> const after_survey{survey};
    std::uint32_t const main =
        builder.add_activity({.content = 2000, .time = earth}, after_survey, {});
    std::vector<std::uint32_t> const after_main{main};
    builder.add_activity({.content = 1000, .time = earth}, after_main, {});
    builder.set_horizon(10);
    builder.set_quotas({}, 1);
    Problem const problem = builder.take();

    Windows const found = windows(problem, 10);
    CHECK(found.earliest_start == std::vector<Period>{1, 5, 7}); // 3 closes: the main waits for 5
    CHECK(found.earliest_finish == std::vector<Period>{3, 7, 9});
    CHECK(found.latest_start == std::vector<Period>{4, 6, 9}); // 1000 + 500 + 500 from 6 to 9
    CHECK(found.latest_finish == std::vector<Period>{6, 9, 10});
    CHECK(windows(problem, 8).latest_start[0] < 0);
}

TEST_CASE("A start set by hand closes its window, and is impossible before what it waits for")
{
    ProblemBuilder builder;
    builder.add_activity({.content = 3000}, {}, {});
    std::vector<std::uint32_t> const after{0};
    builder.add_activity({.content = 1000, .fixed_start = 5}, after, {});
    builder.set_horizon(10);
    builder.set_quotas({}, 1);
    Problem problem = builder.take();
    CHECK(windows(problem, 10).latest_start == std::vector<Period>{2, 5});
    CHECK(windows(problem, 10).earliest_start == std::vector<Period>{0, 5});
    problem.fixed_start[1] = 2;
    Windows const late = windows(problem, 10);
    CHECK(late.earliest_start[1] > late.latest_start[1]);
}

TEST_CASE("No feasible schedule leaves its windows")
{
    int seen = 0;
    for (std::uint64_t seed = 1; seed <= 2000; ++seed) {
        RandomWorks const works = random_works(seed, {.activities = 12, .fixed = seed % 4 == 0});
        std::optional<Schedule> const schedule = random_schedule(works, seed);
        if (!schedule) {
            continue;
        }
        ++seen;
        Windows const found = windows(works.problem, schedule->makespan());
        for (std::size_t a = 0; a < works.problem.size(); ++a) {
            INFO("seed " << seed << ", activity " << a);
            REQUIRE(found.earliest_start[a] <= schedule->start[a]);
            REQUIRE(schedule->start[a] <= found.latest_start[a]);
            REQUIRE(found.earliest_finish[a] <= schedule->finish[a]);
            REQUIRE(schedule->finish[a] <= found.latest_finish[a]);
        }
    }
    CHECK(seen > 1000);
}
