#pragma once

#include "app/panels/context.hpp"

namespace app {

// One function a panel, each in its own file. They draw from const state and only ask for actions.

/// Project name, scenario tabs, undo and redo, export, theme, language.
void draw_top_bar(PanelContext const &context, Area const &area);
/// Layers with their eyes and counts, then the legend.
void draw_left_column(PanelContext const &context, Area const &area);
void draw_layers(PanelContext const &context);
void draw_legend(PanelContext const &context);
/// The selected block, or the district while nothing is selected.
void draw_inspector(PanelContext const &context, Area const &area);
void draw_block(PanelContext const &context, sim::BlockId id);
void draw_district(PanelContext const &context);
/// Tabs: money, tasks, problems.
void draw_strip(PanelContext const &context, Area const &area);
void draw_money(PanelContext const &context);
void draw_tasks(PanelContext const &context);
void draw_problems(PanelContext const &context);
/// The line that the numbers are illustrative. It stands between map and strip and is never covered.
void draw_band(PanelContext const &context, Area const &area);
void draw_status_bar(PanelContext const &context, Area const &area);
/// Zoom and home, over the map.
void draw_map_tools(PanelContext const &context, Area const &area);
/// Name, route and households of the block under the mouse.
void draw_map_tooltip(PanelContext const &context);

} // namespace app
