#include "app/gui/months.hpp"

#include "app/gui/present.hpp"
#include "app/gui/routing.hpp"
#include "app/gui/works.hpp"

#include <algorithm>

namespace app {

MonthSource month_source(AppState const &state)
{
    Shown const shown = shown_of(state);
    WorksView const works = works_view_of(state);
    bool const own = works.has_schedule() && !routing_of(state).preview;
    return {state.workspace->dataset(), shown.scenario, shown.results,
            own ? works.proposal : nullptr};
}

Month shown_month(AppState const &state, MonthSpan const &span)
{
    Month const chosen = state.view.works_day ? month_of(*state.view.works_day) : span.first;
    return std::clamp(chosen, span.first, span.last);
}

void follow_months(AppState &state)
{
    bool const keeps_dates = !state.workspace->scenario().works.empty();
    if (state.view.shows_months() && keeps_dates) {
        state.view.works = true;
    }
}

void play_months(AppState &state, int months)
{
    auto const span = month_span(month_source(state));
    if (!span) {
        state.view.playing = false;
        return;
    }
    Month const month = std::min(shown_month(state, *span) + months, span->last);
    if (months > 0) {
        state.view.works_day = last_day_of(month);
    }
    state.view.playing = month < span->last;
}

void add_months(map::MapPicture &picture, AppState const &state)
{
    if (!state.view.shows_months() || is_presenting(state)) {
        return;
    }
    MonthSource const source = month_source(state);
    auto const span = month_span(source);
    if (!span) {
        return;
    }
    picture.months = true;
    if (picture.colouring == Colouring::route) {
        picture.progress = month_progress(source, shown_month(state, *span));
    }
}

namespace action {

Refusal time_mode(AppState &state, Arguments arguments)
{
    auto const found = std::ranges::find(time_mode_keys, arguments[0]);
    if (found == time_mode_keys.end()) {
        return unknown(arguments[0]);
    }
    auto const mode = static_cast<TimeMode>(found - time_mode_keys.begin());
    if (mode == TimeMode::month && !has_months(state)) {
        return sim::text("the plan names no years");
    }
    if (mode != state.view.time_mode) {
        state.view.playing = false;
        state.view.time_mode = mode;
    }
    if (mode == TimeMode::month) {
        state.view.colouring = Colouring::route; // another one takes the months' place
    }
    return std::nullopt;
}

bool has_months(AppState const &state)
{
    return month_span(month_source(state)).has_value();
}

Refusal month(AppState &state, Arguments arguments)
{
    MonthSpan const span = *month_span(month_source(state));
    std::optional<Month> const wanted = arguments[0] == "first"  ? std::optional{span.first}
                                        : arguments[0] == "last" ? std::optional{span.last}
                                                                 : parse_month(arguments[0]);
    if (!wanted || *wanted < span.first || *wanted > span.last) {
        return sim::text("a month from {first} to {last} is wanted, as 2021-08: {word}",
                         {{"first", sim::iso_date(last_day_of(span.first)).substr(0, 7)},
                          {"last", sim::iso_date(last_day_of(span.last)).substr(0, 7)},
                          {"word", arguments[0]}});
    }
    if (state.view.time_mode != TimeMode::month) {
        std::string const mode{"month"};
        time_mode(state, std::span{&mode, 1});
    }
    state.view.works_day = last_day_of(*wanted);
    return std::nullopt;
}

Refusal play_or_pause_months(AppState &state)
{
    state.view.playing = !state.view.playing;
    MonthSpan const span = *month_span(month_source(state));
    if (state.view.playing && shown_month(state, span) == span.last) {
        state.view.works_day = last_day_of(span.first);
    }
    return std::nullopt;
}

} // namespace action

} // namespace app
