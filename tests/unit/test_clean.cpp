#include "sim/engine/assign/reasons/clean.hpp"

#include "tests/common/hand_model.hpp"

#include <catch2/catch.hpp>

using namespace sim;
using namespace sim::assign;

TEST_CASE("of routes that cost nearly the same the cleanest is taken, dearer ones are not")
{
    hand::Builder builder;
    builder.block({{hand::gas, 1000, {}, {}, {}, 0.03},
                   {hand::pump, 1009, {}, {}, {}, 0.02},
                   {hand::heat, 1011, {}, {}, {}, 0.01}});
    Model const model = builder.take();
    Answer const answer = hand::best_of_all(model.problem);
    CHECK(cleanest_among_equals(model, answer, 0.01) == std::vector<std::uint32_t>{1});
    CHECK(cleanest_among_equals(model, answer, 0.02) == std::vector<std::uint32_t>{2});
    CHECK(cleanest_among_equals(model, answer, 0.0) == answer.choice);
}

TEST_CASE("a cleaner route that a limit has no room for, or that needs works, is not taken")
{
    hand::Builder builder;
    std::uint32_t const full = builder.row("full", {{5, 0}});
    std::uint32_t const main = builder.work("main", 50, 100.0);
    builder.block({{hand::gas, 1000, {}, {}, {}, 0.03},
                   {hand::pump, 1001, {full}, {6}, {}, 0.01},
                   {hand::heat, 1001, {}, {}, {main}, 0.02}});
    Model const model = builder.take();
    Answer const answer = hand::best_of_all(model.problem);
    CHECK(cleanest_among_equals(model, answer, 0.01) == answer.choice);
}

TEST_CASE(
    "taking cleaner routes keeps every limit, costs no more than the tolerance and is cleaner")
{
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        Model const model = hand::by_lot(seed);
        Answer const answer = hand::best_of_all(model.problem);
        if (!answer.feasible()) {
            continue;
        }
        auto const choice = cleanest_among_equals(model, answer, 0.1);
        Evaluation const worth = evaluate(model.problem, choice);
        double allowed = static_cast<double>(answer.cost);
        double before = 0.0;
        double after = 0.0;
        for (std::size_t g = 0; g < choice.size(); ++g) {
            allowed += 0.1 * static_cast<double>(model.problem.cost[answer.choice[g]]);
            before += model.candidates[answer.choice[g]].pm25_t;
            after += model.candidates[choice[g]].pm25_t;
        }
        CHECK(worth.feasible);
        CHECK(static_cast<double>(worth.cost) <= allowed);
        CHECK(after <= before + 1e-12);
        CHECK(cleanest_among_equals(model, answer, 0.1) == choice);
    }
}
