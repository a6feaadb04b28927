#include "sim/engine/assign/solver/price_program.hpp"

#include "tests/common/hand_model.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>

using namespace sim::assign;

namespace {

/// Works as the plan has them: one level each, charges paid or part of the option.
struct Fixed
{
    Problem const &problem;
    Evaluation plan;

    [[nodiscard]] double cost(std::vector<std::uint32_t> const &choice) const
    {
        Cost sum = 0;
        for (std::uint32_t const option : choice) {
            sum += problem.cost[option];
            for (std::uint32_t const charge : problem.charges_of(option)) {
                bool const paid = std::ranges::binary_search(plan.charges, charge);
                sum += paid ? 0 : problem.charge_cost[charge];
            }
        }
        for (std::size_t r = 0; r < problem.rows.size(); ++r) {
            sum += problem.rows[r].levels[plan.level[r]].cost;
        }
        for (std::uint32_t const charge : plan.charges) {
            sum += problem.charge_cost[charge];
        }
        return static_cast<double>(sum);
    }
    [[nodiscard]] double capacity(std::size_t row) const
    {
        return static_cast<double>(problem.rows[row].levels[plan.level[row]].capacity);
    }
};

/// Least over all choices of cost + prices x (load - capacity): what the prices prove.
double proven(Fixed const &fixed, std::vector<double> const &price)
{
    double least = 1e300;
    hand::every_choice(fixed.problem, [&](std::vector<std::uint32_t> const &choice) {
        double value = fixed.cost(choice);
        auto const load = evaluate(fixed.problem, choice).load;
        for (std::size_t r = 0; r < price.size(); ++r) {
            value += price[r] * (static_cast<double>(load[r]) - fixed.capacity(r));
        }
        least = std::min(least, value);
    });
    return least;
}

/// Three blocks that want gas; savings per unit of it 50, 30 and 10, loads 4, 4 and 4.
Model three_savers(Amount capacity)
{
    hand::Builder builder;
    std::uint32_t const gas = builder.row("gas", {{capacity, 0}});
    for (Cost const saved : {200, 120, 40}) {
        builder.block(
            {{hand::pump, 1000, {}, {}, {}, 0.0}, {hand::gas, 1000 - saved, {gas}, {4}, {}, 0.0}});
    }
    return builder.take();
}

RowPrice price_of(Amount capacity)
{
    Model const model = three_savers(capacity);
    Answer const answer = hand::best_of_all(model.problem);
    PriceProgram program{model.problem, evaluate(model.problem, answer.choice)};
    return program.range(0);
}

} // namespace

TEST_CASE(
    "one more unit of gas saves what the next block in line saves, until that block has it all")
{
    RowPrice const between = price_of(6);
    CHECK(between.price == Approx(30.0));
    CHECK(between.from == Approx(4.0));
    CHECK(between.to == Approx(8.0));
}

TEST_CASE("on the corner where one block is just full the price is that of the next block")
{
    RowPrice const corner = price_of(4);
    CHECK(corner.price == Approx(30.0));
    CHECK(corner.from == Approx(4.0));
    CHECK(corner.to == Approx(8.0));
}

TEST_CASE("a limit that cannot bind has no price")
{
    Model const model = three_savers(12);
    Answer const answer = hand::best_of_all(model.problem);
    PriceProgram const program{model.problem, evaluate(model.problem, answer.choice)};
    CHECK(program.prices()[0] == 0.0);
}

TEST_CASE("prices prove the value of their program, which no plan undercuts")
{
    int scarce = 0;
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        Model const model = hand::by_lot(seed);
        Answer const answer = hand::best_of_all(model.problem);
        if (!answer.feasible()) {
            continue;
        }
        Fixed const fixed{model.problem, evaluate(model.problem, answer.choice)};
        PriceProgram const program{model.problem, fixed.plan};
        CAPTURE(seed);
        // Both sides of duality: some mixture of plans costs this much, no plan costs less.
        CHECK(proven(fixed, program.prices()) == Approx(program.value()).epsilon(1e-6));
        CHECK(program.value() <= static_cast<double>(answer.cost) + 1e-3);
        for (double const price : program.prices()) {
            CHECK(price >= 0.0);
            scarce += price > 0.0 ? 1 : 0;
        }
    }
    CHECK(scarce > 10);
}

TEST_CASE("prices are the slope of the program's value all over the range they are said to hold in")
{
    int tried = 0;
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        Model const model = hand::by_lot(seed);
        Answer const answer = hand::best_of_all(model.problem);
        if (!answer.feasible()) {
            continue;
        }
        Evaluation const plan = evaluate(model.problem, answer.choice);
        PriceProgram program{model.problem, plan};
        for (std::uint32_t r = 0; r < model.problem.rows.size(); ++r) {
            Level const &level = model.problem.rows[r].levels[plan.level[r]];
            auto const here = static_cast<double>(level.capacity);
            if (program.prices()[r] <= 0.0) {
                continue;
            }
            RowPrice const price = program.range(r);
            CAPTURE(seed, r, price.price, price.from, price.to, here);
            CHECK(price.from <= here + 1e-6);
            CHECK(price.to >= here - 1e-6);
            // The program knows whole capacities only: the next one that the range allows.
            for (Amount const more : {Amount{1}, Amount{2}}) {
                Problem wider = model.problem;
                wider.rows[r].levels = {{level.capacity + more, level.cost}};
                Evaluation works = plan;
                works.level[r] = 0;
                double const saved = program.value() - PriceProgram{wider, works}.value();
                double const at_price = price.price * static_cast<double>(more);
                CHECK(saved <= at_price + 1e-3);
                if (here + static_cast<double>(more) <= price.to) {
                    CHECK(saved == Approx(at_price).margin(1e-3));
                    ++tried;
                }
            }
        }
    }
    CHECK(tried > 5);
}
