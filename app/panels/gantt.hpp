#pragma once

#include "app/panels/time_labels.hpp"
#include "app/panels/widgets.hpp"
#include "app/view/works_view.hpp"

namespace app {

/// The range that is shown.
[[nodiscard]] DayRange shown_range(PanelContext const &context);
/// The day that is looked at.
[[nodiscard]] sim::Day shown_day(PanelContext const &context);
/// The day of which it is known where the works stand; nothing while it is not.
[[nodiscard]] std::optional<sim::Day> returned_day(PanelContext const &context);
/// A dashed line at the end of that day.
void draw_returned_day(PanelContext const &context, TimeAxis const &axis, Area const &area);
/// How the names of months are written in a font.
[[nodiscard]] MonthNames month_names(PanelContext const &context, ImFont *font);
/// 10月10日; of another year than the works' first with the year.
[[nodiscard]] sim::Text due_words(PanelContext const &context, sim::Day day);

/// How packages are grouped, which are listed, which years are shown; what the signs mean.
void draw_gantt_tools(PanelContext const &context, Area const &area);

/// Names of months, flags of deadlines and of the day; a drag moves the day, the wheel zooms.
void draw_time_header(PanelContext const &context, TimeAxis const &axis, Area const &area);
/// Heating seasons and months behind the rows.
void draw_time_ground(PanelContext const &context, TimeAxis const &axis, Area const &area);
/// Deadlines and the day over the bars, under their words.
void draw_time_lines(PanelContext const &context, TimeAxis const &axis, Area const &area);
/// Asks for another range: `factor` above 1 comes closer to `day`.
void ask_zoom(PanelContext const &context, TimeAxis const &axis, sim::Day day, float factor);
void ask_range(PanelContext const &context, DayRange range);

/// The bar of a row with its done part, float, frame and words.
void draw_bar(PanelContext const &context, TimeAxis const &axis, WorksRow const &row, float top);
/// Where the bar of a package lies on the screen.
[[nodiscard]] Area bar_area(PanelContext const &context, TimeAxis const &axis, sim::Day start,
                            sim::Day finish, float top);
/// Busy crews of a pool against those there are.
void draw_crew_row(PanelContext const &context, TimeAxis const &axis, std::uint32_t pool,
                   float top);
/// What the selected package waits for and what waits for it.
void draw_dependencies(PanelContext const &context, TimeAxis const &axis, float first_row_top);

/// Presses and drags of a row: folds a head, selects or moves a package, moves the axis.
void handle_row(PanelContext const &context, TimeAxis const &axis, WorksRow const &row, float top);

/// 60 支; of a type that is one person 24 名.
[[nodiscard]] sim::Text crew_count(sim::CrewType const &type, std::int64_t count);
/// All that is said of a package under the mouse.
[[nodiscard]] std::string package_words(PanelContext const &context, std::uint32_t package);
/// Colour of a bar.
[[nodiscard]] Rgba bar_fill(PanelContext const &context, WorksRow const &row);

/// Layers of the rows: bars with the lines of deadlines over them; words over those.
inline constexpr int gantt_words = 1;
inline constexpr int gantt_channels = 2;
inline constexpr float gantt_header = 44.0F; ///< height of the axis, design pixels
inline constexpr float gantt_row = 28.0F;    ///< height of a row, design pixels
inline constexpr float gantt_bar = 16.0F;

} // namespace app
