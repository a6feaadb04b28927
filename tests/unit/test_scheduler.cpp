#include "sim/engine/works/rcpsp/scheduler.hpp"

#include "sim/engine/works/rcpsp/judge.hpp"
#include "sim/engine/works/rcpsp/moves.hpp"
#include "sim/engine/works/rcpsp/random.hpp"
#include "tests/common/synthetic_works.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace sim::works;

namespace {

/// Random works with calendars, seasons, releases, changing capacities and quotas.
Problem random_problem(Random &random)
{
    ProblemBuilder builder;
    auto const horizon = static_cast<Period>(400);
    for (int k = 0; k < 2; ++k) {
        std::vector<std::uint16_t> share(static_cast<std::size_t>(horizon));
        for (std::uint16_t &s : share) {
            s = static_cast<std::uint16_t>(random.below(4) == 0 ? 0 : 400 + random.below(601));
        }
        builder.add_time(WorkingTime{share, {100, 220}});
    }
    for (int r = 0; r < 5; ++r) {
        std::vector<std::int32_t> capacity(static_cast<std::size_t>(horizon));
        auto const least = static_cast<std::int32_t>(3 + random.below(3));
        for (std::size_t p = 0; p < capacity.size(); ++p) {
            capacity[p] = least + (p / 50 % 2 == 0 ? 2 : 0);
        }
        builder.add_resource(capacity);
    }
    std::uint32_t const n = 1 + random.below(40);
    for (std::uint32_t a = 0; a < n; ++a) {
        std::vector<std::uint32_t> after;
        for (std::uint32_t i = 0; i < a && i < 3; ++i) {
            if (random.below(2) == 0) {
                after.push_back(random.below(a));
            }
        }
        std::vector<Need> needs;
        for (std::uint32_t r = 0; r < 5; ++r) {
            if (random.below(3) == 0) {
                needs.push_back({r, static_cast<std::int32_t>(1 + random.below(3))});
            }
        }
        std::uint32_t const time = random.below(3);
        builder.add_activity({.content = random.below(8) == 0 ? 0 : 300 + random.below(6000),
                              .time = time == 2 ? none : time,
                              .not_before = static_cast<Period>(random.below(30)),
                              .due = 60,
                              .units = static_cast<std::int32_t>(random.below(20)),
                              .late_weight = static_cast<std::int32_t>(random.below(3))},
                             after, needs);
    }
    builder.set_horizon(horizon);
    builder.set_quotas({{.units = 40, .due = 50, .weight = 5, .late_weight = 20},
                        {.units = 90, .due = 80, .weight = 2, .late_weight = 5}},
                       1);
    return builder.take();
}

/// Whether everything holds, by trying every period of every activity.
bool holds(Problem const &problem, Schedule const &schedule)
{
    std::vector<std::vector<int>> use(problem.capacity.size(),
                                      std::vector<int>(static_cast<std::size_t>(problem.horizon)));
    for (std::size_t a = 0; a < problem.size(); ++a) {
        Period const start = schedule.start[a];
        Period const finish = schedule.finish[a];
        if (start < problem.not_before[a] || finish > problem.horizon ||
            problem.finish(a, start) != finish ||
            (problem.fixed_start[a] >= 0 && start != problem.fixed_start[a])) {
            return false;
        }
        for (std::uint32_t const earlier : problem.predecessors(a)) {
            if (schedule.finish[earlier] > start) {
                return false;
            }
        }
        for (Period p = start; p < finish; ++p) {
            std::uint32_t const time = problem.time[a];
            if (time != none && !problem.times[time].works(p)) {
                continue;
            }
            for (std::uint32_t i = problem.first_need[a]; i < problem.first_need[a + 1]; ++i) {
                std::uint32_t const r = problem.need_resource[i];
                use[r][static_cast<std::size_t>(p)] += problem.need_amount[i];
                if (use[r][static_cast<std::size_t>(p)] > problem.capacity_of(r, p)) {
                    return false;
                }
            }
        }
    }
    return true;
}

std::vector<std::int64_t> random_priority(Random &random, std::size_t count)
{
    std::vector<std::int64_t> priority(count);
    std::ranges::generate(priority, [&] { return static_cast<std::int64_t>(random.below(1000)); });
    return priority;
}

} // namespace

