#include "app/core/assumption_desk.hpp"
#include "app/core/failure_words.hpp"
#include "app/gui/assumptions.hpp"
#include "app/gui/number_in.hpp"
#include "sim/base/error.hpp"

#include <algorithm>

namespace app::action {

namespace {

/// A value that the data allow, or why it is none.
struct Wanted
{
    sim::Parameter parameter;
    double value = 0.0;
    std::optional<sim::Text> refusal;
};

Wanted wanted(AppState const &state, Arguments arguments)
{
    auto const parameter = find_assumption(state.workspace->dataset(), arguments[0]);
    if (!parameter) {
        return {.parameter = {}, .refusal = unknown(arguments[0])};
    }
    auto const value = number_in<double>(arguments[1]);
    if (!value) {
        return {.parameter = *parameter,
                .refusal = sim::text("a number is wanted: {word}", {{"word", arguments[1]}})};
    }
    return {*parameter, *value, refused_value(*parameter, *value)};
}

sim::TextArg name_of(sim::Parameter const &parameter)
{
    return {"name", parameter.name_zh, parameter.name_en};
}

/// Keeps values in one step; what cannot be computed with them changes nothing.
Refusal keep(AppState &state, ScenarioValues const &values, sim::Text const &label)
{
    try {
        state.workspace->set_values(values, label);
    } catch (sim::InputError const &) {
        return failure_words();
    }
    return std::nullopt;
}

/// The values that a scenario has of its own among those of a group, or of all.
ScenarioValues own_values(AppState const &state, std::string const &group)
{
    ScenarioValues own;
    for (AssumptionGroup const &one : assumption_groups(state.workspace->dataset())) {
        for (Assumption const &row : one.rows) {
            bool const listed = group == "all" || group == one.key;
            if (listed && state.workspace->scenario().values.contains(row.parameter.key)) {
                own.emplace(row.parameter.key, std::nullopt);
            }
        }
    }
    return own;
}

Refusal reset(AppState &state, std::string const &what)
{
    sim::Dataset const &dataset = state.workspace->dataset();
    if (auto const parameter = find_assumption(dataset, what)) {
        return keep(state, {{parameter->key, std::nullopt}},
                    sim::text("{name}: as in the data", {name_of(*parameter)}));
    }
    auto const groups = assumption_groups(dataset);
    auto const group = std::ranges::find(groups, what, &AssumptionGroup::key);
    if (what != "all" && group == groups.end()) {
        return unknown(what);
    }
    ScenarioValues const own = own_values(state, what);
    return own.empty()
               ? std::nullopt
               : keep(state, own,
                      sim::text("{n} values: as in the data", {{"n", std::to_string(own.size())}}));
}

} // namespace

Refusal assumptions(AppState &state, Arguments arguments)
{
    state.view.page = LeftPage::assumptions;
    std::string &filter = state.view.assumptions.filter;
    filter.clear();
    for (std::string const &word : arguments) {
        filter += (filter.empty() ? "" : " ") + word;
    }
    return std::nullopt;
}

Refusal assumptions_changed(AppState &state, Arguments arguments)
{
    if (arguments[0] != "on" && arguments[0] != "off") {
        return unknown(arguments[0]);
    }
    state.view.assumptions.only_changed = arguments[0] == "on";
    return std::nullopt;
}

Refusal assumption(AppState &state, Arguments arguments)
{
    state.view.assumptions.tried.reset();
    state.assumption_desk->drop();
    if (arguments[1] == "reset") {
        return reset(state, arguments[0]);
    }
    Wanted const one = wanted(state, arguments);
    if (one.refusal) {
        return one.refusal;
    }
    bool const own = one.value != one.parameter.value;
    return keep(state, {{one.parameter.key, own ? std::optional{one.value} : std::nullopt}},
                sim::text("{name}: {value}",
                          {name_of(one.parameter),
                           {"value", assumption_words(sim::Language::zh, one.parameter, one.value),
                            assumption_words(sim::Language::en, one.parameter, one.value)}}));
}

/// The value in place of the scenario's own until the slider is let go: all that follows is shown.
Refusal assumption_try(AppState &state, Arguments arguments)
{
    if (arguments[1] == "reset") {
        state.view.assumptions.tried.reset();
        state.assumption_desk->drop();
        return std::nullopt;
    }
    Wanted const one = wanted(state, arguments);
    if (one.refusal) {
        return one.refusal;
    }
    state.view.assumptions.tried = {one.parameter.key, one.value};
    try {
        state.assumption_desk->try_value(*state.workspace, one.parameter.key, one.value);
    } catch (sim::InputError const &) {
        return failure_words();
    }
    return std::nullopt;
}

} // namespace app::action
