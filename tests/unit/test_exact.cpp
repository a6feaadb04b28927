#include "sim/engine/assign/solver/solver.hpp"

#include "tests/common/tiny_assignment.hpp"

#include <catch2/catch.hpp>

#include <chrono>

using namespace sim::assign;
using tiny_assignment::impossible;
using tiny_assignment::least_cost;
using tiny_assignment::random_problem;

namespace {

constexpr std::uint64_t first_seed = 1'000'000;
constexpr std::uint64_t problems = 2'000;

/// Rows that cut across all groups, tight: 60 groups and 30 rows take minutes of branching.
Problem hard_problem(int groups, int row_count)
{
    Random random{7};
    ProblemBuilder builder;
    std::vector<std::uint32_t> rows;
    for (int r = 0; r < row_count; ++r) {
        rows.push_back(builder.add_row({{groups * 45, 0}}));
    }
    for (int group = 0; group < groups; ++group) {
        builder.begin_group();
        for (int option = 0; option < 20; ++option) {
            std::vector<Amount> amounts(rows.size());
            Amount sum = 0;
            for (Amount &amount : amounts) {
                amount = random.below(100);
                sum += amount;
            }
            builder.add_option(3'000 - sum + random.below(200), rows, amounts);
        }
    }
    return builder.take();
}

} // namespace

TEST_CASE("the exact solver finds what trying every choice finds")
{
    Control control;
    control.gap = 0.0;
    for (std::uint64_t seed = first_seed; seed < first_seed + problems; ++seed) {
        Problem const problem = random_problem(seed);
        Cost const best = least_cost(problem);
        Answer const answer = solve_exact(problem, control);
        INFO("seed " << seed);
        if (best == impossible) {
            REQUIRE(answer.proof == Proof::infeasible);
            REQUIRE_FALSE(answer.feasible());
        } else {
            REQUIRE(answer.proof == Proof::optimal);
            REQUIRE(answer.cost == best);
            REQUIRE(answer.bound == best);
            REQUIRE(evaluate(problem, answer.choice).feasible);
            REQUIRE(evaluate(problem, answer.choice).cost == best);
        }
    }
}

TEST_CASE(
    "with a gap allowed, the exact solver's bound and plan still hold the least cost between them")
{
    Control control;
    control.gap = 0.05;
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        Problem const problem = random_problem(seed);
        Cost const best = least_cost(problem);
        Answer const answer = solve_exact(problem, control);
        INFO("seed " << seed);
        if (best != impossible) {
            REQUIRE(answer.proof == Proof::optimal);
            REQUIRE(answer.bound <= best);
            REQUIRE(answer.cost >= best);
            REQUIRE(answer.gap() <= 0.05);
        }
    }
}

TEST_CASE("a start plan is kept unless a better one is found; one that breaks a limit is ignored")
{
    Control control;
    control.gap = 0.0;
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        Problem const problem = random_problem(seed);
        Answer const plain = solve_exact(problem, control);
        Answer start;
        start.choice.assign(problem.first_option.begin(), problem.first_option.end() - 1);
        Control started = control;
        started.start = plain.feasible() && seed % 2 == 0 ? &plain : &start;
        Answer const again = solve_exact(problem, started);
        INFO("seed " << seed);
        REQUIRE(again.proof == plain.proof);
        REQUIRE(again.cost == plain.cost);
        REQUIRE(again.bound == plain.bound);
    }
}

TEST_CASE("a group without options has no plan, a problem without groups costs nothing")
{
    ProblemBuilder none_left;
    none_left.begin_group();
    CHECK(solve_exact(none_left.take(), {}).proof == Proof::infeasible);
    ProblemBuilder empty;
    empty.add_row({{5, 0}});
    Answer const answer = solve_exact(empty.take(), {});
    CHECK(answer.proof == Proof::optimal);
    CHECK(answer.cost == 0);
}

TEST_CASE("amounts at the limit of a row hold to the last unit")
{
    // 3 x 333 333 333 W fit into 999 999 999 W, not into one watt less.
    for (Amount const missing : {0, 1}) {
        ProblemBuilder builder;
        std::uint32_t const row = builder.add_row({{999'999'999 - missing, 0}});
        for (int group = 0; group < 3; ++group) {
            builder.begin_group();
            builder.add_option(1, std::vector{row}, std::vector<Amount>{333'333'333});
            builder.add_option(50'000'000'000, std::vector{row}, std::vector<Amount>{333'333'332});
        }
        Control control;
        control.gap = 0.0;
        Answer const answer = solve_exact(builder.take(), control);
        CHECK(answer.proof == Proof::optimal);
        CHECK(answer.cost == 3 + missing * (50'000'000'000 - 1));
    }
}

TEST_CASE("steps end the exact solver at the same answer each time, its bound below its plan")
{
    Problem const problem = hard_problem(9, 6);
    Control control;
    control.gap = 0.0;
    control.steps = 10;
    Answer const once = solve_exact(problem, control);
    Answer const again = solve_exact(problem, control);
    CHECK(once.proof == Proof::open);
    CHECK(once.choice == again.choice);
    CHECK(once.bound == again.bound);
    CHECK(once.price == again.price);
    CHECK(once.steps >= control.steps);
    CHECK(once.bound != no_bound);
    if (once.feasible()) {
        CHECK(once.bound <= once.cost);
    }
}

TEST_CASE("stop ends the exact solver at once with the best so far")
{
    using Clock = std::chrono::steady_clock;
    Problem const problem = hard_problem(60, 30);
    for (int const after_ms : {0, 20, 150, 400}) {
        Clock::time_point const stop = Clock::now() + std::chrono::milliseconds{after_ms};
        Control control;
        control.gap = 0.0;
        control.stop = [&] { return Clock::now() >= stop; };
        Answer const answer = solve_exact(problem, control);
        std::chrono::duration<double> const late = Clock::now() - stop;
        CHECK(late.count() < 0.5); // 0.05 s alone on the machine
        CHECK(answer.proof == Proof::open);
        if (answer.feasible()) {
            CHECK(evaluate(problem, answer.choice).feasible);
            CHECK(answer.bound <= answer.cost);
        }
    }
}

TEST_CASE("what is streamed only improves, and ends in the answer")
{
    Control control;
    control.gap = 0.0;
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        Answer last;
        control.improved = [&](Answer const &answer) {
            if (last.feasible()) {
                REQUIRE(answer.cost <= last.cost);
            }
            REQUIRE(answer.bound >= last.bound);
            if (answer.feasible()) {
                REQUIRE(answer.bound <= answer.cost);
            }
            last = answer;
        };
        Answer const answer = solve_exact(random_problem(seed), control);
        if (answer.feasible()) {
            REQUIRE(last.cost == answer.cost);
            REQUIRE(last.bound == answer.bound);
        }
    }
}

TEST_CASE("the price of a limit is what one more unit of it saves in the relaxation")
{
    // Two blocks; each unit of the row moved from one option to the other saves 10.
    ProblemBuilder builder;
    std::uint32_t const row = builder.add_row({{5, 0}});
    for (int group = 0; group < 2; ++group) {
        builder.begin_group();
        builder.add_option(0, std::vector{row}, std::vector<Amount>{4});
        builder.add_option(40, {}, {});
    }
    Answer const answer = solve_exact(builder.take(), {});
    CHECK(answer.cost == 40);
    REQUIRE(answer.price.size() == 1);
    CHECK(answer.price[0] == Approx(10.0));
}
