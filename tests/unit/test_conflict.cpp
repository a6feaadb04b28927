#include "sim/engine/assign/solver/conflict.hpp"

#include "tests/common/tiny_assignment.hpp"

#include <catch2/catch.hpp>

#include <chrono>

using namespace sim::assign;
using tiny_assignment::each_choice;
using tiny_assignment::impossible;
using tiny_assignment::least_cost;
using tiny_assignment::random_problem;

namespace {

constexpr Amount very_much = 1'000'000'000'000;

/// The problem with these growths of its rows' last levels.
Problem grown(Problem problem, std::span<Relaxation const> relaxations)
{
    for (Relaxation const &relaxation : relaxations) {
        problem.rows[relaxation.row].levels.back().capacity += relaxation.extra;
    }
    return problem;
}

/// Only these rows still limit anything.
Problem only(Problem problem, std::span<std::uint32_t const> rows)
{
    for (std::uint32_t r = 0; r < problem.rows.size(); ++r) {
        if (std::ranges::find(rows, r) == rows.end()) {
            problem.rows[r].levels.back().capacity = very_much;
        }
    }
    return problem;
}

bool feasible(Problem const &problem)
{
    return least_cost(problem) != impossible;
}

/// Least weighted growth over all choices; infinity if rows that never grow stand in the way.
double least_growth(Problem const &problem, std::span<Growth const> growth)
{
    double least = std::numeric_limits<double>::infinity();
    each_choice(problem, [&](std::span<std::uint32_t const> choice) {
        Evaluation const known = evaluate(problem, choice);
        double sum = 0.0;
        for (std::size_t r = 0; r < problem.rows.size(); ++r) {
            Amount const over = known.load[r] - problem.rows[r].levels.back().capacity;
            if (over > 0) {
                sum += growth[r].weight > 0.0 && over <= growth[r].most
                           ? growth[r].weight * static_cast<double>(over)
                           : std::numeric_limits<double>::infinity();
            }
        }
        least = std::min(least, sum);
    });
    return least;
}

double price_of(std::span<Relaxation const> relaxations, std::span<Growth const> growth)
{
    double sum = 0.0;
    for (Relaxation const &relaxation : relaxations) {
        sum += growth[relaxation.row].weight * static_cast<double>(relaxation.extra);
    }
    return sum;
}

void check_clash(Problem const &problem, Conflict const &conflict)
{
    REQUIRE_FALSE(conflict.clash.empty());
    REQUIRE_FALSE(feasible(only(problem, conflict.clash)));
    for (std::size_t leave = 0; leave < conflict.clash.size(); ++leave) {
        std::vector<std::uint32_t> rest = conflict.clash;
        rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(leave));
        REQUIRE(feasible(only(problem, rest)));
    }
}

void check_alone(Problem const &problem, Conflict const &conflict, std::span<Growth const> growth)
{
    for (Relaxation const &alone : conflict.alone) {
        REQUIRE(growth[alone.row].weight > 0.0);
        REQUIRE(alone.extra <= growth[alone.row].most);
        REQUIRE(feasible(grown(problem, std::span{&alone, 1})));
        Relaxation const less{.row = alone.row, .extra = alone.extra - 1};
        REQUIRE_FALSE(feasible(grown(problem, std::span{&less, 1})));
    }
    for (std::uint32_t r = 0; r < problem.rows.size(); ++r) {
        bool const said =
            std::ranges::any_of(conflict.alone, [&](Relaxation const &a) { return a.row == r; });
        Relaxation const whole{.row = r, .extra = std::min(very_much, growth[r].most)};
        REQUIRE(said == (growth[r].weight > 0.0 && feasible(grown(problem, std::span{&whole, 1}))));
    }
}

} // namespace

TEST_CASE("a conflict is found exactly where no choice holds all rows")
{
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        Problem const problem = random_problem(seed);
        std::vector<Growth> const weight(problem.rows.size(), Growth{1.0});
        INFO("seed " << seed);
        REQUIRE(find_conflict(problem, weight, {}).has_value() != feasible(problem));
    }
}

