#include "sim/report/route_offers.hpp"

#include "sim/engine/assign/reasons/clean.hpp"
#include "sim/engine/assign/reasons/situation.hpp"
#include "sim/report/money_words.hpp"

#include <utility>

namespace sim::report {

namespace {

using assign::Assignment;

std::optional<std::uint32_t> shown_option(Assignment const &answer, BlockId block, RouteId route)
{
    BlockReason const &why = answer.reasons[block.index];
    auto const &candidates = answer.model->candidates;
    for (auto const option : {std::optional{why.chosen}, why.runner_up}) {
        if (option && candidates[*option].choice.route == route) {
            return option;
        }
    }
    auto const &first = answer.model->problem.first_option;
    std::optional<std::uint32_t> best;
    for (std::uint32_t o = first[block.index]; o < first[block.index + 1]; ++o) {
        if (candidates[o].choice.route == route &&
            (!best || candidates[o].life_cost.total() < candidates[*best].life_cost.total())) {
            best = o;
        }
    }
    return best;
}

/// \pre !change.feasible()
TextArg broken_limits(assign::Model const &model, assign::Switch const &change)
{
    Text words = model.limits[change.broken.front()].name;
    for (std::size_t i = 1; i < change.broken.size(); ++i) {
        words = text("{first}, {then}", {text_arg("first", words),
                                         text_arg("then", model.limits[change.broken[i]].name)});
    }
    return text_arg("limit", words);
}

/// Why a route that is cheaper for the block alone is not taken.
Text why_not(Assignment const &answer, std::uint32_t chosen, assign::Switch const &change)
{
    assign::Model const &model = *answer.model;
    if (!change.feasible()) {
        return text("cheaper alone, but no room in {limit}", {broken_limits(model, change)});
    }
    if (change.exact() >= 0) {
        return text("cheaper alone, not with the shared works that it needs");
    }
    if (assign::cleaner(model.candidates[chosen], model.candidates[change.option])) {
        return text("little cheaper; the proposed route is cleaner");
    }
    return text("cheaper; not weighed to the end");
}

/// Why a route that is cheaper than the runner-up for the block alone is not the runner-up.
Text why_not_second(assign::Model const &model, assign::Switch const &change)
{
    return change.feasible() ? text("dearer than the runner-up with shared works and scarce limits "
                                    "counted")
                             : text("no room in {limit}", {broken_limits(model, change)});
}

} // namespace

std::vector<RouteOffer> route_offers(Assignment const &answer, BlockId block)
{
    assign::Model const &model = *answer.model;
    BlockReason const &why = answer.reasons[block.index];
    assign::Situation const situation{model.problem, answer.answer.choice,
                                      std::vector<double>(model.problem.rows.size(), 0.0)};
    auto const total = [&](std::uint32_t option) {
        return model.candidates[option].life_cost.total();
    };
    std::vector<RouteOffer> offers;
    for (RouteGates const &route : model.gates[block.index]) {
        RouteOffer offer;
        offer.route = route.route;
        offer.option = shown_option(answer, block, route.route);
        bool const second = offer.option && offer.option == why.runner_up;
        if (offer.option == why.chosen) {
            offer.note = text("proposed");
        } else if (offer.option && total(*offer.option) < total(why.chosen)) {
            assign::Switch const change = situation.switch_to(block.index, *offer.option);
            offer.cheaper = true;
            offer.kept_out_by = change.broken;
            Text reason = why_not(answer, why.chosen, change);
            offer.note = second ? text("runner-up; {why}", {text_arg("why", reason)}) : reason;
        } else if (second) {
            offer.note = text("runner-up");
        } else if (offer.option && why.runner_up && total(*offer.option) < total(*why.runner_up)) {
            offer.note = why_not_second(model, situation.switch_to(block.index, *offer.option));
        }
        offers.push_back(std::move(offer));
    }
    return offers;
}

} // namespace sim::report
