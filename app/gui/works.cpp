#include "app/gui/works.hpp"

#include "app/core/works_keeper.hpp"
#include "app/view/works_view.hpp"

#include <algorithm>
#include <utility>

namespace app {

namespace {

WorksOrder order_of(ViewState const &view)
{
    return {view.works_group, view.works_filter, view.selected, view.works_folds};
}

void forget_answers(WorksState &works)
{
    works.mends.reset();
    works.draws.reset();
    works.crews.reset();
}

void drop_proposal(WorksState &works)
{
    works.proposal.reset();
    forget_answers(works);
    works.wants_mends = false;
    works.kept = false;
    ++works.revision;
}

/// Dates of one scenario are not shown as those of another.
void drop_foreign_dates(AppState &state)
{
    WorksState &works = state.works;
    if (works.proposal != nullptr && !may_stand_for(state, works.proposal->asked.key)) {
        drop_proposal(works);
    }
}

void take_news(AppState &state)
{
    WorksNews news = state.works_keeper->poll();
    WorksState &works = state.works;
    // A schedule that was begun before the data changed speaks of other blocks; one that was begun
    // for another scenario has dates of other works.
    bool const is_of_now = news.proposal != nullptr &&
                           news.proposal->dataset == state.workspace->project().dataset &&
                           news.proposal->asked.key == state.workspace->scenario().key;
    if (is_of_now) {
        works.proposal = std::move(news.proposal);
        forget_answers(works);
        works.wants_mends = works.proposal->finished;
        works.kept = works.proposal->feasible() && works.proposal->is_kept();
        ++works.revision;
    }
    if (news.mends != nullptr && news.mends->base == works.proposal) {
        works.mends = std::move(news.mends);
    }
    if (news.draws != nullptr && news.draws->base == works.proposal) {
        works.draws = std::move(news.draws);
    }
    if (news.crews != nullptr && news.crews->base == works.proposal) {
        works.crews = std::move(news.crews);
    }
    if (news.failure) {
        state.notice = *news.failure;
        if (works.proposal != nullptr && !is_of_scenario(state, *works.proposal)) {
            drop_proposal(works); // none will take its place
        }
    }
    if (!state.works_keeper->is_busy()) {
        works.task = WorksTask::none;
    }
}

bool misses_first(WorksProposal const &proposal)
{
    auto const &targets = proposal.works.answer.targets;
    return proposal.feasible() && !targets.empty() &&
           targets.front().verdict != sim::TargetVerdict::met;
}

/// Mends follow a schedule that misses its first target, without being asked for.
void ask_mends(AppState &state)
{
    WorksState &works = state.works;
    if (!works.wants_mends || works.proposal == nullptr || state.works_keeper->is_busy()) {
        return;
    }
    works.wants_mends = false;
    if (misses_first(*works.proposal) && works.mends == nullptr) {
        works.task = WorksTask::mends;
        state.works_keeper->ask(AskMends{works.proposal});
    }
}

} // namespace

WorksView works_view_of(AppState const &state)
{
    WorksState const &works = state.works;
    bool const has = works.proposal != nullptr && works.proposal->feasible() &&
                     works.rows_revision == works.revision;
    return {.proposal = works.proposal.get(),
            .rows = has ? &works.rows : nullptr,
            .mends = works.mends.get(),
            .draws = works.draws.get(),
            .crews = works.crews.get(),
            .task = works.task,
            .fraction = state.works_keeper->fraction(),
            .kept = works.kept};
}

bool is_of_scenario(AppState const &state, WorksProposal const &proposal)
{
    return proposal.asked.key == state.workspace->scenario().key;
}

bool may_stand_for(AppState const &state, std::string const &key)
{
    sim::Scenario const &shown = state.workspace->scenario();
    return key == shown.key || (state.workspace->made_copy() && key == shown.parent);
}

sim::Day works_day_of(AppState const &state)
{
    return state.view.works_day.value_or(first_day_shown(*state.works.proposal));
}

void follow_works(AppState &state)
{
    if (!state.view.works) {
        return;
    }
    WorksState &works = state.works;
    Workspace const &workspace = *state.workspace;
    if (works.asked != workspace.revision() || works.wants_improving) {
        works.asked = workspace.revision();
        works.task = WorksTask::schedule;
        works.wants_mends = false;
        state.works_keeper->ask(AskSchedule{
            workspace.project().dataset, std::make_shared<sim::Results const>(workspace.results()),
            workspace.scenario(), std::exchange(works.wants_improving, false)});
    }
    drop_foreign_dates(state);
    take_news(state);
    ask_mends(state);
    order_rows(state);
}

void order_rows(AppState &state)
{
    WorksState &works = state.works;
    if (works.proposal == nullptr || !works.proposal->feasible()) {
        works.rows_revision.reset();
        return;
    }
    WorksOrder order = order_of(state.view);
    if (works.rows_revision == works.revision && works.rows_order == order) {
        return;
    }
    works.rows =
        make_works_rows(*works.proposal->dataset, works.proposal->plan(),
                        works.proposal->schedule(), works.proposal->works.answer.packages, order);
    works.rows_order = std::move(order);
    works.rows_revision = works.revision;
}

void play_works(AppState &state, int days)
{
    WorksProposal const *const proposal = state.works.proposal.get();
    if (proposal == nullptr || !proposal->feasible()) {
        state.view.works_playing = false;
        return;
    }
    sim::Day const last = whole_range(proposal->plan(), proposal->schedule()).to;
    sim::Day const day = std::min(works_day_of(state) + days, last);
    state.view.works_day = day;
    if (day == last) {
        state.view.works_playing = false;
    }
}

} // namespace app