TEST_CASE("every row of a clash is needed for it, and relaxations are the least that mend it")
{
    int conflicts = 0;
    int beyond = 0;
    for (std::uint64_t seed = 5'000; conflicts < 200; ++seed) {
        Problem const problem = random_problem(seed, {.groups = 6, .options = 4, .plans = 300});
        if (feasible(problem)) {
            continue;
        }
        ++conflicts;
        Random random{seed};
        std::vector<Growth> growth(problem.rows.size());
        for (Growth &one : growth) {
            one.weight = static_cast<double>(random.below(4));
            one.most = random.below(2) == 0 ? endless : random.below(30);
        }
        std::optional<Conflict> const conflict = find_conflict(problem, growth, {});
        INFO("seed " << seed);
        REQUIRE(conflict.has_value());
        REQUIRE(conflict->proved);
        check_clash(problem, *conflict);
        double const least = least_growth(problem, growth);
        if (std::isinf(least)) {
            REQUIRE(conflict->choice.empty());
            REQUIRE(conflict->smallest.empty());
            REQUIRE(conflict->beyond);
            ++beyond;
        } else {
            REQUIRE_FALSE(conflict->beyond);
            for (Relaxation const &one : conflict->smallest) {
                REQUIRE(one.extra <= growth[one.row].most);
            }
            REQUIRE(price_of(conflict->smallest, growth) == Approx(least));
            REQUIRE(evaluate(grown(problem, conflict->smallest), conflict->choice).feasible);
        }
        check_alone(problem, *conflict, growth);
    }
    REQUIRE(beyond > 20);
    REQUIRE(beyond < 180);
}

TEST_CASE("a block without any option clashes with nothing and no growth mends it")
{
    ProblemBuilder builder;
    builder.add_row({{5, 0}});
    builder.begin_group();
    std::optional<Conflict> const conflict =
        find_conflict(builder.take(), std::vector<Growth>{{1.0}}, {});
    REQUIRE(conflict.has_value());
    CHECK(conflict->proved);
    CHECK(conflict->clash.empty());
    CHECK(conflict->choice.empty());
}

TEST_CASE("steps bound the search for a conflict, and few of them still tell what would mend it")
{
    for (std::uint64_t seed = 9'000, conflicts = 0; conflicts < 20; ++seed) {
        Problem const problem = random_problem(seed, {.groups = 6, .options = 4, .plans = 300});
        if (feasible(problem)) {
            continue;
        }
        ++conflicts;
        Control control;
        control.steps = 2;
        std::optional<Conflict> const conflict =
            find_conflict(problem, std::vector<Growth>(problem.rows.size(), Growth{1.0}), control);
        INFO("seed " << seed);
        REQUIRE(conflict.has_value());
        REQUIRE(evaluate(grown(problem, conflict->smallest), conflict->choice).feasible);
        REQUIRE(conflict->alone.empty());
        REQUIRE_FALSE(conflict->proved);
    }
}

TEST_CASE("stop ends the search for a conflict, which then claims no proof")
{
    // 40 blocks of 7 or 8 on 30 rows of 250 each, which every choice loads with more.
    Random random{3};
    ProblemBuilder builder;
    std::vector<std::uint32_t> rows;
    for (int r = 0; r < 30; ++r) {
        rows.push_back(builder.add_row({{40 * 40, 0}}));
    }
    for (int group = 0; group < 40; ++group) {
        builder.begin_group();
        for (int option = 0; option < 15; ++option) {
            std::vector<Amount> amounts(rows.size());
            std::ranges::generate(amounts, [&] { return random.below(100); });
            builder.add_option(0, rows, amounts);
        }
    }
    Problem const problem = builder.take();
    using Clock = std::chrono::steady_clock;
    Clock::time_point const stop = Clock::now() + std::chrono::milliseconds{100};
    Control control;
    control.stop = [&] { return Clock::now() >= stop; };
    std::optional<Conflict> const conflict =
        find_conflict(problem, std::vector<Growth>(rows.size(), Growth{1.0}), control);
    std::chrono::duration<double> const late = Clock::now() - stop;
    CHECK(late.count() < 0.5); // 0.05 s alone on the machine
    REQUIRE(conflict.has_value());
    CHECK_FALSE(conflict->proved);
}
