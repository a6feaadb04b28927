#include "app/gui/progress.hpp"

#include "app/core/failure_words.hpp"
#include "app/gui/finished_job.hpp"
#include "app/gui/works.hpp"
#include "sim/base/error.hpp"
#include "sim/report/completeness.hpp"

#include <utility>

namespace app {

namespace {

bool needs_progress(AppState const &state)
{
    ViewState const &view = state.view;
    bool const marks_day = view.tab == StripTab::works && // its chart marks the day
                           !state.workspace->dataset().progress.empty();
    return view.tab == StripTab::progress || marks_day || needs_standing(view.drawn_colouring());
}

void take_standing(AppState &state)
{
    ProgressState &progress = state.progress;
    if (progress.standing_job == nullptr) {
        return;
    }
    try {
        auto answer = result_of(*progress.standing_job, progress.waits);
        if (!answer) {
            return;
        }
        progress.standing_job.reset();
        bool const is_of_now = &(*answer)->dataset() == &state.workspace->dataset() &&
                               may_stand_for(state, (*answer)->dates->scenario().key);
        if (!is_of_now) {
            return; // of data that are gone, or of another scenario
        }
        progress.answer = std::move(*answer);
        progress.failure.reset();
        progress.rows = progress.answer->standing ? make_progress_rows(progress.answer->dataset(),
                                                                       *progress.answer->standing)
                                                  : ProgressRows{};
    } catch (std::exception const &) {
        progress.failure = failure_words();
        progress.standing_job.reset();
        progress.answer.reset();
    }
    ++progress.revision;
}

void ask_standing(AppState &state)
{
    ProgressState &progress = state.progress;
    Workspace const &workspace = *state.workspace;
    StandingKey const wanted{workspace.revision(), state.view.progress_day};
    if (progress.standing_job != nullptr || progress.asked == wanted) {
        return;
    }
    bool const same =
        progress.asked && progress.asked->revision == wanted.revision && progress.answer != nullptr;
    StandingQuestion question{workspace.project().dataset, nullptr, workspace.scenario(),
                              wanted.day, same ? progress.answer->dates : nullptr};
    if (!same) {
        question.results = std::make_shared<sim::Results const>(workspace.results());
    }
    progress.asked = wanted;
    progress.standing_job = std::make_unique<Job<std::shared_ptr<StandingAnswer const>>>(
        [question = std::move(question)](sim::Progress & /*progress*/) {
            return std::make_shared<StandingAnswer const>(answer_standing(question));
        });
}

/// Where one scenario stands is not shown as another's.
void drop_foreign_standing(AppState &state)
{
    ProgressState &progress = state.progress;
    if (progress.answer != nullptr &&
        !may_stand_for(state, progress.answer->dates->scenario().key)) {
        progress.answer.reset();
        progress.rows = {};
        ++progress.revision;
    }
}

/// What a new plan that is asked for now would belong to.
StandingKey replan_key(AppState const &state)
{
    return {state.workspace->revision(), progress_day_of(state)};
}

void take_replan(AppState &state)
{
    ProgressState &progress = state.progress;
    if (progress.replan_job == nullptr) {
        return;
    }
    try {
        auto answer = result_of(*progress.replan_job, progress.waits);
        if (!answer) {
            return;
        }
        progress.replan_job.reset();
        if (!progress.replan_stop.stop_requested() && progress.replan_asked == replan_key(state)) {
            progress.replan = std::move(*answer);
            state.view.progress_list = ProgressList::changes;
            if (progress.replan->feasible()) {
                state.view.progress_colouring = Colouring::changes;
            }
        }
    } catch (sim::Cancelled const &) {
        progress.replan_job.reset();
    } catch (std::exception const &) {
        state.notice = failure_words();
        progress.replan_job.reset();
    }
    ++progress.revision;
}

/// A new plan belongs to the scenario that it was made from.
void forget_stale_replan(AppState &state)
{
    if (state.progress.replan != nullptr && state.progress.replan_asked != replan_key(state)) {
        drop_replan(state);
    }
}

void follow_completeness(AppState &state)
{
    ProgressState &progress = state.progress;
    if (is_completeness(state.view.drawn_colouring()) && !progress.completeness) {
        progress.completeness = sim::report::block_completeness(state.workspace->dataset());
        ++progress.revision;
    }
}

} // namespace

ProgressView progress_view_of(AppState const &state)
{
    ProgressState const &progress = state.progress;
    bool const has = progress.answer != nullptr && progress.answer->standing.has_value();
    return {.answer = progress.answer.get(),
            .rows = has ? &progress.rows : nullptr,
            .replan = progress.replan.get(),
            .busy = progress.standing_job != nullptr,
            .replanning = progress.replan_job != nullptr,
            .fraction = progress.replan_job != nullptr ? progress.replan_job->fraction() : 0.0,
            .failure = progress.failure ? &*progress.failure : nullptr,
            .completeness = progress.completeness ? &*progress.completeness : nullptr};
}

std::optional<sim::Day> progress_day_of(AppState const &state)
{
    auto const &answer = state.progress.answer;
    if (state.view.progress_day || answer == nullptr || answer->return_days.empty()) {
        return state.view.progress_day;
    }
    return answer->return_days.back();
}

void follow_progress(AppState &state)
{
    follow_completeness(state);
    state.view.progress = state.view.progress || needs_progress(state);
    if (!state.view.progress) {
        return;
    }
    drop_foreign_standing(state);
    take_standing(state);
    ask_standing(state);
    if (state.progress.waits) {
        take_standing(state);
    }
    take_replan(state);
    forget_stale_replan(state);
}

void begin_replan(AppState &state, bool keep_routes)
{
    ProgressState &progress = state.progress;
    ReplanQuestion question{state.workspace->project().dataset, state.workspace->scenario(),
                            *progress_day_of(state), keep_routes};
    progress.replan_stop = std::stop_source{};
    progress.replan_asked = replan_key(state);
    drop_replan(state);
    progress.replan_job = std::make_unique<Job<std::shared_ptr<ReplanAnswer const>>>(
        [question = std::move(question), effort = progress.replan_effort,
         stop = progress.replan_stop.get_token()](sim::Progress &step) {
            return std::make_shared<ReplanAnswer const>(answer_replan(
                question, effort, [stop] { return stop.stop_requested(); }, step));
        });
}

void cancel_replan(AppState &state)
{
    if (state.progress.replan_job != nullptr) {
        state.progress.replan_stop.request_stop();
        state.progress.replan_job->cancel();
    }
}

void drop_replan(AppState &state)
{
    state.progress.replan.reset();
    if (state.view.progress_list == ProgressList::changes) {
        state.view.progress_list = ProgressList::alarms;
    }
    for (Colouring *const colouring : {&state.view.colouring, &state.view.progress_colouring}) {
        if (*colouring == Colouring::changes) {
            *colouring = Colouring::stage;
        }
    }
    ++state.progress.revision;
}

void forget_progress(AppState &state)
{
    ProgressState &progress = state.progress;
    cancel_replan(state);
    progress.asked.reset();
    progress.answer.reset();
    progress.rows = {};
    progress.failure.reset();
    progress.completeness.reset();
    drop_replan(state);
}

bool is_standing_current(AppState const &state)
{
    ProgressState const &progress = state.progress;
    return progress.answer != nullptr && progress.standing_job == nullptr && progress.asked &&
           progress.asked->revision == state.workspace->revision();
}

bool is_progress_busy(AppState const &state)
{
    return state.progress.standing_job != nullptr || state.progress.replan_job != nullptr;
}

} // namespace app
