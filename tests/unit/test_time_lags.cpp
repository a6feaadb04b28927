#include "sim/engine/works/rcpsp/time_lags.hpp"

#include "sim/engine/climate/random.hpp"
#include "tests/reference/lag_files.hpp"
#include "tests/reference/schedule_files.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace sim::works;

namespace {

bool runs_on()
{
    return false;
}

/// Random problem with lags of both signs; about half have no schedule.
LagProblem random_lags(std::uint64_t seed)
{
    sim::RandomStream stream{seed};
    auto const draw = [&stream](int low, int high) {
        return low +
               static_cast<int>(stream.next_bits() % static_cast<std::uint64_t>(high - low + 1));
    };
    LagProblem problem;
    constexpr std::uint32_t count = 5;
    problem.capacity = {draw(2, 4), draw(2, 4)};
    for (std::uint32_t a = 0; a < count; ++a) {
        problem.duration.push_back(draw(0, 3));
        problem.need.push_back({draw(0, 2), draw(0, 2)});
        for (std::uint32_t b = a + 1; b < count; ++b) {
            if (draw(1, 100) <= 45) {
                int const least = draw(-1, 3);
                problem.lags.push_back({a, b, least});
                if (draw(1, 100) <= 55) { // b at most so long after a
                    problem.lags.push_back({b, a, -std::max(0, least + draw(0, 2))});
                }
            }
        }
    }
    return problem;
}

/// Least end over all begins up to `last`; -1: none.
Period brute_force(LagProblem const &problem, std::vector<Period> &start, std::size_t at,
                   Period last)
{
    if (at == start.size()) {
        Period end = 0;
        for (std::size_t a = 0; a < start.size(); ++a) {
            end = std::max(end, start[a] + problem.duration[a]);
        }
        return is_feasible(problem, start) ? end : -1;
    }
    Period best = -1;
    for (start[at] = 0; start[at] <= last; ++start[at]) {
        bool const holds = std::ranges::all_of(problem.lags, [&](TimeLag const &lag) {
            return std::max(lag.from, lag.to) > at || start[lag.to] >= start[lag.from] + lag.lag;
        });
        Period const end = holds ? brute_force(problem, start, at + 1, last) : -1;
        best = end >= 0 && (best < 0 || end < best) ? end : best;
    }
    return best;
}

} // namespace

TEST_CASE("Lags that contradict each other are proved infeasible")
{
    LagProblem problem{.duration = {2, 2},
                       .lags = {{0, 1, 5}, {1, 0, -4}}, // at least 5 later, at most 4
                       .need = {{1}, {1}},
                       .capacity = {1}};
    CHECK(schedule_with_lags(problem, 1, runs_on).verdict == LagVerdict::infeasible);
    problem.lags[1].lag = -5;
    LagAnswer const answer = schedule_with_lags(problem, 1, runs_on);
    CHECK(answer.verdict == LagVerdict::feasible);
    CHECK(answer.makespan == 7);
    CHECK(answer.bound == 7);
}

TEST_CASE("A crew that two works need within one maximum lag makes them infeasible")
{
    LagProblem problem{.duration = {3, 3},
                       .lags = {{0, 1, -2}, {1, 0, -2}}, // begun at most 2 apart
                       .need = {{1}, {1}},
                       .capacity = {1}};
    CHECK(schedule_with_lags(problem, 1, runs_on).verdict == LagVerdict::infeasible);
    problem.capacity = {2};
    CHECK(schedule_with_lags(problem, 1, runs_on).makespan == 3);
    problem.need[0][0] = 3;
    CHECK(schedule_with_lags(problem, 1, runs_on).verdict == LagVerdict::infeasible);
}

TEST_CASE("What begins before the first period, breaks a lag or a capacity is not feasible")
{
    LagProblem const problem{
        .duration = {2, 2}, .lags = {{0, 1, 1}}, .need = {{1}, {1}}, .capacity = {1}};
    CHECK(is_feasible(problem, {0, 2}));
    CHECK_FALSE(is_feasible(problem, {0, 1}));
    CHECK_FALSE(is_feasible(problem, {3, 0}));
    CHECK_FALSE(is_feasible(problem, {-1, 2}));
    CHECK_FALSE(is_feasible(problem, {0}));
}

TEST_CASE("Verdict and makespan agree with all schedules tried, for random lags")
{
    int feasible = 0;
    int infeasible = 0;
    for (std::uint64_t seed = 1; seed <= 700; ++seed) {
        LagProblem const problem = random_lags(seed);
        std::vector<Period> start(problem.duration.size());
        Period const best = brute_force(problem, start, 0, 13);
        LagAnswer const answer = schedule_with_lags(problem, seed, runs_on);
        INFO("seed " << seed);
        REQUIRE(answer.verdict != LagVerdict::open);
        if (answer.verdict == LagVerdict::feasible) {
            REQUIRE(is_feasible(problem, answer.start));
            REQUIRE(answer.bound == answer.makespan);
            REQUIRE((best < 0 || answer.makespan <= best));
            REQUIRE((answer.makespan > 13 || best == answer.makespan));
            ++feasible;
        } else {
            REQUIRE(best < 0);
            ++infeasible;
        }
    }
    CHECK(feasible > 150);
    CHECK(infeasible > 150);
}

TEST_CASE("A file with maximum lags is read with its brackets")
{
    LagProblem const problem = reference::read_sch("1 1 0 0\n"
                                                   "0\t1\t1\t1\t[0]\n"
                                                   "1\t1\t2\t2\t0\t[4]\t[-7]\n"
                                                   "2\t1\t0\n"
                                                   "0\t1\t0\t0\n1\t1\t4\t2\n2\t1\t0\t0\n3\n");
    CHECK(problem.duration == std::vector<Period>{0, 4, 0});
    REQUIRE(problem.lags.size() == 3);
    CHECK(problem.lags[2].from == 1);
    CHECK(problem.lags[2].to == 0);
    CHECK(problem.lags[2].lag == -7);
    CHECK(problem.need[1] == std::vector<std::int32_t>{2});
    CHECK(problem.capacity == std::vector<std::int32_t>{3});
    CHECK_THROWS_AS(reference::read_sch("1 1 0 0\n0 1 1 9 [0]\n"), reference::ScheduleFileError);
    CHECK_THROWS_AS(reference::read_sch("1 1 0 0\n0 1 1 1 [0]"), reference::ScheduleFileError);
}