TEST_CASE("Nothing to do is done at once")
{
    ProblemBuilder builder;
    builder.set_horizon(10);
    Problem const problem = builder.take();
    CHECK(generate(problem, {}).makespan() == 0);
    CHECK(improve(problem, {.steps = 3}).value == 0);
}

TEST_CASE("Two jobs share one crew in the order of their priority, the third waits for both")
{
    ProblemBuilder builder;
    std::uint32_t const crew = builder.add_resource({1});
    Need const need[] = {{crew, 1}};
    std::uint32_t const a = builder.add_activity({.content = 3000}, {}, need);
    std::uint32_t const b = builder.add_activity({.content = 2000}, {}, need);
    std::uint32_t const both[] = {a, b};
    builder.add_activity({.content = 1000}, both, {});
    builder.set_horizon(10);
    Problem const problem = builder.take();
    CHECK(generate(problem, std::vector<std::int64_t>{1, 2, 0}).start == std::vector{0, 3, 5});
    CHECK(generate(problem, std::vector<std::int64_t>{2, 1, 0}).start == std::vector{2, 0, 5});
    Schedule const first = generate(problem, std::vector<std::int64_t>{1, 2, 0});
    std::vector<Period> const latest(3, never);
    CHECK(shift_right(problem, first, latest).start == std::vector{4, 7, 9});
}

TEST_CASE("A horizon that is too short has no schedule")
{
    ProblemBuilder builder;
    builder.add_activity({.content = 4000}, {}, {});
    builder.set_horizon(3);
    Problem const problem = builder.take();
    CHECK(generate(problem, std::vector<std::int64_t>{0}).empty());
    CHECK_FALSE(improve(problem, {.steps = 2}).feasible());
}

TEST_CASE("A fixed start keeps its crew free, and what it waits for is done before")
{
    ProblemBuilder builder;
    std::uint32_t const crew = builder.add_resource({1});
    Need const need[] = {{crew, 1}};
    builder.add_activity({.content = 4000}, {}, need);
    std::uint32_t const late[] = {builder.add_activity({.content = 2000}, {}, need)};
    builder.add_activity({.content = 1000, .fixed_start = 3}, late, need);
    builder.set_horizon(20);
    Problem const problem = builder.take();
    // In the order of the indices the second would come too late for the third.
    Schedule const schedule = generate(problem, std::vector<std::int64_t>{0, 1, 2});
    CHECK(schedule.start == std::vector{4, 0, 3});
    CHECK(improve(problem, {.steps = 2}).schedule.makespan() == 8);
}

TEST_CASE("Large amounts and many resources are counted as small ones are")
{
    ProblemBuilder builder;
    builder.add_resource({100000});
    for (int i = 0; i < 6; ++i) {
        builder.add_resource({1});
    }
    Need const first[] = {{0, 60000}, {5, 1}};
    Need const second[] = {{0, 50000}};
    Need const third[] = {{0, 40000}, {5, 1}};
    builder.add_activity({.content = 2000}, {}, first);
    builder.add_activity({.content = 2000}, {}, second);
    builder.add_activity({.content = 2000}, {}, third);
    builder.set_horizon(20);
    Problem const problem = builder.take();
    CHECK(generate(problem, std::vector<std::int64_t>{0, 1, 2}).start == std::vector{0, 2, 2});
}

