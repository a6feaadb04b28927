#include "sim/engine/works/rcpsp/bounds.hpp"
#include "tests/common/random_works.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace sim::works;

namespace {

/// Six digs of two days by crews of a number, behind a survey of one day, before a test of one.
Problem digs(std::vector<std::int32_t> crews)
{
    ProblemBuilder builder;
    std::uint32_t const pool = builder.add_resource(std::move(crews));
    std::vector<std::uint32_t> const survey{builder.add_activity({.content = 1000}, {}, {})};
    std::vector<std::uint32_t> dug;
    std::vector<Need> const one{{pool, 1}};
    for (int i = 0; i < 6; ++i) {
        dug.push_back(builder.add_activity({.content = 2000}, survey, one));
    }
    builder.add_activity({.content = 1000}, dug, {});
    builder.set_horizon(20);
    builder.set_quotas({}, 1);
    return builder.take();
}

} // namespace

TEST_CASE("The bound of the makespan counts work with what stands before and behind it")
{
    CHECK(makespan_bound(digs({9})) == 4);         // the chain alone
    CHECK(makespan_bound(digs({2})) == 1 + 6 + 1); // 12 crew days by two crews
    std::vector<std::int32_t> profile(20, 1);
    std::fill(profile.begin() + 5, profile.end(), 4);
    CHECK(makespan_bound(digs(profile)) == 5 + 2 + 1); // 4 days by one crew, 8 by four
    CHECK(makespan_bound(digs(std::vector<std::int32_t>(20, 0))) == never);
    CHECK(makespan_bound(ProblemBuilder{}.take()) == 0);
}

TEST_CASE("Half days count half: the bound works in the calendar's own time")
{
    ProblemBuilder builder;
    std::uint32_t const half = builder.add_time(WorkingTime{std::vector<std::uint16_t>(20, 500)});
    std::uint32_t const pool = builder.add_resource({1});
    std::vector<Need> const one{{pool, 1}};
    for (int i = 0; i < 4; ++i) { // 1 200 thousandths touch three half days
        builder.add_activity({.content = 1200, .time = half}, {}, one);
    }
    builder.set_horizon(20);
    builder.set_quotas({}, 1);
    CHECK(makespan_bound(builder.take()) == 12);
}

TEST_CASE(
    "No schedule of a tiny problem is done before the bound of the makespan, whatever its value")
{
    int solved = 0;
    int reached_exactly = 0;
    for (std::uint64_t seed = 1; seed <= 600; ++seed) {
        RandomWorks const works = random_works(seed, {.activities = 4,
                                                      .horizon = 14,
                                                      .calendars = seed % 3 != 0,
                                                      .fixed = seed % 5 == 0,
                                                      .longest = 4});
        Period best = never;
        std::int64_t value = std::numeric_limits<std::int64_t>::max();
        for_each_schedule(works, [&](Schedule const &schedule) {
            best = std::min(best, schedule.makespan());
            value = std::min(value, value_of(works.problem, schedule));
        });
        INFO("seed " << seed);
        Period const bound = makespan_bound(works.problem);
        REQUIRE(bound <= best);
        if (best != never) {
            REQUIRE(value_bound(works.problem) <= value);
            ++solved;
            reached_exactly += bound == best ? 1 : 0;
        }
    }
    CHECK(solved > 400);
    CHECK(2 * reached_exactly > solved); // a bound of nothing would be true as well
}

TEST_CASE("No schedule of a random problem is done before the bound of the makespan")
{
    int seen = 0;
    for (std::uint64_t seed = 1; seed <= 1500; ++seed) {
        RandomWorks const works =
            random_works(seed, {.activities = 20, .horizon = 90, .fixed = seed % 6 == 0});
        std::optional<Schedule> const schedule = random_schedule(works, seed);
        if (schedule) {
            ++seen;
            INFO("seed " << seed);
            REQUIRE(makespan_bound(works.problem) <= schedule->makespan());
            REQUIRE(value_bound(works.problem) <= value_of(works.problem, *schedule));
        }
    }
    CHECK(seen > 800);
}
