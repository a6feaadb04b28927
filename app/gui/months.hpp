#pragma once

#include "app/gui/action_functions.hpp"
#include "app/map/map_picture.hpp"
#include "app/view/months.hpp"

namespace app {

/// Of the plan that is shown; its dates only where they are the scenario's own.
[[nodiscard]] MonthSource month_source(AppState const &state);
/// The month that is looked at, within the span. \pre there is one
[[nodiscard]] Month shown_month(AppState const &state, MonthSpan const &span);
/// While months are looked at: dates that the scenario keeps are asked for.
void follow_months(AppState &state);
/// Moves so many months on; at the end it stops.
void play_months(AppState &state, int months);
/// Colours the map by the month that is looked at.
void add_months(map::MapPicture &picture, AppState const &state);

namespace action {

Refusal time_mode(AppState &state, Arguments arguments);
bool has_months(AppState const &state);
Refusal month(AppState &state, Arguments arguments);
/// The space bar while months are looked at; at the end they begin anew.
Refusal play_or_pause_months(AppState &state);

} // namespace action

} // namespace app
