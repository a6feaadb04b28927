#include "app/gui/present.hpp"

#include "app/core/story.hpp"
#include "app/core/works_keeper.hpp"
#include "app/gui/works.hpp"
#include "app/view/default_story.hpp"
#include "sim/engine/simulate.hpp"

#include <algorithm>
#include <utility>

namespace app {

namespace {

/// All figures of a step: the big ones and those of its headlines.
bool uses(sim::StoryStep const &step, bool (*needs)(std::string_view))
{
    auto const any = [&](std::vector<std::string> const &keys) {
        return std::ranges::any_of(keys, needs);
    };
    return any(step.figures) || any(figures_in(step.headline_zh)) ||
           any(figures_in(step.headline_en));
}

bool wants_works(sim::StoryStep const &step)
{
    return step.day || step.colouring == "completed" || uses(step, needs_works);
}

/// The second scenario's results, made once for each document.
void follow_comparison(AppState &state)
{
    PresentState &present = *state.present;
    sim::Project const &project = state.workspace->project();
    std::string const &key = present_step(state).compare;
    sim::Scenario const *const other = key.empty() ? nullptr : project.find_scenario(key);
    if (other == nullptr) {
        present.compared.reset();
        return;
    }
    bool const known = present.compared && present.compared->dataset == project.dataset &&
                       present.compared->scenario == *other;
    if (!known) {
        sim::Progress progress;
        present.compared = OtherResults{project.dataset, *other,
                                        sim::simulate(*project.dataset, *other, progress)};
    }
}

/// Chances are drawn once the dates stand and nothing else is worked on.
void follow_draws(AppState &state)
{
    WorksState &works = state.works;
    bool const ready = works.proposal != nullptr && works.proposal->feasible() &&
                       works.proposal->finished && works.draws == nullptr && !works.wants_mends &&
                       !state.works_keeper->is_busy() && is_of_scenario(state, *works.proposal);
    if (ready && uses(present_step(state), needs_draws)) {
        works.task = WorksTask::risk;
        state.works_keeper->ask(AskRisk{works.proposal});
    }
}

} // namespace

std::shared_ptr<PresentState> make_present(bool by_clock)
{
    auto present = std::make_shared<PresentState>();
    present->by_clock = by_clock;
    return present;
}

bool is_presenting(AppState const &state)
{
    return state.present != nullptr && state.present->on;
}

sim::StoryStep const &present_step(AppState const &state)
{
    return state.present->steps[state.present->step];
}

FigureSource figure_source(AppState const &state)
{
    Shown const shown = shown_of(state);
    WorksState const &works = state.works;
    bool const dated = works.proposal != nullptr && works.proposal->feasible() &&
                       may_stand_for(state, works.proposal->asked.key);
    return {.dataset = state.workspace->dataset(),
            .scenario = shown.scenario,
            .results = shown.results,
            .works = dated ? works.proposal.get() : nullptr,
            .draws = dated ? works.draws.get() : nullptr};
}

void follow_story(AppState &state)
{
    PresentState &present = *state.present;
    std::shared_ptr<sim::Dataset const> const &now = state.workspace->project().dataset;
    if (present.story_of == now) {
        return;
    }
    present.story_of = now;
    present.story = story_of(state.workspace->tables());
    std::size_t const last = present.story.empty() ? 0 : present.story.size() - 1;
    present.edited = std::min(present.edited, last);
    if (present.on && !present.story.empty()) {
        present.steps = present.story;
        present.step = std::min(present.step, last);
    }
}

void follow_present(AppState &state)
{
    follow_story(state);
    if (!is_presenting(state)) {
        return;
    }
    state.view.works = state.view.works || wants_works(present_step(state));
    follow_comparison(state);
    follow_draws(state);
}

void enter_present(AppState &state)
{
    follow_story(state);
    PresentState &present = *state.present;
    present.steps = present.story.empty() ? default_story(figure_source(state)) : present.story;
    present.before = ViewBefore{state.view, state.camera, state.workspace->scenario().key};
    present.on = true;
    state.view.routing = false; // no routes are looked for meanwhile
    show_step(state, std::min(present.edited, present.steps.size() - 1));
    present.move_began_s = -1.0; // the first view stands at once
}

void leave_present(AppState &state)
{
    PresentState &present = *state.present;
    present.on = false;
    present.tried.reset();
    present.compared.reset();
    present.move_began_s = -1.0;
    if (!present.before) {
        return;
    }
    ViewBefore before = *std::exchange(present.before, std::nullopt);
    before.view.language = state.view.language;
    before.view.theme = state.view.theme;
    before.view.works = before.view.works || state.view.works;
    state.view = std::move(before.view);
    state.camera = before.camera;
    if (state.workspace->scenario().key != before.scenario &&
        state.workspace->show_scenario(before.scenario)) {
        forget_proposals(state);
    }
}

void show_step(AppState &state, std::size_t at)
{
    PresentState &present = *state.present;
    present.step = at;
    present.black = false;
    present.tried.reset(); // leaving a step takes back what was tried in it
    ++present.revision;
    present.moved_from = state.camera;
    present.move_began_s = present.by_clock ? 0.0 : -1.0; // begins with the next frame
    apply_view(state, present.steps[at]);
}

std::optional<Shown> tried_of(AppState const &state)
{
    if (!is_presenting(state) || !state.present->tried) {
        return std::nullopt;
    }
    OtherResults const &tried = *state.present->tried;
    // Told apart from all others by a bit that no other revision has.
    std::uint64_t const revision =
        state.workspace->revision() | state.present->revision << 32U | std::uint64_t{1} << 62U;
    return Shown{tried.scenario, tried.results, revision};
}

} // namespace app
