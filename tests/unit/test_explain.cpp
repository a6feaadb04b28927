#include "sim/engine/assign/reasons/explain.hpp"

#include "sim/engine/assign/options/transfer.hpp"
#include "tests/common/donghe_assignment.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>

using namespace sim;
using namespace sim::assign;

namespace {

bool converts(Dataset const &dataset, RouteId route)
{
    return dataset.route(route).family != RouteFamily::none;
}

/// Route that the block takes in a changed model, all other blocks as they are and the limits at the
/// prices of the plan; nothing if the plan is not possible there.
std::optional<RouteId> route_in(DongheAssignment const &donghe, Model const &model,
                                std::uint32_t group)
{
    Answer plan = donghe.answer;
    plan.price = scarcity_prices(donghe.model.problem, donghe.answer);
    Answer const moved = transfer(donghe.model, plan, model);
    if (!moved.feasible()) {
        return std::nullopt;
    }
    Situation const situation{model.problem, moved.choice, moved.price};
    std::uint32_t best = moved.choice[group];
    Cost least = 0;
    for (std::uint32_t o = model.problem.first_option[group];
         o < model.problem.first_option[group + 1]; ++o) {
        Switch const change = situation.switch_to(group, o);
        bool const counts = converts(donghe.dataset, model.candidates[o].choice.route);
        if (counts && change.feasible() && change.extra() < least) {
            best = o;
            least = change.extra();
        }
    }
    return model.candidates[best].choice.route;
}

std::optional<RouteId> route_at_price(DongheAssignment const &donghe, std::string const &key,
                                      double value, std::uint32_t group)
{
    Scenario scenario = donghe.scenario;
    scenario.values[key] = value;
    Progress progress;
    auto const material = make_material(donghe.dataset, scenario, progress);
    return route_in(donghe, make_model(donghe.dataset, scenario, *material), group);
}

/// True if no option of the block beats or equals the one it has.
bool settled(DongheAssignment const &donghe, std::uint32_t group)
{
    Problem const &problem = donghe.model.problem;
    Situation const situation{problem, donghe.answer.choice,
                              scarcity_prices(problem, donghe.answer)};
    for (std::uint32_t o = problem.first_option[group]; o < problem.first_option[group + 1]; ++o) {
        Switch const change = situation.switch_to(group, o);
        if (o != donghe.answer.choice[group] && change.feasible() && change.extra() <= 0) {
            return false;
        }
    }
    return true;
}

} // namespace

TEST_CASE("every block of Donghe has a reason, and its runner-up is another route that converts")
{
    DongheAssignment const donghe;
    std::vector<BlockReason> const cards = donghe.explain();
    REQUIRE(cards.size() == donghe.dataset.blocks.size());
    for (std::uint32_t g = 0; g < cards.size(); ++g) {
        BlockReason const &card = cards[g];
        auto const &candidates = donghe.model.candidates;
        CHECK(card.chosen == donghe.answer.choice[g]);
        CHECK_FALSE(render(Language::zh, card.reason).empty());
        CHECK(render(Language::en, card.reason).find('{') == std::string::npos);
        CHECK(render(Language::zh, card.reason).find('{') == std::string::npos);
        CHECK(card.extra_cost >= Money{});
        if (card.runner_up) {
            CHECK(candidates[*card.runner_up].block.index == g);
            CHECK(candidates[*card.runner_up].choice.route != candidates[card.chosen].choice.route);
            CHECK(converts(donghe.dataset, candidates[*card.runner_up].choice.route));
        }
        for (Flip const &flip : card.flips) {
            CHECK(flip.route != candidates[card.chosen].choice.route);
            CHECK(render(Language::zh, flip.sentence).find('{') == std::string::npos);
        }
    }
    CHECK(donghe.explain() == cards);
}

TEST_CASE("at the price that a card of Donghe names the whole model gives the block that route")
{
    DongheAssignment const donghe;
    std::vector<BlockReason> const cards = donghe.explain();
    std::set<std::string> tried;
    for (std::uint32_t g = 0; g < cards.size(); ++g) {
        for (Flip const &flip : cards[g].flips) {
            if (flip.kind != FlipKind::price || !settled(donghe, g) ||
                !tried.insert(flip.key).second) {
                continue;
            }
            double const step = (flip.to > flip.from ? 1.0 : -1.0) * 1e-4 * flip.from;
            CAPTURE(donghe.dataset.blocks[g].name_en, flip.key, flip.from, flip.to);
            CHECK(route_at_price(donghe, flip.key, flip.to - step, g) ==
                  donghe.model.candidates[cards[g].chosen].choice.route);
            CHECK(route_at_price(donghe, flip.key, flip.to + step, g) == flip.route);
        }
    }
    CHECK(tried.size() >= 3);
}

TEST_CASE(
    "with the threshold or as near to a main as a card of Donghe says the block takes that route")
{
    DongheAssignment const donghe;
    std::vector<BlockReason> const cards = donghe.explain();
    int tried = 0;
    for (std::uint32_t g = 0; g < cards.size(); ++g) {
        for (Flip const &flip : cards[g].flips) {
            if (!flip.key.starts_with("gate.") || !settled(donghe, g)) {
                continue;
            }
            ++tried;
            bool const distance = flip.kind == FlipKind::distance;
            Scenario scenario = donghe.scenario;
            scenario.values[flip.key] = distance ? flip.from : flip.to;
            Model model = make_model(donghe.dataset, scenario, *donghe.material);
            double const near = distance ? flip.to * (1.0 - 1e-6) / flip.from : 1.0;
            Evaluation const plan = evaluate(donghe.model.problem, donghe.answer.choice);
            for (std::uint32_t c = 0; c < model.works.size(); ++c) {
                if (!std::ranges::binary_search(plan.charges, c)) { // nobody pays for it yet
                    Cost &cost = model.problem.charge_cost[c];
                    cost = static_cast<Cost>(std::floor(static_cast<double>(cost) * near));
                }
            }
            CAPTURE(donghe.dataset.blocks[g].name_en, flip.key, flip.from, flip.to);
            CHECK(route_in(donghe, model, g) == flip.route);
        }
    }
    CHECK(tried > 0);
}
