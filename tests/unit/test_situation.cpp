#include "sim/engine/assign/reasons/situation.hpp"

#include "tests/common/hand_model.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace sim::assign;

namespace {

std::vector<double> no_prices(Problem const &problem)
{
    return std::vector<double>(problem.rows.size(), 0.0);
}

} // namespace

TEST_CASE("a switch costs what the whole plan's evaluation says")
{
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        Model const model = hand::by_lot(seed);
        Problem const &problem = model.problem;
        Answer const answer = hand::best_of_all(problem);
        if (!answer.feasible()) {
            continue;
        }
        Situation const situation{problem, answer.choice, no_prices(problem)};
        for (std::uint32_t g = 0; g < problem.group_count(); ++g) {
            for (std::uint32_t o = problem.first_option[g]; o < problem.first_option[g + 1]; ++o) {
                std::vector<std::uint32_t> choice = answer.choice;
                choice[g] = o;
                Evaluation const whole = evaluate(problem, choice);
                Switch const change = situation.switch_to(g, o);
                CAPTURE(seed, g, o);
                CHECK(change.exact() == whole.cost - answer.cost);
                CHECK(change.feasible() == whole.feasible);
                CHECK(change.priced == change.exact());
                CHECK((!change.feasible() || change.extra() >= 0));
            }
        }
    }
}

TEST_CASE("a situation that takes options one after the other stays that of the whole plan")
{
    Random lot{7};
    for (std::uint64_t seed = 1; seed <= 30; ++seed) {
        Model const model = hand::by_lot(seed);
        Problem const &problem = model.problem;
        std::vector<std::uint32_t> const start(problem.first_option.begin(),
                                               problem.first_option.end() - 1);
        Situation situation{problem, start, no_prices(problem)};
        for (int step = 0; step < 20; ++step) {
            std::uint32_t const g = lot.below(static_cast<std::uint32_t>(problem.group_count()));
            situation.take(g, problem.first_option[g] + lot.below(5));
        }
        Evaluation const whole = evaluate(problem, situation.choice());
        CHECK(situation.plan().cost == whole.cost);
        CHECK(situation.plan().load == whole.load);
        CHECK(situation.plan().level == whole.level);
        CHECK(situation.plan().overload == whole.overload);
        for (std::uint32_t c = 0; c < problem.charge_cost.size(); ++c) {
            CHECK(situation.pays(c) == std::ranges::binary_search(whole.charges, c));
        }
    }
}

TEST_CASE("what a scarce limit gives back counts at its price, a level that is bought at its own")
{
    hand::Builder builder;
    std::uint32_t const scarce = builder.row("scarce", {{10, 0}});
    std::uint32_t const stepped = builder.row("stepped", {{5, 0}, {20, 700}});
    builder.block({{hand::gas, 100, {scarce}, {4}, {}, 0.0},
                   {hand::pump, 150, {stepped}, {8}, {}, 0.0},
                   {hand::heat, 90, {scarce}, {11}, {}, 0.0}});
    Model const model = builder.take();
    Situation const situation{model.problem, std::vector<std::uint32_t>{0}, {5.0, 3.0}};

    Switch const pump = situation.switch_to(0, 1);
    CHECK(pump.exact() == 50 + 700);
    CHECK(pump.priced == 50 + 700 - 5 * 4);
    CHECK(pump.extra() == pump.priced);

    Switch const heat = situation.switch_to(0, 2);
    CHECK(heat.broken == std::vector<std::uint32_t>{scarce});
    CHECK(heat.extra() == 90 - 100 + 5 * 7);
}
