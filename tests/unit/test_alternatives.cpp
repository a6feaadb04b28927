#include "sim/engine/assign/reasons/alternatives.hpp"

#include "tests/common/hand_model.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <set>

using namespace sim;
using namespace sim::assign;

namespace {

std::array<double, 5> figures(Alternative const &plan)
{
    return {plan.life_cost.yuan(), plan.government.yuan(), plan.peak_kw, plan.pm25_t,
            plan.burden_share};
}

/// Blocks by lot whose routes differ in everything that plans are compared by.
Model comparable(std::uint64_t seed)
{
    Model model = hand::by_lot(seed, 5);
    Random lot{seed + 1000};
    for (std::size_t o = 0; o < model.candidates.size(); ++o) {
        Candidate &candidate = model.candidates[o];
        bool const pump = candidate.choice.route == RouteId{hand::pump};
        candidate.peak_kw = pump ? 40.0 + lot.below(40) : 2.0;
        candidate.life_cost.government = Money::from_fen(500 + lot.below(3000));
        candidate.life_cost.household =
            Money::from_fen(model.problem.cost[o]) - candidate.life_cost.government;
        candidate.burden_share = 0.01 * lot.below(30);
    }
    return model;
}

} // namespace

TEST_CASE(
    "alternatives hold all limits, differ clearly, and none is worse than another in everything")
{
    std::size_t several = 0;
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        Model const model = comparable(seed);
        Dataset const dataset = hand::dataset(5);
        Answer const base = hand::best_of_all(model.problem);
        if (!base.feasible()) {
            continue;
        }
        Control control;
        control.steps = 60;
        std::vector<Alternative> const plans = alternatives_of(dataset, model, base, control);
        REQUIRE_FALSE(plans.empty());
        CHECK(plans.front().key == "least_cost");
        CHECK(plans.front().choice == base.choice);
        several += plans.size() > 1 ? 1 : 0;
        std::set<std::string> keys;
        for (std::size_t i = 0; i < plans.size(); ++i) {
            CAPTURE(seed, plans[i].key);
            CHECK(keys.insert(plans[i].key).second);
            CHECK(render(Language::zh, plans[i].name) != plans[i].name.key);
            Evaluation const worth = evaluate(model.problem, plans[i].choice);
            CHECK(worth.feasible);
            CHECK(plans[i].life_cost == Money::from_fen(worth.cost));
            CHECK(worth.cost >= base.cost);
            for (std::size_t j = 0; j < plans.size(); ++j) {
                if (i != j && j != 0) {
                    CHECK_FALSE(std::ranges::equal(figures(plans[i]), figures(plans[j]),
                                                   std::less_equal<>{}));
                }
            }
        }
    }
    CHECK(several > 5);
}
