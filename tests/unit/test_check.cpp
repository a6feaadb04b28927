#include "sim/engine/works/rcpsp/check.hpp"
#include "tests/common/random_works.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace sim::works;

namespace {

bool has(std::vector<Violation> const &violations, Fault fault)
{
    return std::ranges::find(violations, fault, &Violation::fault) != violations.end();
}

/// Two crews; a dig of 2 days waits for a survey of 1; days 3 and 4 are closed to digging.
Problem dig()
{
    ProblemBuilder builder;
    std::uint32_t const earth =
        builder.add_time(WorkingTime{{1000, 1000, 1000, 0, 0, 1000, 1000, 1000}, {3}});
    std::uint32_t const crews = builder.add_resource({2});
    std::vector<Need> const one{{crews, 1}};
    std::vector<Need> const both{{crews, 2}};
    std::uint32_t const survey = builder.add_activity({.content = 1000}, {}, one);
    std::vector<std::uint32_t> const after{survey};
    builder.add_activity({.content = 2000, .time = earth}, after, both);
    builder.add_activity({.content = 1000, .not_before = 4}, {}, one);
    builder.set_horizon(8);
    builder.set_quotas({}, 1);
    return builder.take();
}

} // namespace

TEST_CASE("A schedule that keeps every rule has no violations")
{
    CHECK(check(dig(), {{0, 1, 4}, {1, 3, 5}}).empty());
    CHECK(check(ProblemBuilder{}.take(), {}).empty());
}

TEST_CASE("Each broken rule is named")
{
    Problem const problem = dig();
    CHECK(has(check(problem, {{1, 1, 4}, {2, 3, 5}}), Fault::precedence));
    CHECK(has(check(problem, {{1, 1, 4}, {2, 3, 5}}), Fault::capacity));
    CHECK(has(check(problem, {{0, 1, 3}, {1, 3, 4}}), Fault::release));
    CHECK(has(check(problem, {{0, 3, 4}, {1, 7, 5}}), Fault::calendar)); // begins on a closed day
    CHECK(has(check(problem, {{0, 2, 4}, {1, 6, 5}}), Fault::calendar)); // across the season's end
    CHECK(has(check(problem, {{0, 1, 4}, {1, 2, 5}}), Fault::calendar)); // half of its content
    CHECK(has(check(problem, {{0, 1, 4}, {1, 3, 6}}), Fault::calendar)); // longer than its content
    CHECK(has(check(problem, {{0, 1, 8}, {1, 3, 9}}), Fault::horizon));
    CHECK(has(check(problem, {{0, 1}, {1, 3}}), Fault::horizon));
    CHECK(check(problem, {{0, 5, 5}, {1, 7, 6}}).size() == 1); // three crews on day 5 alone
}

TEST_CASE("A start set by hand is kept to the day")
{
    Problem problem = dig();
    problem.fixed_start[2] = 6;
    CHECK(has(check(problem, {{0, 1, 5}, {1, 3, 6}}), Fault::release));
    CHECK(check(problem, {{0, 1, 6}, {1, 3, 7}}).empty());
}

TEST_CASE(
    "Check agrees with the rules written down anew, for thousands of schedules bent at random")
{
    int good = 0;
    int bad = 0;
    for (std::uint64_t seed = 1; seed <= 3000; ++seed) {
        RandomWorks const works = random_works(seed, {.activities = 10, .fixed = seed % 3 == 0});
        std::optional<Schedule> schedule = random_schedule(works, seed);
        if (!schedule) {
            continue;
        }
        REQUIRE(check(works.problem, *schedule).empty());
        auto const bent = static_cast<std::size_t>(seed % works.problem.size());
        Period const by = seed % 2 == 0 ? 1 : -1;
        schedule->start[bent] += by;
        schedule->finish[bent] =
            seed % 5 == 0
                ? schedule->finish[bent] + by
                : std::max(schedule->start[bent],
                           works.problem.finish(bent, std::max(schedule->start[bent], 0)));
        bool const keeps = keeps_every_rule(works, *schedule);
        INFO("seed " << seed);
        REQUIRE(check(works.problem, *schedule).empty() == keeps);
        ++(keeps ? good : bad);
    }
    CHECK(good > 300);
    CHECK(bad > 300);
}
