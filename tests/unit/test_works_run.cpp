#include "tests/common/hand_works.hpp"

#include "sim/engine/works/answers/works_run.hpp"
#include "sim/engine/works/rcpsp/check.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace sim;
using namespace sim::works;
using namespace hand_works;

namespace {

std::uint64_t below(RandomStream &random, std::uint64_t count)
{
    return random.next_bits() % count;
}

/// Chains and crews at random; half the packages keep a calendar with rain and a winter.
Hand random_works(std::uint64_t seed)
{
    RandomStream random{seed};
    Hand hand;
    hand.plan = make_plan(400);
    DayShares outdoor = hand.plan.times.front();
    for (std::size_t day = 0; day < outdoor.share.size(); ++day) {
        bool const winter = day >= 120 && day < 200;
        outdoor.share[day] =
            winter ? std::uint16_t{0} : static_cast<std::uint16_t>(600 + day % 300);
    }
    outdoor.closures = {120};
    hand.plan.times.push_back(outdoor);
    for (int pool = 0; pool < 3; ++pool) {
        add_crews(hand, std::to_string(pool), 2 + static_cast<int>(below(random, 3)));
    }
    auto const count = static_cast<std::uint32_t>(10 + below(random, 40));
    for (std::uint32_t i = 0; i < count; ++i) {
        std::vector<std::uint32_t> after;
        for (std::uint64_t n = below(random, 3); n > 0 && i > 0; --n) {
            after.push_back(static_cast<std::uint32_t>(below(random, i)));
        }
        bool const crewed = below(random, 4) > 0;
        std::uint32_t const crew = crewed ? static_cast<std::uint32_t>(below(random, 3)) : no_index;
        std::uint32_t const index =
            add_package(hand.plan, WorkStage::install, static_cast<int>(below(random, 12)), after,
                        crew, 1 + static_cast<int>(below(random, 2)));
        hand.plan.packages[index].not_before += static_cast<Day>(below(random, 30));
        if (below(random, 2) == 0) {
            hand.plan.time_of[index] = 1;
            hand.plan.packages[index].time = WorkTime::earth;
        }
    }
    hand.problem = problem_of(hand.plan);
    return hand;
}

Schedule schedule_of(WorksRun const &run)
{
    return {{run.start().begin(), run.start().end()}, {run.finish().begin(), run.finish().end()}};
}

/// The problem that a course makes of the plan.
Problem problem_under(Hand const &hand, Course const &course)
{
    WorksPlan plan = hand.plan;
    for (std::size_t i = 0; i < plan.packages.size(); ++i) {
        plan.packages[i].content = course.content[i];
    }
    for (std::size_t t = 0; t < plan.times.size(); ++t) {
        plan.times[t].share = course.share[t];
    }
    return problem_of(plan);
}

Uncertainty wide(WorksPlan const &plan)
{
    Uncertainty wide;
    wide.ranges.assign(plan.packages.size(), {0.5, 1.0, 1.6});
    wide.package_spread = 0.2;
    wide.rain.assign(plan.day_count(), 0.25);
    wide.rain_persistence = 0.3;
    wide.rain_loss.assign(plan.times.size(), 0.0);
    wide.rain_loss.back() = 1.0;
    return wide;
}

} // namespace

TEST_CASE("under the course that was planned, works run as serial generation in that order has it")
{
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        INFO("seed " << seed);
        Hand const hand = random_works(seed);
        WorksSchedule const kept = first_schedule(hand);
        REQUIRE(!kept.empty());
        WorksRun run{hand.plan, hand.problem, kept};
        run.run(planned_course(hand.plan));

        std::vector<std::uint32_t> order(hand.problem.size());
        std::iota(order.begin(), order.end(), 0U);
        std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
            return kept.start[a] < kept.start[b];
        });
        std::vector<std::int64_t> rank(order.size());
        for (std::size_t place = 0; place < order.size(); ++place) {
            rank[order[place]] = static_cast<std::int64_t>(place);
        }
        CHECK(schedule_of(run) == generate(hand.problem, rank));
    }
}

TEST_CASE("works under any course break no precedence, calendar, season or crew of that course")
{
    for (std::uint64_t seed = 1; seed <= 200; ++seed) {
        Hand const hand = random_works(seed);
        WorksRun run{hand.plan, hand.problem, first_schedule(hand)};
        Uncertainty const uncertainty = wide(hand.plan);
        Course course;
        for (int draw = 0; draw < 5; ++draw) {
            INFO("seed " << seed << " draw " << draw);
            RandomStream random = stream_of(seed, draw);
            draw_course(hand.plan, uncertainty, random, course);
            run.run(course);
            Schedule const schedule = schedule_of(run);
            if (std::count(schedule.finish.begin(), schedule.finish.end(), never) == 0) {
                CHECK(check(problem_under(hand, course), schedule).empty());
            }
        }
    }
}

TEST_CASE("whoever holds a package back ends before it begins, and chains of holders end")
{
    for (std::uint64_t seed = 1; seed <= 200; ++seed) {
        INFO("seed " << seed);
        Hand const hand = random_works(seed);
        WorksRun run{hand.plan, hand.problem, first_schedule(hand)};
        run.run(planned_course(hand.plan));
        for (std::uint32_t i = 0; i < hand.problem.size(); ++i) {
            std::size_t steps = 0;
            for (std::uint32_t at = i; at != no_index && steps <= hand.problem.size(); ++steps) {
                std::uint32_t const holder = run.holder(at);
                REQUIRE((holder == no_index || run.finish()[holder] <= run.start()[at]));
                at = holder;
            }
            REQUIRE(steps <= hand.problem.size());
        }
    }
}

TEST_CASE("a longer package pushes on those that wait for it or for its crew")
{
    Hand hand;
    hand.plan = make_plan(30);
    std::uint32_t const crew = add_crews(hand, "a", 1);
    std::uint32_t const first = add_package(hand.plan, WorkStage::street, 3, {}, crew);
    std::uint32_t const second = add_package(hand.plan, WorkStage::street, 2, {}, crew);
    std::uint32_t const third = add_package(hand.plan, WorkStage::install, 1, {second});
    hand.problem = problem_of(hand.plan);
    WorksRun run{hand.plan, hand.problem, first_schedule(hand)};
    Course course = planned_course(hand.plan);
    course.content[first] = 4500; // half of the fifth day: no other crew's work begins on it
    run.run(course);
    CHECK(run.start()[second] == 5);
    CHECK(run.finish()[second] == 7);
    CHECK(run.start()[third] == 7);
    CHECK(run.holder(third) == second);
    CHECK(run.holder(second) == first);
    CHECK(run.holder(first) == no_index);
}

TEST_CASE("what finds no room before the horizon is never done, nor what waits for it")
{
    Hand hand;
    hand.plan = make_plan(5);
    std::uint32_t const first = add_package(hand.plan, WorkStage::delivery, 3);
    std::uint32_t const second = add_package(hand.plan, WorkStage::install, 2, {first});
    hand.problem = problem_of(hand.plan);
    WorksRun run{hand.plan, hand.problem, first_schedule(hand)};
    Course course = planned_course(hand.plan);
    course.content[first] = 4000;
    run.run(course);
    CHECK(run.finish()[first] == 4);
    CHECK(run.finish()[second] == never);
    course.content[first] = 3000;
    run.run(course);
    CHECK(run.finish()[second] == 5);
}
