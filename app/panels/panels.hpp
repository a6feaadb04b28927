#pragma once

#include "app/panels/context.hpp"

namespace app {

// One function a panel, each in its own file. They draw from const state and only ask for actions.

/// Project name, scenario tabs, undo and redo, export, theme, language.
void draw_top_bar(PanelContext const &context, Area const &area);
/// Layers with their eyes and counts, then the legend.
void draw_left_column(PanelContext const &context, Area const &area);
void draw_layers(PanelContext const &context);
/// What the blocks are coloured by, to choose, and the legend of it.
void draw_legend(PanelContext const &context);
/// The coldest night in figures: weather, loads, what is overloaded, gas, air, bills.
void draw_night(PanelContext const &context);
/// The winter that the scenario is computed with, to choose, at the end of the line.
void choose_winter(PanelContext const &context);
/// Every value that a scenario can have of its own, by group, to search, move and take back.
void draw_assumptions(PanelContext const &context);
/// Over the map: what is converted, in works and still coal in the month that is looked at.
void draw_month_counters(PanelContext const &context, Area const &area);
/// The selected block, or the district while nothing is selected.
void draw_inspector(PanelContext const &context, Area const &area);
void draw_block(PanelContext const &context, sim::BlockId id);
void draw_district(PanelContext const &context);
/// Zones above 80 % of their capacity, to sort and to select.
void draw_zone_list(PanelContext const &context);
/// The selected zone, feeder or substation.
void draw_asset(PanelContext const &context, Asset asset);
/// What the physics says of a block: its network, its design loads, bills, air; and its insulation.
void draw_block_energy(PanelContext const &context, sim::BlockId id);
/// Tabs: money, grid, gas and heat, tasks, problems.
void draw_strip(PanelContext const &context, Area const &area);
void draw_money(PanelContext const &context);
void draw_grid(PanelContext const &context);
void draw_supply(PanelContext const &context);
void draw_tasks(PanelContext const &context);
void draw_problems(PanelContext const &context);
/// The line that the numbers are illustrative. It stands between map and strip and is never covered.
void draw_band(PanelContext const &context, Area const &area);
void draw_status_bar(PanelContext const &context, Area const &area);
/// Zoom and home, over the map.
void draw_map_tools(PanelContext const &context, Area const &area);
/// Play, the coldest week or the months of the plan to drag through, speed; between map and strip.
void draw_timeline(PanelContext const &context, Area const &area);
/// Classes of load, over the map, while lines or points are coloured by it.
void draw_load_legend(PanelContext const &context, Area const &area);
/// What the assignment proposes or has proved, over the upper edge of the map; with the buttons that
/// keep or discard a proposal.
void draw_assign_bar(PanelContext const &context, Area const &area);
[[nodiscard]] bool shows_assign_bar(Routing const &routing);
/// Limits, thresholds and prices, and the button that assigns.
void draw_routing_page(PanelContext const &context);
/// The limits that matter most, with how much of each is used.
void draw_limits_short(PanelContext const &context);
/// Thresholds, limits, prices and weights to try.
void draw_settings(PanelContext const &context);
/// All limits: use, capacity, what one more unit saves.
void draw_limits(PanelContext const &context);
/// Plans to compare, to preview and to keep.
void draw_alternatives(PanelContext const &context);
/// The works over time: packages by route, jurisdiction or crew, to drag, to fold, to zoom.
void draw_works(PanelContext const &context);
/// Homes connected by day, with targets and deadlines.
void draw_works_curve(PanelContext const &context, Area const &area);
/// Over the map: the day that is looked at, to play; what is done by then, with the legend.
void draw_works_date(PanelContext const &context, Area const &area);
void draw_works_legend(PanelContext const &context, Area const &area);
/// Where the works stand: ranking of towns; alarms, problems, money or changes of a new plan.
void draw_progress(PanelContext const &context);
/// Homes planned, done and forecast by day, with target and forecast day.
void draw_progress_curve(PanelContext const &context, Area const &area);
/// Over the map: the day that is looked at; classes of the colouring, to choose.
void draw_progress_date(PanelContext const &context, Area const &area);
void draw_progress_legend(PanelContext const &context, Area const &area);
/// What the standing says in one look, money, rates, and the new plan of the remainder.
void draw_progress_inspector(PanelContext const &context);
/// Why the last thing asked for was refused, over the foot of `area`.
void draw_warning(PanelContext const &context, Area const &area, std::string const &words);
/// Why a block gets its route, and what would give it another one.
void draw_why(PanelContext const &context, sim::BlockId id);
/// Blocks that a proposal changes, or why there is none.
void draw_moves(PanelContext const &context);
/// Tools to draw and edit the map, over its upper edge, while it is edited.
void draw_draw_bar(PanelContext const &context, Area const &area);
/// Several selected blocks: sums, parts of them, and what can be set for all at once.
void draw_selection(PanelContext const &context);
/// Over the map: conditions to select by, with how many blocks meet them.
void draw_conditions(PanelContext const &context, Area const &area, ConditionSource const &source);
/// Over the map: the routes that the brush can paint.
void draw_brush_bar(PanelContext const &context, Area const &area);
/// Beside the mouse: what the stroke of the brush comes to.
void draw_stroke_totals(PanelContext const &context, StrokeView const &stroke, Area const &map);
/// A layer of the given data as a table, in place of the strip.
void draw_table(PanelContext const &context, Area const &area);
/// What a paste would change, to apply or to drop.
void draw_paste(PanelContext const &context);
/// Fields of the selected block to write in.
void draw_block_fields(PanelContext const &context, sim::Block const &block);
/// The block or the part of the network under the mouse.
void draw_map_tooltip(PanelContext const &context);

} // namespace app
