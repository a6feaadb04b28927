#include "sim/engine/assign/reasons/explain.hpp"

#include "tests/common/hand_model.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace sim;
using namespace sim::assign;

TEST_CASE("a limit shows its use, its capacity, what was bought and what one more unit saves")
{
    hand::Builder builder;
    std::uint32_t const scarce = builder.row("scarce", {{6000, 0}});
    std::uint32_t const stepped = builder.row("stepped", {{5000, 0}, {20000, 700}});
    for (Cost const saved : {200000, 120000, 40000}) {
        builder.block({{hand::pump, 1000000, {stepped}, {3000}, {}, 0.0},
                       {hand::gas, 1000000 - saved, {scarce}, {4000}, {}, 0.0}});
    }
    Model model = builder.take();
    for (Limit &limit : model.limits) {
        limit.unit_per_amount = 0.001;
    }
    model.limits[scarce].fixed = 50.0;
    std::vector<LimitState> const states = limit_states(model, hand::best_of_all(model.problem));

    CHECK(states[scarce].used == Approx(54.0));
    CHECK(states[scarce].capacity == Approx(56.0));
    CHECK(states[scarce].binding);
    // The second block would save 1200 yuan with 4 m3/h: 300 yuan for one, from 4 to 8 m3/h.
    CHECK(states[scarce].price_yuan_per_unit == Approx(300.0));
    CHECK(states[scarce].holds_from == Approx(54.0));
    CHECK(states[scarce].holds_to == Approx(58.0));
    CHECK(states[stepped].used == Approx(6.0));
    CHECK(states[stepped].base_capacity == Approx(5.0));
    CHECK(states[stepped].capacity == Approx(20.0));
    CHECK(states[stepped].upgrade_cost == Money::from_fen(700));
    CHECK_FALSE(states[stepped].binding);
}

TEST_CASE("a limit that a plan leaves room in does not bind and has no price")
{
    hand::Builder builder;
    std::uint32_t const main = builder.row("main", {{10, 0}});
    for (int block = 0; block < 2; ++block) {
        builder.block(
            {{hand::pump, 5000, {}, {}, {}, 0.0}, {hand::gas, 4000, {main}, {6}, {}, 0.0}});
    }
    Model const model = builder.take();

    // Half a block more would be worth 1000, but a plan without gas uses nothing of the main.
    Answer unused;
    unused.choice = {0, 2};
    unused.cost = evaluate(model.problem, unused.choice).cost;
    LimitState const idle = limit_states(model, unused)[main];
    CHECK(idle.used == Approx(0.0));
    CHECK(idle.price_yuan_per_unit == Approx(0.0));
    CHECK_FALSE(idle.binding);

    // With one block on gas the other finds no room.
    LimitState const half = limit_states(model, hand::best_of_all(model.problem))[main];
    CHECK(half.used == Approx(6.0));
    CHECK(half.binding);
}

TEST_CASE("a target counts what is reached, and its price is that of one home less")
{
    hand::Builder builder;
    std::uint32_t const target = builder.row("target", {{-15, 0}});
    for (Cost const cost : {1000, 3000}) {
        builder.block(
            {{hand::coal, 0, {}, {}, {}, 9.0}, {hand::gas, cost, {target}, {-10}, {}, 0.0}});
    }
    Model model = builder.take();
    model.limits[target].at_least = true;
    LimitState const state = limit_states(model, hand::best_of_all(model.problem))[target];
    CHECK(state.used == Approx(20.0));
    CHECK(state.capacity == Approx(15.0));
    CHECK(state.price_yuan_per_unit == Approx(3000.0 / 10.0 / 100.0));
    CHECK(state.holds_from == Approx(10.0));
    CHECK(state.holds_to == Approx(20.0).epsilon(1e-3));
}

TEST_CASE(
    "more of a scarce limit never saves more than its price and what the plan lacks to its bound")
{
    int tried = 0;
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        Model const model = hand::by_lot(seed);
        Answer const answer = hand::best_of_all(model.problem);
        if (!answer.feasible()) {
            continue;
        }
        std::vector<LimitState> const states = limit_states(model, answer);
        Evaluation const plan = evaluate(model.problem, answer.choice);
        for (std::size_t r = 0; r < states.size(); ++r) {
            // Levels as they were bought: the price is that of this much and no other works.
            Problem wider = model.problem;
            for (std::size_t other = 0; other < wider.rows.size(); ++other) {
                Level const level = wider.rows[other].levels[plan.level[other]];
                wider.rows[other].levels = {{level.capacity, 0}};
            }
            wider.charge_cost.assign(wider.charge_cost.size(), 0);
            for (std::size_t c = 0; c < wider.charge_cost.size(); ++c) {
                bool const paid = std::ranges::binary_search(plan.charges, c);
                wider.charge_cost[c] = paid ? 0 : model.problem.charge_cost[c];
            }
            Cost const before = hand::best_of_all(wider).cost;
            ++wider.rows[r].levels[0].capacity;
            Cost const saved = before - hand::best_of_all(wider).cost;
            tried += saved > 0 ? 1 : 0;
            CAPTURE(seed, r, states[r].price_yuan_per_unit);
            CHECK((saved == 0 || states[r].binding));
            if (states[r].price_yuan_per_unit > 0.0) {
                CHECK(states[r].used >= states[r].holds_from * (1.0 - 2e-3));
            }
        }
    }
    CHECK(tried > 3);
}