TEST_CASE("Random works: every pass keeps every rule, justification never makes it worse")
{
    Random random{11};
    for (int round = 0; round < 1500; ++round) {
        Problem const problem = random_problem(random);
        Schedule const forward = generate(problem, random_priority(random, problem.size()));
        REQUIRE(!forward.empty());
        REQUIRE(holds(problem, forward));
        std::vector<Period> const latest(problem.size(), forward.makespan());
        Schedule const right = shift_right(problem, forward, latest);
        REQUIRE(!right.empty());
        REQUIRE(holds(problem, right));
        CHECK(right.makespan() <= forward.makespan());
        Schedule const left = repair(problem, right);
        REQUIRE(holds(problem, left));
        CHECK(left.makespan() <= forward.makespan());
        for (std::size_t a = 0; a < problem.size(); ++a) {
            CHECK(right.start[a] >= forward.start[a]); // so slack is never below zero
            CHECK(left.start[a] <= right.start[a]);
        }
        CHECK(repair(problem, left) == left);
    }
}

TEST_CASE("A long problem is improved a part at a time, by the same rules")
{
    Problem const problem = test::synthetic_works(100, 3);
    REQUIRE(problem.size() > 600);
    Schedule const start = generate(problem, std::vector<std::int64_t>(problem.size(), 0));
    REQUIRE(!start.empty());
    Control control{.seed = 2, .steps = 12, .threads = 1, .start = &start};
    Answer const one = improve(problem, control);
    control.threads = 3;
    Answer const three = improve(problem, control);
    REQUIRE(one.feasible());
    CHECK(holds(problem, one.schedule));
    CHECK(one.schedule == three.schedule);
    CHECK(one.value == value_of(problem, one.schedule));
    CHECK(one.value < value_of(problem, start));
    CHECK(one.bound <= one.value);
    control.seed = 3;
    CHECK_FALSE(improve(problem, control).schedule == one.schedule);
}

TEST_CASE("Judging many schedules says the same as judging one")
{
    Random random{31};
    for (int round = 0; round < 300; ++round) {
        Problem const problem = random_problem(random);
        Judge judge{problem};
        for (int i = 0; i < 3; ++i) {
            Schedule const schedule = generate(problem, random_priority(random, problem.size()));
            Merit const merit = judge(schedule);
            CHECK(merit.value == value_of(problem, schedule));
            CHECK(merit.fine <= static_cast<double>(merit.value));
        }
    }
}

TEST_CASE("Every move leaves each activity behind those it waits for")
{
    Random random{41};
    for (int round = 0; round < 300; ++round) {
        Problem const problem = random_problem(random);
        Schedule const schedule = generate(problem, random_priority(random, problem.size()));
        Order const order = order_by(problem, random_priority(random, problem.size()));
        Moves moves{problem};
        for (int i = 0; i < 20; ++i) {
            Order changed;
            moves.move(order, schedule, random, changed);
            std::vector<std::size_t> place(problem.size(), problem.size());
            for (std::size_t k = 0; k < changed.size(); ++k) {
                place[changed[k]] = k;
            }
            for (std::size_t a = 0; a < problem.size(); ++a) {
                CHECK(place[a] < problem.size());
                for (std::uint32_t const earlier : problem.predecessors(a)) {
                    CHECK(place[earlier] < place[a]);
                }
            }
        }
    }
}

TEST_CASE("Improving keeps every rule, is never worse than the start and the same on any threads")
{
    Random random{23};
    for (int round = 0; round < 25; ++round) {
        Problem const problem = random_problem(random);
        Schedule const start = generate(problem, random_priority(random, problem.size()));
        Answer const one = improve(problem, {.seed = 5, .steps = 4, .threads = 1, .start = &start});
        Answer const three =
            improve(problem, {.seed = 5, .steps = 4, .threads = 3, .start = &start});
        REQUIRE(one.feasible());
        CHECK(one.schedule == three.schedule);
        CHECK(one.value == three.value);
        CHECK(one.value == value_of(problem, one.schedule));
        CHECK(one.value <= value_of(problem, start));
        CHECK(one.bound <= one.value);
        CHECK(holds(problem, one.schedule));
    }
}
