#include "tests/common/random_assignment.hpp"

#include "sim/engine/assign/solver/lagrangian.hpp"
#include "sim/engine/assign/solver/local_search.hpp"
#include "sim/engine/assign/solver/search_arms.hpp"
#include "sim/engine/assign/solver/search_state.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <numeric>

using namespace sim::assign;

namespace {

bool has_empty_group(Problem const &problem)
{
    for (std::size_t g = 0; g < problem.group_count(); ++g) {
        if (problem.first_option[g] == problem.first_option[g + 1]) {
            return true;
        }
    }
    return false;
}

std::vector<double> prices(Problem const &problem)
{
    Control control;
    control.threads = 1;
    return flat_dual(problem, 400, {}, control).price;
}

Found search(Problem const &problem, std::uint64_t seed, unsigned threads, std::uint64_t steps = 40)
{
    SearchControl control;
    control.seed = seed;
    control.threads = threads;
    control.steps = steps;
    return local_search(problem, prices(problem), {}, control);
}

/// Energy of a choice by its definition: cost by evaluate(), overload of each row times its weight.
double energy(SearchState const &state, double fixed)
{
    Evaluation const value = evaluate(state.problem(), state.choice());
    auto sum = static_cast<double>(value.cost);
    for (std::uint32_t r = 0; r < value.load.size(); ++r) {
        Amount const over = value.load[r] - state.problem().rows[r].levels.back().capacity;
        if (over > 0) {
            sum += fixed + state.weight(r) * static_cast<double>(over);
        }
    }
    return sum;
}

/// Three agents, six jobs; by hand: jobs 1 and 2 at agent 1, 3 and 4 at 2, 5 and 6 at 3 cost 6.
Problem three_agents()
{
    ProblemBuilder builder;
    for (int agent = 0; agent < 3; ++agent) {
        builder.add_row({{.capacity = 2}});
    }
    for (std::uint32_t job = 0; job < 6; ++job) {
        builder.begin_group();
        for (std::uint32_t agent = 0; agent < 3; ++agent) {
            Amount const weight = 1;
            builder.add_option(agent == job / 2 ? 1 : 5, std::span{&agent, 1},
                               std::span{&weight, 1});
        }
    }
    return builder.take();
}

} // namespace

TEST_CASE("increments of cost, loads and energy equal what evaluate() says after any shifts")
{
    for (std::uint64_t seed = 1; seed <= 12; ++seed) {
        Problem const problem = random_assignment(seed);
        if (has_empty_group(problem)) {
            continue;
        }
        INFO("seed " << seed);
        std::vector<double> const none_priced(problem.rows.size(), 0.0);
        SearchScale const scale = make_scale(problem, none_priced, {});
        SearchCore const core = make_core(problem, scale, 1e18, {});
        std::vector<std::uint32_t> choice(problem.first_option.begin(),
                                          problem.first_option.end() - 1);
        SearchState state{problem, core, choice};
        for (std::uint32_t r = 0; r < problem.rows.size(); ++r) {
            state.set_weight(r, 3.0 + r, 7.0);
        }
        Random random{seed};
        for (int i = 0; i < 60; ++i) {
            auto const group = random.below(static_cast<std::uint32_t>(choice.size()));
            std::uint32_t const first = core.first[group];
            std::uint32_t const option = first + random.below(core.first[group + 1] - first);
            std::uint32_t const before = state.chosen(group);
            double const was = energy(state, 7.0);
            double const told = state.delta(group, option);
            state.shift(group, option);
            state.settle(group, before);
            CHECK(energy(state, 7.0) - was == Approx(told).margin(1e-6));
            Evaluation const value = evaluate(problem, state.choice());
            CHECK(state.cost() == value.cost);
            CHECK(state.feasible() == value.feasible);
            for (std::uint32_t r = 0; r < problem.rows.size(); ++r) {
                CHECK(state.load(r) == value.load[r]);
            }
        }
    }
}

TEST_CASE("the local search is never more than 1 % above the least cost of small random problems")
{
    int plans = 0;
    for (std::uint64_t seed = 1; seed <= 25; ++seed) {
        Problem const problem = random_assignment(seed);
        std::optional<Cost> const least = brute_force(problem);
        Found const found = search(problem, seed, 1);
        INFO("seed " << seed);
        REQUIRE(found.choice.empty() == !least.has_value());
        if (least) {
            ++plans;
            Evaluation const value = evaluate(problem, found.choice);
            CHECK(value.feasible);
            CHECK(value.cost == found.cost);
            CHECK(static_cast<double>(found.cost - *least) <=
                  0.01 * std::abs(static_cast<double>(*least)));
        }
    }
    CHECK(plans > 10);
}

TEST_CASE("the local search finds the least cost of a hand-made assignment")
{
    Found const found = search(three_agents(), 1, 1);
    CHECK(found.cost == 6);
    CHECK(found.choice == std::vector<std::uint32_t>{0, 3, 7, 10, 14, 17});
}

TEST_CASE("seed and steps fix what the local search finds, threads change nothing")
{
    Problem const problem = random_assignment(3);
    Found const one = search(problem, 5, 1, 30);
    CHECK(one.steps == 30);
    CHECK(search(problem, 5, 1, 30).choice == one.choice);
    CHECK(search(problem, 5, 2, 30).choice == one.choice);
    CHECK(search(problem, 5, 4, 30).choice == one.choice);
}

TEST_CASE("the local search stops when it is told to and keeps the plan that it was offered")
{
    Problem const problem = three_agents();
    std::vector<std::uint32_t> const poor{2, 5, 6, 9, 13, 16};
    REQUIRE(evaluate(problem, poor).feasible);
    SearchControl control;
    control.threads = 2;
    control.stop = [] { return true; };
    LocalSearch search{problem, 1, 2};
    search.offer(poor);
    Found const found = search.run(control);
    REQUIRE(!found.choice.empty());
    CHECK(found.cost <= evaluate(problem, poor).cost);
}

TEST_CASE("the local search ends at once where the target is reached")
{
    Problem const problem = three_agents();
    SearchControl control;
    control.target = 6;
    int asked = 0;
    control.stop = [&asked] { return ++asked > 1000000; };
    CHECK(local_search(problem, {}, {}, control).cost == 6);
}

TEST_CASE("no group, no choice: a group without options has no plan")
{
    ProblemBuilder builder;
    builder.begin_group();
    SearchControl control;
    control.steps = 1;
    CHECK(local_search(builder.take(), {}, {}, control).choice.empty());
}

TEST_CASE("ways to cool are halved until one is left")
{
    SearchArms arms{100, 4};
    CHECK_FALSE(arms.settled());
    // The third of four is best, the second next.
    double const costs[] = {40.0, 20.0, 10.0, 30.0};
    double const best_cold = [] {
        SearchArms fresh{100, 4};
        fresh.advance(2);
        return fresh.arm(0).cold;
    }();
    for (std::size_t i = 0; i < 4; i += 2) {
        arms.report(0, costs[i]);
        arms.report(1, costs[i + 1]);
        arms.advance(2);
    }
    CHECK(arms.doublings() == 1);
    CHECK(arms.arm(0).cold == best_cold);
    arms.report(0, 5.0);
    arms.report(1, 6.0);
    arms.advance(2);
    CHECK(arms.settled());
    CHECK(arms.arm(0).cold == best_cold);
    CHECK(arms.arm(1).cold == best_cold);
}
