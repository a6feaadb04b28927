#pragma once

#include "app/panels/context.hpp"
#include "app/view/months.hpp"

namespace app {

/// What the panels show month by month: the scenario with its own dates, a preview by its years.
[[nodiscard]] MonthSource month_source(PanelContext const &context);
/// The month that is looked at, within the span.
[[nodiscard]] Month shown_month(PanelContext const &context, MonthSpan const &span);
/// The months of the plan as a track to drag: homes converted by the end of each, years below.
void draw_month_track(PanelContext const &context, Area const &area);

} // namespace app
