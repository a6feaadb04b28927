#include "app/core/works_keeper.hpp"
#include "app/gui/action_functions.hpp"
#include "app/gui/number_in.hpp"
#include "app/gui/routing.hpp"

#include <algorithm>

namespace app::action {

namespace {

constexpr char const *published_scenario = "official";

} // namespace

Refusal assign(AppState &state, Arguments /*arguments*/)
{
    state.view.routing = true;
    state.view.preview = true;
    state.view.page = LeftPage::routing;
    if (state.routing.proposal != nullptr && state.routing.proposal->finished) {
        state.routing.asked.reset(); // once more, from the present answer on
    }
    return std::nullopt;
}

Refusal explain(AppState &state, Arguments /*arguments*/)
{
    state.view.routing = true;
    return std::nullopt;
}

bool can_stop(AppState const &state)
{
    return state.assigner->is_busy() || state.works_keeper->is_busy();
}

Refusal stop(AppState &state, Arguments /*arguments*/)
{
    state.assigner->stop();
    state.works_keeper->stop();
    return std::nullopt;
}

Refusal draft(AppState &state, Arguments arguments)
{
    std::string const &key = arguments[0];
    auto &tried = state.view.draft;
    if (key == "all" && arguments[1] == "reset") {
        tried.clear();
        return std::nullopt;
    }
    sim::ParameterTable const &table = state.workspace->dataset().parameters;
    if (!table.has(key) && !key.starts_with("limit.")) {
        return unknown(key);
    }
    if (arguments[1] == "reset") {
        tried.erase(key);
        return std::nullopt;
    }
    auto const value = number_in<double>(arguments[1]);
    if (!value) {
        return sim::text("a number is wanted: {word}", {{"word", arguments[1]}});
    }
    tried[key] = *value;
    state.view.routing = true;
    state.view.preview = true;
    return std::nullopt;
}

bool can_keep(AppState const &state)
{
    return routing_of(state).preview;
}

/// The proposal becomes a scenario of its own in one step; the one it came from stays as it is.
Refusal keep(AppState &state, Arguments arguments)
{
    Proposal const &shown =
        state.routing.improving != nullptr ? *state.routing.improving : *state.routing.shown;
    sim::Scenario kept = shown.proposed();
    ScenarioName name = free_name(state.workspace->project(),
                                  {"proposal", sim::tr(sim::Language::zh, "Proposed plan"),
                                   sim::tr(sim::Language::en, "Proposed plan")});
    if (state.routing.alternative) {
        sim::Text const &words =
            state.routing.comparison->alternatives[*state.routing.alternative].name;
        name.zh = sim::render(sim::Language::zh, words);
        name.en = sim::render(sim::Language::en, words);
    }
    kept.parent = kept.key;
    kept.key = name.key;
    kept.name_zh = arguments.empty() ? name.zh : arguments[0];
    kept.name_en = arguments.empty() ? name.en : arguments[0];
    state.workspace->add_scenario(kept,
                                  sim::text("Keep {name}", {{"name", kept.name_zh, kept.name_en}}));
    forget_proposals(state);
    return std::nullopt;
}

Refusal discard(AppState &state, Arguments /*arguments*/)
{
    state.assigner->stop();
    state.view.preview = false;
    state.view.draft.clear();
    state.routing.alternative.reset();
    state.routing.improving.reset();
    if (state.routing.proposal != nullptr) {
        state.routing.shown = state.routing.proposal;
        ++state.routing.revision;
    }
    return std::nullopt;
}

Refusal copy_scenario(AppState &state, Arguments arguments)
{
    sim::Scenario const &from = state.workspace->scenario();
    ScenarioName name = free_copy_name(state.workspace->project(), from);
    if (!arguments.empty()) {
        name.zh = name.en = arguments[0];
    }
    state.workspace->copy_scenario(from.key, name);
    forget_proposals(state);
    return std::nullopt;
}

bool can_delete_scenario(AppState const &state)
{
    return state.workspace->scenario().key != published_scenario;
}

Refusal delete_scenario(AppState &state, Arguments /*arguments*/)
{
    std::string const key = state.workspace->scenario().key;
    state.workspace->delete_scenario(key);
    forget_proposals(state);
    return std::nullopt;
}

namespace {

std::string joined(Arguments words)
{
    std::string all;
    for (std::string const &word : words) {
        all += (all.empty() ? "" : " ") + word;
    }
    return all;
}

sim::Text stays_as_printed()
{
    return sim::text("the published plan keeps its name and note: copy it first");
}

} // namespace

Refusal rename_scenario(AppState &state, Arguments arguments)
{
    std::string const name = joined(arguments.subspan(1));
    if (arguments[0] == published_scenario) {
        return stays_as_printed();
    }
    state.workspace->rename_scenario({arguments[0], name, name});
    return std::nullopt;
}

Refusal note_scenario(AppState &state, Arguments arguments)
{
    if (arguments[0] == published_scenario) {
        return stays_as_printed();
    }
    state.workspace->note_scenario(arguments[0], joined(arguments.subspan(1)));
    return std::nullopt;
}

Refusal alternatives(AppState &state, Arguments /*arguments*/)
{
    state.view.routing = true;
    state.view.tab = StripTab::alternatives;
    state.routing.wants_comparison = true;
    return std::nullopt;
}

bool has_alternatives(AppState const &state)
{
    return state.routing.comparison != nullptr;
}

Refusal show_alternative(AppState &state, Arguments arguments)
{
    auto const &all = state.routing.comparison->alternatives;
    auto const wanted = number_in<double>(arguments[0]);
    if (!wanted || *wanted < 1.0 || *wanted > static_cast<double>(all.size())) {
        return unknown(arguments[0]);
    }
    state.routing.alternative = static_cast<std::size_t>(*wanted) - 1;
    state.view.preview = true;
    state.assigner->ask(AskAlternative{state.workspace->project().dataset, state.routing.comparison,
                                       *state.routing.alternative});
    return std::nullopt;
}

Refusal page(AppState &state, Arguments arguments)
{
    auto const found = std::ranges::find(left_page_keys, arguments[0]);
    if (found == left_page_keys.end()) {
        return unknown(arguments[0]);
    }
    state.view.page = static_cast<LeftPage>(found - left_page_keys.begin());
    return std::nullopt;
}

Refusal chart(AppState &state, Arguments arguments)
{
    if (arguments[0] != "pm25" && arguments[0] != "peak") {
        return unknown(arguments[0]);
    }
    state.view.peak_axis = arguments[0] == "peak";
    return std::nullopt;
}

} // namespace app::action
