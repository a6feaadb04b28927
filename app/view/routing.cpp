#include "app/view/routing.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace app {

namespace {

constexpr sim::Payer government[] = {sim::Payer::upper_grant, sim::Payer::city,
                                     sim::Payer::district};

sim::Money paid_by(sim::Move const &move, sim::Payer payer)
{
    return move.by_payer[static_cast<std::size_t>(payer)];
}

} // namespace

sim::Candidate const *chosen_candidate(Proposal const &proposal, sim::BlockId block)
{
    if (!proposal.feasible()) {
        return nullptr;
    }
    return &proposal.model().candidates[proposal.assignment.answer.choice[block.index]];
}

sim::BlockReason const *reason_of(Proposal const &proposal, sim::BlockId block)
{
    auto const &reasons = proposal.assignment.reasons;
    return block.index < reasons.size() ? &reasons[block.index] : nullptr;
}

std::optional<sim::RouteId> runner_up_route(Proposal const &proposal, sim::BlockId block)
{
    sim::BlockReason const *const reason = reason_of(proposal, block);
    if (reason == nullptr || !reason->runner_up) {
        return std::nullopt;
    }
    return proposal.model().candidates[*reason->runner_up].choice.route;
}

std::optional<double> flip_share(sim::Flip const &flip)
{
    if (flip.from == 0.0) {
        return std::nullopt;
    }
    return std::abs(flip.to - flip.from) / std::abs(flip.from);
}

std::optional<double> least_flip_share(sim::BlockReason const &reason)
{
    std::optional<double> least;
    for (sim::Flip const &flip : reason.flips) {
        auto const share = flip_share(flip);
        if (share && (!least || *share < *least)) {
            least = share;
        }
    }
    return least;
}

std::size_t fault_count(Proposal const &proposal, sim::BlockId block)
{
    return static_cast<std::size_t>(
        std::ranges::count(proposal.faults, block.index, &sim::PlanFault::block));
}

std::vector<sim::BlockId> changed_blocks(Proposal const &proposal)
{
    std::vector<sim::BlockId> changed;
    auto const &before = proposal.asked.plan.choices;
    auto const &after = proposal.assignment.plan.choices;
    for (std::uint32_t i = 0; i < before.size() && i < after.size(); ++i) {
        if (before[i].route != after[i].route) {
            changed.push_back(sim::BlockId{i});
        }
    }
    return changed;
}

MoveTotals move_totals(sim::Dataset const &dataset, Proposal const &proposal)
{
    MoveTotals totals;
    for (sim::BlockId const block : changed_blocks(proposal)) {
        ++totals.blocks;
        totals.households += dataset.block(block).households;
    }
    for (sim::Move const &move : proposal.assignment.moves) {
        totals.life_cost += move.life_cost;
        totals.resident += paid_by(move, sim::Payer::resident);
        for (sim::Payer const payer : government) {
            totals.government += paid_by(move, payer);
        }
    }
    return totals;
}

Proposal const *newest(Routing const &routing)
{
    return routing.improving != nullptr ? routing.improving : routing.proposal;
}

std::optional<double> shown_gap(Routing const &routing)
{
    if (routing.proposal == nullptr) {
        return std::nullopt;
    }
    if (!routing.preview) {
        return routing.proposal->present_gap();
    }
    return newest(routing)->feasible() ? std::optional{newest(routing)->assignment.answer.gap()}
                                       : std::nullopt;
}

double used_share(sim::LimitState const &state)
{
    return state.capacity != 0.0 ? state.used / state.capacity : state.used > 0.0 ? 1.0 : 0.0;
}

std::vector<std::uint32_t> listed_limits(Proposal const &proposal)
{
    std::vector<sim::LimitState> const &states = proposal.assignment.limits;
    std::vector<std::uint32_t> order;
    for (std::uint32_t i = 0; i < states.size(); ++i) {
        bool const engine_made = proposal.model().limits[i].kind == sim::LimitKind::tolerance;
        if (!engine_made && (states[i].used != 0.0 || states[i].binding)) {
            order.push_back(i);
        }
    }
    std::ranges::stable_sort(order, [&](std::uint32_t a, std::uint32_t b) {
        return std::tuple{!states[a].binding, -used_share(states[a])} <
               std::tuple{!states[b].binding, -used_share(states[b])};
    });
    return order;
}

} // namespace app
