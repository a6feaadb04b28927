#include "app/gui/routing.hpp"

#include "app/gui/assumptions.hpp"
#include "app/gui/present.hpp"

#include <utility>

namespace app {

namespace {

bool shows_proposal(AppState const &state)
{
    Proposal const *const proposal = state.routing.shown.get();
    bool const beside = state.view.shows_dates(); // its dates are the scenario's own
    return state.view.preview && !beside && proposal != nullptr && proposal->feasible();
}

/// It has limits, reasons and costs, not only a plan.
bool is_described(Proposal const &proposal)
{
    return proposal.finished || !proposal.assignment.limits.empty();
}

void show(AppState &state, std::shared_ptr<Proposal const> proposal)
{
    RoutingState &routing = state.routing;
    bool const keeps_panels = routing.shown != nullptr && routing.shown->feasible() &&
                              is_described(*routing.shown) && !is_described(*proposal);
    if (keeps_panels) {
        // The map follows; what panels say of the last plan stays until this one is described.
        routing.proposed = proposal->proposed();
        routing.improving = std::move(proposal);
        ++routing.revision;
        return;
    }
    routing.improving.reset();
    routing.shown = std::move(proposal);
    routing.proposed = routing.shown->proposed();
    if (routing.shown->results != nullptr) {
        routing.results = routing.shown->results;
    }
    ++routing.revision;
}

/// A search that was begun before the data changed still ends with an answer: to other data.
bool is_of_now(AppState const &state, Proposal const *proposal)
{
    return proposal != nullptr && proposal->dataset == state.workspace->project().dataset;
}

void take_news(AppState &state)
{
    AssignNews news = state.assigner->poll();
    RoutingState &routing = state.routing;
    if (is_of_now(state, news.proposal.get()) && routing.asked == news.proposal->asked) {
        routing.proposal = news.proposal;
        show(state, std::move(news.proposal));
    }
    if (news.comparison != nullptr && news.comparison->base == routing.proposal) {
        routing.comparison = std::move(news.comparison);
    }
    if (is_of_now(state, news.alternative.get()) && routing.alternative) {
        show(state, std::move(news.alternative));
    }
    if (news.failure) {
        state.notice = *news.failure;
        routing.wants_comparison = false;
    }
}

void ask_proposal(AppState &state, sim::Scenario wanted)
{
    RoutingState &routing = state.routing;
    routing.comparison.reset();
    routing.alternative.reset();
    routing.wants_comparison = state.view.tab == StripTab::alternatives;
    routing.asked = wanted;
    state.assigner->ask(AskProposal{state.workspace->project().dataset, std::move(wanted)});
}

void ask_comparison(AppState &state)
{
    RoutingState &routing = state.routing;
    bool const ready =
        routing.proposal != nullptr && routing.proposal->finished && routing.proposal->feasible();
    if (routing.wants_comparison && ready && !state.assigner->is_busy()) {
        routing.wants_comparison = false;
        state.assigner->ask(AskComparison{state.workspace->project().dataset, routing.proposal});
    }
}

} // namespace

Shown shown_of(AppState const &state)
{
    if (auto const tried = tried_of(state)) {
        return *tried;
    }
    if (auto const tried = tried_assumption(state)) {
        return *tried;
    }
    Workspace const &workspace = *state.workspace;
    // Both counters in one number: neither comes near 2^32.
    // What the works show beside a preview is told apart by the highest bit.
    bool const beside = state.view.preview && state.view.shows_dates();
    std::uint64_t const revision = workspace.revision() | state.routing.revision << 32U |
                                   static_cast<std::uint64_t>(beside) << 63U;
    if (state.stroke) {
        return {state.stroke->tried, state.stroke->results, revision};
    }
    if (!shows_proposal(state)) {
        return {workspace.scenario(), workspace.results(), revision};
    }
    sim::Results const *const results = state.routing.results.get();
    return {state.routing.proposed, results != nullptr ? *results : workspace.results(), revision};
}

Routing routing_of(AppState const &state)
{
    RoutingState const &routing = state.routing;
    bool const busy = state.assigner->is_busy();
    return {.proposal = routing.shown.get(),
            .improving = routing.improving.get(),
            .comparison = routing.comparison.get(),
            .alternative = routing.alternative,
            .preview = shows_proposal(state),
            .busy = busy,
            .comparing = routing.comparison == nullptr &&
                         state.view.tab == StripTab::alternatives && state.view.routing && busy};
}

sim::Scenario drafted_scenario(AppState const &state)
{
    sim::Scenario scenario = state.workspace->scenario();
    for (auto const &[key, value] : state.view.draft) {
        scenario.values[key] = value;
    }
    return scenario;
}

void follow_assignment(AppState &state)
{
    if (!state.view.routing) {
        return;
    }
    sim::Scenario wanted = drafted_scenario(state);
    if (state.routing.asked != wanted) {
        ask_proposal(state, std::move(wanted));
    }
    take_news(state);
    ask_comparison(state);
}

void forget_proposals(AppState &state)
{
    std::uint64_t const revision = state.routing.revision + 1;
    state.routing = {};
    state.routing.revision = revision;
    state.view.preview = false;
    state.view.draft.clear();
}

void tell_of_copy(AppState &state, int edits_before)
{
    Workspace const &workspace = *state.workspace;
    if (workspace.edit_count() > edits_before && workspace.made_copy() &&
        workspace.scenario().parent == workspace.project().scenarios.front().key) {
        sim::Scenario const &copy = workspace.scenario();
        state.notice = sim::text("The published plan stays as it is; the edit is in {name}.",
                                 {{"name", copy.name_zh, copy.name_en}});
    }
}

} // namespace app
