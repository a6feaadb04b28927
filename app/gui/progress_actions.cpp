#include "app/gui/action_functions.hpp"
#include "app/gui/progress.hpp"
#include "sim/base/error.hpp"
#include "sim/engine/replan/question.hpp"

#include <algorithm>

namespace app::action {

namespace {

/// A standing is asked for among the days of works and returns, and so many days around them.
constexpr sim::Day margin_days = 366;

/// Nothing where the data know neither works nor returns.
std::optional<sim::replan::DaySpan> days_to_look_at(AppState const &state)
{
    sim::Dataset const &dataset = state.workspace->dataset();
    std::optional<sim::replan::DaySpan> days;
    try {
        days = sim::replan::days_of_works(dataset, state.workspace->scenario());
    } catch (sim::InputError const &) {
        days.reset(); // the standing itself says what the works lack
    }
    for (sim::ProgressReport const &report : dataset.progress) {
        days = days ? sim::replan::DaySpan{std::min(days->first, report.week),
                                           std::max(days->last, report.week)}
                    : sim::replan::DaySpan{report.week, report.week};
    }
    return days;
}

} // namespace

namespace {

/// The remainder is planned again on a day of the works alone. \return why not, with these days
Refusal outside_works(AppState const &state)
{
    auto const day = progress_day_of(state);
    try {
        sim::replan::DaySpan const days =
            sim::replan::days_of_works(state.workspace->dataset(), state.workspace->scenario());
        if (day && !days.contains(*day)) {
            return sim::text("The remainder is planned again on a day of the works, from {first} "
                             "to {last}: {day} is none.",
                             {{"first", sim::iso_date(days.first)},
                              {"last", sim::iso_date(days.last)},
                              {"day", sim::iso_date(*day)}});
        }
    } catch (sim::InputError const &error) {
        return error.diagnostics().front().message;
    }
    return std::nullopt;
}

} // namespace

bool has_standing(AppState const &state)
{
    return state.progress.answer != nullptr && state.progress.answer->standing.has_value();
}

Refusal progress_day(AppState &state, Arguments arguments)
{
    if (arguments[0] == "last") {
        state.view.progress_day.reset();
        return std::nullopt;
    }
    auto const day = sim::day_number(arguments[0]);
    if (!day) {
        return sim::text("a day is wanted, as 2021-08-06: {word}", {{"word", arguments[0]}});
    }
    if (auto const days = days_to_look_at(state)) {
        sim::replan::DaySpan const wide{days->first - margin_days, days->last + margin_days};
        if (!wide.contains(*day)) {
            return sim::text("a day from {first} to {last} is wanted: {word}",
                             {{"first", sim::iso_date(wide.first)},
                              {"last", sim::iso_date(wide.last)},
                              {"word", arguments[0]}});
        }
    }
    state.view.progress_day = day;
    return std::nullopt;
}

Refusal progress_list(AppState &state, Arguments arguments)
{
    auto const found = std::ranges::find(progress_list_keys, arguments[0]);
    if (found == progress_list_keys.end()) {
        return unknown(arguments[0]);
    }
    state.view.progress_list = static_cast<ProgressList>(found - progress_list_keys.begin());
    return std::nullopt;
}

bool can_replan(AppState const &state)
{
    return has_standing(state) && is_standing_current(state) &&
           state.progress.replan_job == nullptr;
}

Refusal replan(AppState &state, Arguments arguments)
{
    if (!arguments.empty() && arguments[0] != "dates") {
        return unknown(arguments[0]);
    }
    if (auto refusal = outside_works(state)) {
        return refusal;
    }
    begin_replan(state, !arguments.empty());
    return std::nullopt;
}

bool is_replanning(AppState const &state)
{
    return state.progress.replan_job != nullptr;
}

Refusal replan_stop(AppState &state, Arguments /*arguments*/)
{
    cancel_replan(state);
    return std::nullopt;
}

bool has_replan(AppState const &state)
{
    return state.progress.replan != nullptr;
}

bool can_take_replan(AppState const &state)
{
    return has_replan(state) && state.progress.replan->feasible();
}

/// The new plan becomes a scenario of its own in one step; the one it came from stays as it is.
Refusal replan_take(AppState &state, Arguments arguments)
{
    sim::Scenario taken = scenario_of(*state.progress.replan, state.view.language);
    ScenarioName const name =
        free_name(state.workspace->project(), {"replan", sim::tr(sim::Language::zh, "Re-plan"),
                                               sim::tr(sim::Language::en, "Re-plan")});
    taken.key = name.key;
    taken.name_zh = arguments.empty() ? name.zh : arguments[0];
    taken.name_en = arguments.empty() ? name.en : arguments[0];
    state.workspace->add_scenario(
        taken, sim::text("Keep {name}", {{"name", taken.name_zh, taken.name_en}}));
    drop_replan(state);
    return std::nullopt;
}

Refusal replan_drop(AppState &state, Arguments /*arguments*/)
{
    drop_replan(state);
    return std::nullopt;
}

} // namespace app::action
