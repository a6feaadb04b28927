#include "sim/engine/assign/reasons/explain.hpp"

#include "sim/engine/assign/reasons/gate_flips.hpp"
#include "sim/engine/assign/reasons/price_slopes.hpp"
#include "sim/engine/assign/reasons/reason_text.hpp"
#include "sim/engine/assign/reasons/scarcity.hpp"
#include "sim/engine/money/values.hpp"

#include <algorithm>
#include <cmath>

namespace sim::assign {

namespace {

std::vector<Flip> flips_of(FlipBase const &base, BlockView const &view,
                           std::vector<PriceSlope> const &slopes,
                           std::vector<RelaxedGate> const &gates)
{
    std::vector<Flip> flips;
    if (base.model.candidates[view.chosen].choice.locked) {
        return flips;
    }
    for (RelaxedGate const &gate : gates) {
        add_gate_flips(base, gate, view.group, flips);
    }
    add_distance_flips(base, view, flips);
    std::ranges::stable_partition(flips,
                                  [](Flip const &flip) { return flip.kind == FlipKind::distance; });
    add_limit_flips(base, view, flips);
    add_price_flips(base, view, slopes, flips);
    add_cost_flip(base, view, flips);
    return flips;
}

BlockReason card_of(FlipBase const &base, BlockView const &view)
{
    BlockReason card;
    card.chosen = view.chosen;
    if (!view.routes.empty()) {
        Switch const &second = view.routes.front();
        Cost const extra = std::max<Cost>(0, second.extra());
        auto const cost = static_cast<double>(base.model.problem.cost[view.chosen]);
        card.runner_up = second.option;
        card.extra_cost = Money::from_fen(extra);
        card.margin_share = static_cast<double>(extra) / std::max(1.0, std::abs(cost));
    }
    if (view.cheapest) {
        card.cheapest = view.cheapest->option;
    }
    card.reason = reason_of(base, view);
    card.binding = binding_of(base, view);
    return card;
}

} // namespace

std::vector<BlockReason> explain(Dataset const &dataset, Scenario const &scenario,
                                 Material const &material, Model const &model, Answer const &answer)
{
    Situation const situation{model.problem, answer.choice, scarcity_prices(model.problem, answer)};
    Values const values{dataset, scenario};
    FlipBase const base{dataset, model, situation, values.at("assign.tolerance_share", 0.0, 1.0)};
    std::vector<PriceSlope> const slopes = price_slopes(dataset, scenario, material, model);
    std::vector<RelaxedGate> const gates =
        relax_gates(dataset, scenario, material, model, situation);
    std::vector<BlockReason> cards;
    for (std::uint32_t g = 0; g < model.problem.group_count(); ++g) {
        BlockView const view = view_of(dataset, model, situation, g);
        cards.push_back(card_of(base, view));
        cards.back().flips = flips_of(base, view, slopes, gates);
    }
    return cards;
}

} // namespace sim::assign
