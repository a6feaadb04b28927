#include "sim/engine/assign/assign.hpp"

#include "tests/common/donghe_assignment.hpp"
#include "tests/common/hand_model.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace sim;
using namespace sim::assign;

namespace {

/// All blocks of the plan fixed but `free_blocks` of them, by lot.
Scenario with_few_free(DongheAssignment const &donghe, Plan const &plan, std::uint32_t free_blocks,
                       std::uint64_t seed)
{
    Scenario scenario = donghe.scenario;
    scenario.plan = plan;
    for (Choice &choice : scenario.plan.choices) {
        choice.locked = true;
    }
    Random lot{seed};
    for (std::uint32_t i = 0; i < free_blocks; ++i) {
        auto const count = static_cast<std::uint32_t>(plan.choices.size());
        scenario.plan.choices[lot.below(count)].locked = false;
    }
    return scenario;
}

/// A small change of thresholds, limits and weights, by lot.
void shake(Scenario &scenario, std::uint64_t seed)
{
    Random lot{seed};
    scenario.values["gate.gas_main_m"] = 1000.0 + 1000.0 * lot.uniform();
    scenario.values["gate.heat_main_m"] = 300.0 + 300.0 * lot.uniform();
    scenario.values["assign.weight_government"] = 0.9 + 0.2 * lot.uniform();
    scenario.values["limit.crew.electric.2021"] = 110.0 + 30.0 * lot.uniform();
}

bool same(Choice a, Choice const &b)
{
    a.locked = b.locked;
    return a == b;
}

} // namespace

TEST_CASE("an optimal plan that is adopted stays as it is, block by block")
{
    DongheAssignment const donghe{40};
    Plan const start = plan_of(donghe.model, donghe.answer.choice);
    for (std::uint64_t seed = 1; seed <= 6; ++seed) {
        Scenario scenario = with_few_free(donghe, start, 2, seed);
        Model const model = make_model(donghe.dataset, scenario, *donghe.material);
        Answer const best = hand::best_of_all(model.problem);
        REQUIRE(best.feasible());
        scenario.plan = plan_of(model, best.choice);
        Model const again = make_model(donghe.dataset, scenario, *donghe.material);
        Answer const then = hand::best_of_all(again.problem);
        CHECK(plan_of(again, then.choice) == scenario.plan);
        CHECK(moves(donghe.dataset, scenario, *donghe.material, again, then).empty());
    }
}

TEST_CASE("after a small change the report names every block that moved, and locks never move")
{
    DongheAssignment const donghe{40};
    Plan const start = plan_of(donghe.model, donghe.answer.choice);
    std::size_t moved = 0;
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        Scenario scenario = with_few_free(donghe, start, 3, seed);
        shake(scenario, seed);
        Model const model = make_model(donghe.dataset, scenario, *donghe.material);
        for (std::size_t b = 0; b < start.choices.size(); ++b) {
            std::uint32_t const first = model.problem.first_option[b];
            if (scenario.plan.choices[b].locked) {
                REQUIRE(model.problem.first_option[b + 1] == first + 1);
                CHECK(same(model.candidates[first].choice, start.choices[b]));
            }
        }
        Control control;
        control.steps = 10;
        Answer const answer = solve_anytime(model.problem, control);
        if (!answer.feasible()) {
            continue;
        }
        Plan const after = plan_of(model, answer.choice);
        auto const list = moves(donghe.dataset, scenario, *donghe.material, model, answer);
        for (std::uint32_t b = 0; b < start.choices.size(); ++b) {
            bool const differs = !same(after.choices[b], start.choices[b]);
            auto const move = std::ranges::find(list, BlockId{b}, &Move::block);
            CHECK((move != list.end()) == differs);
            CHECK((!differs || !scenario.plan.choices[b].locked));
            moved += differs ? 1 : 0;
        }
    }
    CHECK(moved > 0);
}

TEST_CASE(
    "the same scenario gives the same assignment, reasons and limits on any number of threads")
{
    DongheAssignment const donghe{20};
    auto const run = [&](unsigned threads) {
        Control control;
        control.steps = 20;
        control.threads = threads;
        return sim::assign::assign(donghe.dataset, donghe.scenario, *donghe.material,
                                   Method::anytime, control);
    };
    Assignment const one = run(1);
    Assignment const two = run(2);
    CHECK(one.plan == two.plan);
    CHECK(one.answer.cost == two.answer.cost);
    CHECK(one.reasons == two.reasons);
    CHECK(one.limits == two.limits);
    CHECK(one.moves == two.moves);
}
