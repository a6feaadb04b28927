#pragma once

#include "app/gui/app_state.hpp"

#include <span>
#include <string>

namespace app::action {

using Arguments = std::span<std::string const>;
/// Why an action was not done.
using Refusal = std::optional<sim::Text>;

inline Refusal unknown(std::string const &word)
{
    return sim::text("unknown: {word}", {{"word", word}});
}

// What the rows of the action table run; each is described by its row in actions.cpp.
Refusal set_route(AppState &state, Arguments arguments);
Refusal lock(AppState &state, Arguments arguments);
Refusal unlock(AppState &state, Arguments arguments);
bool can_undo(AppState const &state);
bool can_redo(AppState const &state);
Refusal undo(AppState &state, Arguments);
Refusal redo(AppState &state, Arguments);
Refusal save(AppState &state, Arguments arguments);
bool can_export(AppState const &state);
Refusal export_all(AppState &state, Arguments arguments);

Refusal set_retrofit(AppState &state, Arguments arguments);
Refusal set_weather(AppState &state, Arguments arguments);

Refusal select(AppState &state, Arguments arguments);
Refusal select_zone(AppState &state, Arguments arguments);
Refusal select_feeder(AppState &state, Arguments arguments);
Refusal select_substation(AppState &state, Arguments arguments);
Refusal clear(AppState &state, Arguments);
Refusal tool(AppState &state, Arguments arguments);
Refusal select_toggle(AppState &state, Arguments arguments);
Refusal select_blocks(AppState &state, Arguments arguments);
Refusal select_box(AppState &state, Arguments arguments);
Refusal select_lasso(AppState &state, Arguments arguments);
Refusal select_all(AppState &state, Arguments);
Refusal select_jurisdiction(AppState &state, Arguments arguments);
Refusal select_where(AppState &state, Arguments arguments);
Refusal conditions(AppState &state, Arguments arguments);
Refusal condition(AppState &state, Arguments arguments);
Refusal selection_part(AppState &state, Arguments arguments);
Refusal edit_blocks(AppState &state, Arguments arguments);
bool can_paint(AppState const &state);
bool can_stroke(AppState const &state);
bool has_stroke(AppState const &state);
Refusal brush(AppState &state, Arguments arguments);
Refusal paint(AppState &state, Arguments arguments);
Refusal paint_end(AppState &state, Arguments);
Refusal language(AppState &state, Arguments arguments);
Refusal theme(AppState &state, Arguments arguments);
Refusal quick_motion(AppState &state, Arguments arguments);
Refusal frame_log(AppState &state, Arguments arguments);

// Right click on the map: map_menu_actions.cpp.
Refusal map_menu(AppState &state, Arguments arguments);
bool can_open_map_menu(AppState const &state);
Refusal copy_words(AppState &state, Arguments arguments);
Refusal home(AppState &state, Arguments);
Refusal zoom_in(AppState &state, Arguments);
Refusal zoom_out(AppState &state, Arguments);
Refusal zoom_to(AppState &state, Arguments arguments);
Refusal centre(AppState &state, Arguments);
Refusal colour(AppState &state, Arguments arguments);
bool has_night(AppState const &state);
Refusal hour(AppState &state, Arguments arguments);
Refusal play(AppState &state, Arguments);
Refusal speed(AppState &state, Arguments arguments);
Refusal toggle_layer(AppState &state, Arguments arguments);
Refusal tab(AppState &state, Arguments arguments);
Refusal scenario(AppState &state, Arguments arguments);
Refusal rename_scenario(AppState &state, Arguments arguments);
Refusal note_scenario(AppState &state, Arguments arguments);
Refusal show_problem(AppState &state, Arguments arguments);
Refusal quit(AppState &state, Arguments);

bool has_works(AppState const &state);
Refusal day(AppState &state, Arguments arguments);
Refusal select_package(AppState &state, Arguments arguments);
Refusal works_group(AppState &state, Arguments arguments);
Refusal works_filter(AppState &state, Arguments arguments);
Refusal works_range(AppState &state, Arguments arguments);
Refusal fold(AppState &state, Arguments arguments);
Refusal set_work_date(AppState &state, Arguments arguments);
Refusal lock_work(AppState &state, Arguments arguments);
Refusal free_work(AppState &state, Arguments arguments);
Refusal schedule(AppState &state, Arguments);
Refusal keep_schedule(AppState &state, Arguments);
Refusal mends(AppState &state, Arguments);
Refusal risk(AppState &state, Arguments);
Refusal minimum_crews(AppState &state, Arguments);
bool has_mends(AppState const &state);
Refusal apply_mend(AppState &state, Arguments arguments);
bool can_play(AppState const &state);

bool has_standing(AppState const &state);
Refusal progress_day(AppState &state, Arguments arguments);
Refusal progress_list(AppState &state, Arguments arguments);
bool can_replan(AppState const &state);
Refusal replan(AppState &state, Arguments arguments);
bool is_replanning(AppState const &state);
Refusal replan_stop(AppState &state, Arguments);
bool has_replan(AppState const &state);
bool can_take_replan(AppState const &state);
Refusal replan_take(AppState &state, Arguments arguments);
Refusal replan_drop(AppState &state, Arguments);

Refusal assign(AppState &state, Arguments);
Refusal explain(AppState &state, Arguments);
bool can_stop(AppState const &state);
Refusal stop(AppState &state, Arguments);
Refusal draft(AppState &state, Arguments arguments);
bool can_keep(AppState const &state);
Refusal keep(AppState &state, Arguments arguments);
Refusal discard(AppState &state, Arguments);
Refusal copy_scenario(AppState &state, Arguments arguments);
bool can_delete_scenario(AppState const &state);
Refusal delete_scenario(AppState &state, Arguments);
Refusal alternatives(AppState &state, Arguments);
bool has_alternatives(AppState const &state);
Refusal show_alternative(AppState &state, Arguments arguments);
Refusal page(AppState &state, Arguments arguments);
Refusal chart(AppState &state, Arguments arguments);

// Charts: chart_actions.cpp.
Refusal show_chart(AppState &state, Arguments arguments);
Refusal copy_chart(AppState &state, Arguments arguments);

// The map edited by hand: draw_actions.cpp.
Refusal edit_map(AppState &state, Arguments arguments);
Refusal draw(AppState &state, Arguments arguments);
Refusal draw_kind(AppState &state, Arguments arguments);
Refusal draw_homes(AppState &state, Arguments arguments);
Refusal draw_point(AppState &state, Arguments arguments);
bool can_edit_map(AppState const &state);
bool is_drawing(AppState const &state);
Refusal finish_drawing(AppState &state, Arguments);
Refusal take_back_point(AppState &state, Arguments);
Refusal split_line(AppState &state, Arguments arguments);
Refusal split_homes(AppState &state, Arguments arguments);
Refusal mark(AppState &state, Arguments arguments);
Refusal merge(AppState &state, Arguments arguments);
Refusal draw_main(AppState &state, Arguments arguments);
Refusal place_station(AppState &state, Arguments arguments);
Refusal move_station(AppState &state, Arguments arguments);
Refusal move_vertex(AppState &state, Arguments arguments);
Refusal remove_vertex(AppState &state, Arguments arguments);
Refusal move_line_vertex(AppState &state, Arguments arguments);
Refusal remove_line_vertex(AppState &state, Arguments arguments);
Refusal remove_row(AppState &state, Arguments arguments);
bool can_remove(AppState const &state);
Refusal remove_here(AppState &state, Arguments);

// Tables of the given data: table_actions.cpp.
Refusal table(AppState &state, Arguments arguments);
bool has_table(AppState const &state);
Refusal table_filter(AppState &state, Arguments arguments);
Refusal table_sort(AppState &state, Arguments arguments);
Refusal table_cell(AppState &state, Arguments arguments);
Refusal table_edit(AppState &state, Arguments arguments);
Refusal set_cell(AppState &state, Arguments arguments);
bool has_cells(AppState const &state);
Refusal copy_cells(AppState &state, Arguments arguments);
Refusal copy_table(AppState &state, Arguments arguments);
Refusal paste_cells(AppState &state, Arguments arguments);
bool has_paste(AppState const &state);
Refusal apply_paste(AppState &state, Arguments);
Refusal cancel_paste(AppState &state, Arguments);
Refusal edit_fields(AppState &state, Arguments);
Refusal import_open(AppState &state, Arguments arguments);
Refusal import_path(AppState &state, Arguments arguments);
Refusal import_file(AppState &state, Arguments arguments);
Refusal import_layer(AppState &state, Arguments arguments);
Refusal import_set(AppState &state, Arguments arguments);
Refusal import_map(AppState &state, Arguments arguments);
Refusal import_unit(AppState &state, Arguments arguments);
Refusal import_page(AppState &state, Arguments arguments);
Refusal import_rows(AppState &state, Arguments arguments);
Refusal import_decide(AppState &state, Arguments arguments);
bool is_importing(AppState const &state);
bool can_import(AppState const &state);
Refusal import_apply(AppState &state, Arguments);
Refusal import_cancel(AppState &state, Arguments);
Refusal paste(AppState &state, Arguments arguments);
Refusal doctor(AppState &state, Arguments arguments);
Refusal fold_findings(AppState &state, Arguments arguments);
Refusal fix(AppState &state, Arguments arguments);
Refusal fix_finding(AppState &state, Arguments arguments);

// Two scenarios beside each other: compare_actions.cpp.
bool can_compare(AppState const &state);
bool compares(AppState const &state);
bool has_comparison(AppState const &state);
Refusal compare(AppState &state, Arguments arguments);
Refusal compare_mode(AppState &state, Arguments arguments);
Refusal swap_compared(AppState &state, Arguments);
Refusal swipe(AppState &state, Arguments arguments);
Refusal next_flip(AppState &state, Arguments);
Refusal previous_flip(AppState &state, Arguments);
Refusal take_flip(AppState &state, Arguments arguments);
Refusal copy_comparison(AppState &state, Arguments arguments);
/// Esc: leaves the comparison. \return whether there was one
bool leave_comparison(AppState &state);

} // namespace app::action
