#include "app/core/story.hpp"
#include "app/gui/drawing.hpp"
#include "app/gui/number_in.hpp"
#include "app/gui/present.hpp"
#include "app/gui/present_actions.hpp"
#include "app/view/default_story.hpp"

#include <algorithm>

namespace app::action {

namespace {

constexpr std::size_t most_figures = 4;

PresentState &story_state(AppState &state)
{
    follow_story(state); // a script may edit between two frames
    return *state.present;
}

/// A place in the story, counted from 0; nothing if the word is none.
std::optional<std::size_t> place(AppState &state, std::string const &word)
{
    auto const number = number_in<std::size_t>(word);
    bool const good = number && *number >= 1 && *number <= story_state(state).story.size();
    return good ? std::optional{*number - 1} : std::nullopt;
}

Refusal no_step(std::string const &word)
{
    return sim::text("the story has no step {n}", {{"n", word}});
}

Refusal apply(AppState &state, sim::DataChange const &change, sim::Text const &label,
              char const *action)
{
    if (change.rows.empty()) {
        return std::nullopt;
    }
    if (auto refusal = apply_data_change(state, change, label, action)) {
        return refusal;
    }
    follow_story(state);
    return std::nullopt;
}

/// A step with other content, as one step of the journal.
Refusal edit_step(AppState &state, Arguments arguments, sim::Text const &label, auto const &edit)
{
    auto const at = place(state, arguments[0]);
    if (!at) {
        return no_step(arguments[0]);
    }
    PresentState const &present = *state.present;
    sim::StoryStep step = present.story[*at];
    if (Refusal refusal = edit(step)) {
        return refusal;
    }
    return apply(state, with_content(present.story, step), label, "story-edit");
}

std::string joined(Arguments words)
{
    std::string all;
    for (std::string const &word : words) {
        all += (all.empty() ? "" : " ") + word;
    }
    return all;
}

} // namespace

bool has_story(AppState const &state)
{
    return state.present != nullptr && !state.present->story.empty();
}

Refusal story_editor(AppState &state, Arguments arguments)
{
    if (!arguments.empty() && arguments[0] != "on" && arguments[0] != "off") {
        return unknown(arguments[0]);
    }
    PresentState &present = story_state(state);
    present.editing = arguments.empty() ? !present.editing : arguments[0] == "on";
    return std::nullopt;
}

Refusal story_default(AppState &state, Arguments /*arguments*/)
{
    PresentState &present = story_state(state);
    sim::Scenario const &scenario = state.workspace->scenario();
    Refusal refusal =
        apply(state, with_story(present.story, default_story(figure_source(state))),
              sim::text("Story of {name}", {{"name", scenario.name_zh, scenario.name_en}}),
              "story-default");
    if (!refusal) {
        present.edited = 0;
        present.editing = true;
    }
    return refusal;
}

Refusal story_add(AppState &state, Arguments arguments)
{
    PresentState &present = story_state(state);
    std::size_t after = present.story.empty() ? 0 : present.edited + 1;
    if (!arguments.empty()) {
        auto const at = place(state, arguments[0]);
        if (!at) {
            return no_step(arguments[0]);
        }
        after = *at + 1;
    }
    Refusal refusal =
        apply(state, with_step(present.story, step_of_view(state), after),
              sim::text("Step {n} of the story", {{"n", std::to_string(after + 1)}}), "story-add");
    if (!refusal) {
        present.edited = after;
        present.editing = true;
    }
    return refusal;
}

Refusal story_step(AppState &state, Arguments arguments)
{
    auto const at = place(state, arguments[0]);
    if (!at) {
        return no_step(arguments[0]);
    }
    PresentState &present = *state.present;
    present.edited = *at;
    present.editing = true;
    apply_view(state, present.story[*at]);
    state.camera = step_camera(state, present.story[*at]);
    return std::nullopt;
}

/// The present view takes the place of the step's; its words and figures stay.
Refusal story_view(AppState &state, Arguments arguments)
{
    return edit_step(state, arguments, sim::text("View of step {n}", {{"n", arguments[0]}}),
                     [&](sim::StoryStep &step) -> Refusal {
                         sim::StoryStep const now = step_of_view(state);
                         step.scenario = now.scenario;
                         step.colouring = now.colouring;
                         step.layers = now.layers;
                         step.view = now.view;
                         step.hour = now.hour;
                         step.day = now.day;
                         return std::nullopt;
                     });
}

Refusal story_headline(AppState &state, Arguments arguments)
{
    if (arguments[1] != "zh" && arguments[1] != "en") {
        return unknown(arguments[1]);
    }
    return edit_step(state, arguments, sim::text("Headline of step {n}", {{"n", arguments[0]}}),
                     [&](sim::StoryStep &step) -> Refusal {
                         (arguments[1] == "zh" ? step.headline_zh : step.headline_en) =
                             joined(arguments.subspan(2));
                         return std::nullopt;
                     });
}

Refusal story_figures(AppState &state, Arguments arguments)
{
    Arguments const keys = arguments.subspan(1);
    if (keys.size() > most_figures) {
        return sim::text("at most {n} figures", {{"n", std::to_string(most_figures)}});
    }
    return edit_step(state, arguments, sim::text("Figures of step {n}", {{"n", arguments[0]}}),
                     [&](sim::StoryStep &step) -> Refusal {
                         FigureSource const source = figure_source(state);
                         for (std::string const &key : keys) {
                             if (!story_figure(key, source)) {
                                 return unknown(key);
                             }
                         }
                         step.figures.assign(keys.begin(), keys.end());
                         return std::nullopt;
                     });
}

Refusal story_compare(AppState &state, Arguments arguments)
{
    bool const none = arguments[1] == "none";
    if (!none && state.workspace->project().find_scenario(arguments[1]) == nullptr) {
        return unknown(arguments[1]);
    }
    return edit_step(state, arguments, sim::text("Comparison of step {n}", {{"n", arguments[0]}}),
                     [&](sim::StoryStep &step) -> Refusal {
                         step.compare = none ? "" : arguments[1];
                         return std::nullopt;
                     });
}

Refusal story_what_if(AppState &state, Arguments arguments)
{
    bool const none = arguments[1] == "none";
    if (!none && !state.workspace->dataset().parameters.has(arguments[1])) {
        return unknown(arguments[1]);
    }
    if (!none && !moves_results(arguments[1])) {
        return sim::text("{key} decides routes or dates: the figures of a plan do not follow it",
                         {{"key", arguments[1]}});
    }
    return edit_step(state, arguments, sim::text("Value to try in step {n}", {{"n", arguments[0]}}),
                     [&](sim::StoryStep &step) -> Refusal {
                         step.what_if = none ? "" : arguments[1];
                         return std::nullopt;
                     });
}

Refusal story_move(AppState &state, Arguments arguments)
{
    auto const from = place(state, arguments[0]);
    auto const to = place(state, arguments[1]);
    if (!from || !to) {
        return no_step(arguments[from ? 1 : 0]);
    }
    PresentState &present = *state.present;
    Refusal refusal =
        apply(state, with_order(present.story, *from, *to),
              sim::text("Step {n} moves to {to}", {{"n", arguments[0]}, {"to", arguments[1]}}),
              "story-move");
    if (!refusal) {
        present.edited = *to;
    }
    return refusal;
}

Refusal story_remove(AppState &state, Arguments arguments)
{
    auto const at = place(state, arguments[0]);
    if (!at) {
        return no_step(arguments[0]);
    }
    return apply(state, without_step(state.present->story, *at),
                 sim::text("Step {n} leaves the story", {{"n", arguments[0]}}), "story-remove");
}

} // namespace app::action
