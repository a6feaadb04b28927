#include "app/gui/present_actions.hpp"

#include "app/gui/number_in.hpp"
#include "app/gui/present.hpp"
#include "sim/engine/simulate.hpp"

#include <algorithm>

namespace app::action {

namespace {

Refusal show(AppState &state, std::size_t at)
{
    if (at != state.present->step) {
        show_step(state, at);
    }
    return std::nullopt;
}

} // namespace

bool is_presenting(AppState const &state)
{
    return app::is_presenting(state);
}

Refusal present(AppState &state, Arguments arguments)
{
    bool const wanted = arguments.empty() ? !app::is_presenting(state) : arguments[0] == "on";
    if (!arguments.empty() && arguments[0] != "on" && arguments[0] != "off") {
        return unknown(arguments[0]);
    }
    if (wanted == app::is_presenting(state)) {
        return std::nullopt;
    }
    if (wanted) {
        enter_present(state);
    } else {
        leave_present(state);
    }
    return std::nullopt;
}

/// Behind the last step nothing comes: a remote that is pressed once too often does no harm.
Refusal present_next(AppState &state, Arguments /*arguments*/)
{
    PresentState const &present = *state.present;
    return show(state, std::min(present.step + 1, present.steps.size() - 1));
}

Refusal present_back(AppState &state, Arguments /*arguments*/)
{
    std::size_t const step = state.present->step;
    return show(state, step == 0 ? 0 : step - 1);
}

Refusal present_step(AppState &state, Arguments arguments)
{
    std::size_t const steps = state.present->steps.size();
    if (arguments[0] == "first" || arguments[0] == "last") {
        return show(state, arguments[0] == "first" ? 0 : steps - 1);
    }
    auto const wanted = number_in<double>(arguments[0]);
    if (!wanted || *wanted < 1.0 || *wanted > static_cast<double>(steps)) {
        return unknown(arguments[0]);
    }
    return show(state, static_cast<std::size_t>(*wanted) - 1);
}

Refusal present_black(AppState &state, Arguments /*arguments*/)
{
    state.present->black = !state.present->black;
    return std::nullopt;
}

/// The step's value in place of the scenario's own: the plan stays, all that follows is made anew.
Refusal present_try(AppState &state, Arguments arguments)
{
    PresentState &present = *state.present;
    std::string const &key = app::present_step(state).what_if;
    sim::ParameterTable const &table = state.workspace->dataset().parameters;
    if (key.empty() || !table.has(key)) {
        return sim::text("this step has no value to try");
    }
    if (arguments[0] == "reset") {
        present.tried.reset();
        ++present.revision;
        return std::nullopt;
    }
    auto const value = number_in<double>(arguments[0]);
    sim::Parameter const &parameter = table.at(key);
    if (!value || *value < parameter.low || *value > parameter.high) {
        return sim::text("a number is wanted: {word}", {{"word", arguments[0]}});
    }
    Workspace const &workspace = *state.workspace;
    sim::Scenario scenario = workspace.scenario();
    scenario.values[key] = *value;
    sim::Progress progress;
    sim::Results results = sim::update(workspace.dataset(), workspace.results(),
                                       workspace.scenario(), scenario, progress);
    present.tried =
        OtherResults{workspace.project().dataset, std::move(scenario), std::move(results)};
    ++present.revision;
    return std::nullopt;
}

} // namespace app::action
