#include "app/gui/actions.hpp"

#include "app/gui/action_functions.hpp"
#include "app/gui/present_actions.hpp"
#include "app/gui/routing.hpp"
#include "app/view/label_key.hpp"

#include <algorithm>

namespace app {

namespace {

bool always(AppState const & /*state*/)
{
    return true;
}

constexpr Action table[] = {
    {"set-route", label_key("Change a block's route"), "", "BLOCK ROUTE", 2, 2, always,
     action::set_route},
    {"lock", label_key("Fix a block's route"), "", "BLOCK", 1, 1, always, action::lock},
    {"unlock", label_key("Free a block's route"), "", "BLOCK", 1, 1, always, action::unlock},
    {"set-retrofit", label_key("Insulate a block"), "", "BLOCK none|walls|full", 2, 2, always,
     action::set_retrofit},
    {"set-weather", label_key("Compute with another winter"), "", "WINTER", 1, 1, always,
     action::set_weather},
    {"select", label_key("Select a block"), "", "BLOCK", 1, 1, always, action::select},
    {"select-zone", label_key("Select a transformer zone"), "", "ZONE", 1, 1, always,
     action::select_zone},
    {"select-feeder", label_key("Select a feeder"), "", "FEEDER", 1, 1, always,
     action::select_feeder},
    {"select-substation", label_key("Select a substation"), "", "SUBSTATION", 1, 1, always,
     action::select_substation},
    {"clear", label_key("Clear the selection"), "escape", "", 0, 0, always, action::clear},
    {"tool", label_key("Choose what a drag over the map does"), "", "move|box|lasso|brush", 1, 1,
     action::can_paint, action::tool},
    {"select-toggle", label_key("Add a block to the selection or take it away"), "", "BLOCK", 1, 1,
     always, action::select_toggle},
    {"select-blocks", label_key("Select blocks"), "", "BLOCK .. [add|remove]", 1, 1000, always,
     action::select_blocks},
    {"select-box", label_key("Select the blocks in a box"), "", "X,Y X,Y [add|remove]", 2, 3,
     always, action::select_box},
    {"select-lasso", label_key("Select the blocks within a line"), "",
     "X,Y X,Y X,Y .. [add|remove]", 3, 10000, always, action::select_lasso},
    {"select-all", label_key("Select all blocks"), "ctrl+a", "", 0, 0, always, action::select_all},
    {"select-jurisdiction", label_key("Select the blocks of a town or street"), "",
     "JURISDICTION [add|remove]", 1, 2, always, action::select_jurisdiction},
    {"select-where", label_key("Select by conditions"), "",
     "[FIELD <|<=|>=|>|is|not VALUE ..] [add|remove]", 0, 61, always, action::select_where},
    {"conditions", label_key("Select by conditions"), "", "[on|off]", 0, 1, action::can_paint,
     action::conditions},
    {"condition", label_key("Set a condition"), "",
     "add FIELD|NUMBER FIELD [COMPARE VALUE]|NUMBER remove", 2, 4, always, action::condition},
    {"selection-part", label_key("Edit a part of the selection"), "",
     "all|route KEY|jurisdiction CODE", 1, 2, always, action::selection_part},
    {"edit-blocks", label_key("Change several blocks"), "",
     "route=KEY|year=YEAR|retrofit=none,walls,full|lock=yes,no [BLOCK ..]", 1, 1000, always,
     action::edit_blocks},
    {"brush", label_key("Paint a route over blocks"), "", "ROUTE", 1, 1, action::can_paint,
     action::brush},
    {"paint", label_key("Lead the brush over blocks"), "", "BLOCK ..", 1, 1000, action::can_stroke,
     action::paint},
    {"paint-end", label_key("Keep what was painted"), "", "", 0, 0, action::has_stroke,
     action::paint_end},
    {"undo", label_key("Undo"), "ctrl+z", "", 0, 0, action::can_undo, action::undo},
    {"redo", label_key("Redo"), "ctrl+y", "", 0, 0, action::can_redo, action::redo},
    {"save", label_key("Name this version"), "ctrl+s", "[NAME]", 0, 1, always, action::save},
    {"language", label_key("Language"), "", "zh|en", 1, 1, always, action::language},
    {"theme", label_key("Light or dark"), "", "[light|dark]", 0, 1, always, action::theme},
    {"home", label_key("Whole district"), "home", "", 0, 0, always, action::home},
    {"zoom-in", label_key("Closer"), "plus", "", 0, 0, always, action::zoom_in},
    {"zoom-out", label_key("Farther"), "minus", "", 0, 0, always, action::zoom_out},
    {"zoom-to", label_key("Show a place"), "", "BLOCK|JURISDICTION", 1, 1, always, action::zoom_to},
    {"toggle-layer", label_key("Show or hide a layer"), "", "LAYER", 1, 1, always,
     action::toggle_layer},
    {"centre", label_key("Centre on the selection"), "", "", 0, 0, always, action::centre},
    {"colour", label_key("Colour the blocks by"), "",
     "route|load|heat|pm25|bill|burden|gas|density|runner-up|margin|flip|unsettled|completed|stage|"
     "alarm|changes|completeness|completeness-town",
     1, 1, always, action::colour},
    {"hour", label_key("Show an hour of the coldest week"), "", "0..167|peak", 1, 1,
     action::has_night, action::hour},
    {"play", label_key("Play or pause the coldest week or the works"), "space", "", 0, 0,
     action::can_play, action::play},
    {"speed", label_key("Speed of the replay"), "", "1|4", 1, 1, always, action::speed},
    {"tab", label_key("Show a table"), "",
     "money|grid|supply|limits|alternatives|works|progress|comparison|tasks|problems", 1, 1, always,
     action::tab},
    {"scenario", label_key("Show a scenario"), "", "SCENARIO", 1, 1, always, action::scenario},
    {"show-problem", label_key("Show a problem's place"), "", "NUMBER", 1, 1, always,
     action::show_problem},
    {"assign", label_key("Propose routes"), "", "", 0, 0, always, action::assign},
    {"explain", label_key("Why this route?"), "", "", 0, 0, always, action::explain},
    {"stop", label_key("Stop"), "", "", 0, 0, action::can_stop, action::stop},
    {"draft", label_key("Try a value"), "", "KEY VALUE|reset", 2, 2, always, action::draft},
    {"keep", label_key("Keep as a scenario"), "", "[NAME]", 0, 1, action::can_keep, action::keep},
    {"discard", label_key("Discard"), "", "", 0, 0, always, action::discard},
    {"copy-scenario", label_key("Copy the scenario"), "", "[NAME]", 0, 1, always,
     action::copy_scenario},
    {"delete-scenario", label_key("Delete the scenario"), "", "", 0, 0, action::can_delete_scenario,
     action::delete_scenario},
    {"rename-scenario", label_key("Rename the scenario"), "", "SCENARIO NAME", 2, 40, always,
     action::rename_scenario},
    {"note-scenario", label_key("Write a note of the scenario"), "", "SCENARIO [WORDS]", 1, 400,
     always, action::note_scenario},
    {"alternatives", label_key("Look for alternatives"), "", "", 0, 0, always,
     action::alternatives},
    {"show-alternative", label_key("Preview an alternative"), "", "NUMBER", 1, 1,
     action::has_alternatives, action::show_alternative},
    {"page", label_key("Show a page of the left column"), "", "layers|routing", 1, 1, always,
     action::page},
    {"chart", label_key("Chart the alternatives by"), "", "pm25|peak", 1, 1, always, action::chart},
    {"schedule", label_key("Schedule the works"), "", "", 0, 0, always, action::schedule},
    {"day", label_key("Show a day of the works"), "", "YYYY-MM-DD|first|last", 1, 1,
     action::has_works, action::day},
    {"select-package", label_key("Select a work package"), "", "PACKAGE|none", 1, 1,
     action::has_works, action::select_package},
    {"works-group", label_key("Group the work packages by"), "", "route|jurisdiction|crew", 1, 1,
     always, action::works_group},
    {"works-filter", label_key("List work packages"), "", "all|critical", 1, 1, always,
     action::works_filter},
    {"works-range", label_key("Show a span of days"), "", "YYYY-MM-DD YYYY-MM-DD", 2, 2, always,
     action::works_range},
    {"fold", label_key("Open or close a group of work packages"), "", "GROUP|GROUP/PART", 1, 1,
     always, action::fold},
    {"set-work-date", label_key("Begin a work package on a day"), "", "PACKAGE YYYY-MM-DD", 2, 2,
     action::has_works, action::set_work_date},
    {"lock-work", label_key("Fix the date of a work package"), "", "PACKAGE", 1, 1,
     action::has_works, action::lock_work},
    {"free-work", label_key("Free the date of a work package"), "", "PACKAGE", 1, 1,
     action::has_works, action::free_work},
    {"keep-schedule", label_key("Keep this schedule"), "", "", 0, 0, action::has_works,
     action::keep_schedule},
    {"mends", label_key("Look for ways to meet the target"), "", "", 0, 0, action::has_works,
     action::mends},
    {"apply-mend", label_key("Apply a way to meet the target"), "", "NUMBER", 1, 1,
     action::has_mends, action::apply_mend},
    {"risk", label_key("Draw the risk"), "", "", 0, 0, action::has_works, action::risk},
    {"minimum-crews", label_key("Fewest crews that meet the target"), "", "", 0, 0,
     action::has_works, action::minimum_crews},
    {"progress-day", label_key("Show where the works stood on a day"), "", "YYYY-MM-DD|last", 1, 1,
     always, action::progress_day},
    {"progress-list", label_key("List beside the ranking"), "", "alarms|problems|money|changes", 1,
     1, always, action::progress_list},
    {"replan", label_key("Plan the remainder again"), "", "[dates]", 0, 1, action::can_replan,
     action::replan},
    {"replan-stop", label_key("Stop planning the remainder"), "", "", 0, 0, action::is_replanning,
     action::replan_stop},
    {"replan-take", label_key("Take the new plan as a scenario"), "", "[NAME]", 0, 1,
     action::can_take_replan, action::replan_take},
    {"replan-drop", label_key("Discard the new plan"), "", "", 0, 0, action::has_replan,
     action::replan_drop},
    {"import-open", label_key("Import"), "ctrl+i", "[table|returns]", 0, 1, always,
     action::import_open},
    {"import-file", label_key("Read a file"), "", "FILE LAYER|returns [SHEET]", 2, 3, always,
     action::import_file},
    {"import-path", label_key("Look for a file"), "", "PATH", 1, 1, action::is_importing,
     action::import_path},
    {"import-layer", label_key("Take the file as a layer"), "", "LAYER|returns", 1, 1,
     action::is_importing, action::import_layer},
    {"import-set", label_key("Say how the file is read"), "",
     "encoding|sheet|crs|datum|north|week|correct WORD|auto", 2, 2, action::is_importing,
     action::import_set},
    {"import-map", label_key("Fill a column from one of the file's"), "", "OURS THEIRS|none|auto",
     2, 2, action::is_importing, action::import_map},
    {"import-unit", label_key("Say the unit of a column"), "", "OURS UNIT|auto", 2, 2,
     action::is_importing, action::import_unit},
    {"import-page", label_key("Show a page of the import"), "", "file|rows|findings", 1, 1,
     action::is_importing, action::import_page},
    {"import-rows", label_key("Show rows of a kind"), "", "all|added|changed|same|gone|ambiguous",
     1, 1, action::is_importing, action::import_rows},
    {"import-decide", label_key("Take or skip rows"), "",
     "take|skip ROW|added|changed|gone|ambiguous [KEY]", 2, 3, action::is_importing,
     action::import_decide},
    {"import-apply", label_key("Take it in"), "", "", 0, 0, action::can_import,
     action::import_apply},
    {"import-cancel", label_key("Cancel the import"), "", "", 0, 0, action::is_importing,
     action::import_cancel},
    {"paste", label_key("Paste a table"), "", "LAYER [FILE]", 1, 2, always, action::paste},
    {"doctor", label_key("Check the data"), "", "findings|missing|stop|all|error|warning|note", 0,
     1, always, action::doctor},
    {"fold-findings", label_key("Open or close a kind of finding"), "", "KIND", 1, 1, always,
     action::fold_findings},
    {"fix", label_key("Mend what the check found"), "", "KIND[:FEATURE]", 1, 1, always,
     action::fix},
    {"fix-finding", label_key("Mend one finding"), "", "NUMBER", 1, 1, always, action::fix_finding},
    {"export", label_key("Export"), "ctrl+e", "[DIR]", 0, 1, action::can_export,
     action::export_all},
    {"edit-map", label_key("Draw and edit the map"), "ctrl+d", "[on|off]", 0, 1,
     action::can_edit_map, action::edit_map},
    {"draw", label_key("Choose a tool of the map"), "",
     "select|line|homes|main|station|vertex|course", 1, 1, always, action::draw},
    {"draw-kind", label_key("Choose what is drawn"), "", "KIND [FIELD=VALUE]", 1, 2, always,
     action::draw_kind},
    {"draw-homes", label_key("Choose how many homes are divided off"), "", "HOMES [DEGREES]", 1, 2,
     always, action::draw_homes},
    {"draw-point", label_key("Add a point to the drawing"), "", "X,Y", 1, 1, always,
     action::draw_point},
    {"finish-drawing", label_key("Finish the drawing"), "enter", "", 0, 0, action::is_drawing,
     action::finish_drawing},
    {"take-back-point", label_key("Take back the last point"), "backspace", "", 0, 0,
     action::is_drawing, action::take_back_point},
    {"split-line", label_key("Divide the selected block along a line"), "", "X,Y X,Y ..", 2, 60,
     always, action::split_line},
    {"split-homes", label_key("Divide homes off the selected block"), "", "HOMES [DEGREES]", 1, 2,
     always, action::split_homes},
    {"mark", label_key("Mark a block to be joined"), "", "BLOCK", 1, 1, always, action::mark},
    {"merge", label_key("Join blocks"), "", "[BLOCK ..]", 0, 60, always, action::merge},
    {"draw-main", label_key("Draw a main or a section"), "", "LAYER X,Y X,Y .. [FIELD=VALUE ..]", 3,
     60, always, action::draw_main},
    {"place-station", label_key("Place a station or a zone"), "", "LAYER X,Y [FIELD=VALUE ..]", 2,
     20, always, action::place_station},
    {"move-station", label_key("Move a station or a zone"), "", "LAYER CODE X,Y", 3, 3, always,
     action::move_station},
    {"move-vertex", label_key("Move a vertex of a border"), "", "X,Y X,Y", 2, 2, always,
     action::move_vertex},
    {"remove-vertex", label_key("Remove a vertex of a border"), "", "X,Y", 1, 1, always,
     action::remove_vertex},
    {"move-line-vertex", label_key("Move a vertex of a line"), "", "LAYER CODE X,Y X,Y", 4, 4,
     always, action::move_line_vertex},
    {"remove-line-vertex", label_key("Remove a vertex of a line"), "", "LAYER CODE X,Y", 3, 3,
     always, action::remove_line_vertex},
    {"remove-row", label_key("Remove a main, station or zone"), "", "LAYER CODE", 2, 2, always,
     action::remove_row},
    {"remove", label_key("Remove what is under the mouse"), "delete", "", 0, 0, action::can_remove,
     action::remove_here},
    {"table", label_key("Show a layer as a table"), "", "LAYER|off", 1, 1, always, action::table},
    {"table-filter", label_key("Filter the table"), "", "[WORDS]", 0, 20, action::has_table,
     action::table_filter},
    {"table-sort", label_key("Sort the table"), "", "COLUMN|none", 1, 1, action::has_table,
     action::table_sort},
    {"table-cell", label_key("Select cells of the table"), "", "ROW COLUMN [extend]", 2, 3,
     action::has_table, action::table_cell},
    {"table-edit", label_key("Write in a cell"), "", "ROW COLUMN|off", 1, 2, action::has_table,
     action::table_edit},
    {"set-cell", label_key("Set a cell of the given data"), "", "LAYER KEY FIELD [VALUE]", 3, 20,
     always, action::set_cell},
    {"copy-cells", label_key("Copy the selected cells"), "ctrl+c", "[FILE]", 0, 1,
     action::has_cells, action::copy_cells},
    {"paste-cells", label_key("Paste cells"), "ctrl+v", "[FILE]", 0, 1, action::has_cells,
     action::paste_cells},
    {"apply-paste", label_key("Apply what was pasted"), "", "", 0, 0, action::has_paste,
     action::apply_paste},
    {"cancel-paste", label_key("Drop what was pasted"), "", "", 0, 0, action::has_paste,
     action::cancel_paste},
    {"edit-fields", label_key("Edit the fields of the selected block"), "", "", 0, 0, always,
     action::edit_fields},
    {"compare", label_key("Compare two scenarios"), "", "[SCENARIO SCENARIO]", 0, 2,
     action::can_compare, action::compare},
    {"compare-mode", label_key("How two scenarios stand beside each other"), "", "swipe|side|off",
     1, 1, action::can_compare, action::compare_mode},
    {"swap-compared", label_key("Exchange A and B"), "", "", 0, 0, action::compares,
     action::swap_compared},
    {"swipe", label_key("Move the bar between A and B"), "", "0..1", 1, 1, action::compares,
     action::swipe},
    {"next-flip", label_key("Next block whose route changes"), "down", "", 0, 0,
     action::has_comparison, action::next_flip},
    {"previous-flip", label_key("Previous block whose route changes"), "up", "", 0, 0,
     action::has_comparison, action::previous_flip},
    {"take-flip", label_key("Take blocks over from B"), "", "NUMBER ..|all", 1, 999,
     action::has_comparison, action::take_flip},
    {"copy-comparison", label_key("Copy the tables of the comparison"), "", "[FILE]", 0, 1,
     action::has_comparison, action::copy_comparison},
    {"present", label_key("Present"), "f5", "[on|off]", 0, 1, always, action::present},
    {"present-next", label_key("Next step"), "", "", 0, 0, action::is_presenting,
     action::present_next},
    {"present-back", label_key("Step before"), "", "", 0, 0, action::is_presenting,
     action::present_back},
    {"present-step", label_key("Show a step"), "", "NUMBER|first|last", 1, 1, action::is_presenting,
     action::present_step},
    {"present-black", label_key("Black or the step again"), "", "", 0, 0, action::is_presenting,
     action::present_black},
    {"present-try", label_key("Try the value of the step"), "", "VALUE|reset", 1, 1,
     action::is_presenting, action::present_try},
    {"story-editor", label_key("Edit the story"), "", "[on|off]", 0, 1, always,
     action::story_editor},
    {"story-default", label_key("Make a story of the scenario"), "", "", 0, 0, always,
     action::story_default},
    {"story-add", label_key("Add the view as a step"), "", "[AFTER]", 0, 1, always,
     action::story_add},
    {"story-step", label_key("Look at a step"), "", "NUMBER", 1, 1, action::has_story,
     action::story_step},
    {"story-view", label_key("Give a step the present view"), "", "NUMBER", 1, 1, action::has_story,
     action::story_view},
    {"story-headline", label_key("Write the headline of a step"), "", "NUMBER zh|en WORDS ..", 3,
     60, action::has_story, action::story_headline},
    {"story-figures", label_key("Choose the figures of a step"), "", "NUMBER [FIGURE ..]", 1, 5,
     action::has_story, action::story_figures},
    {"story-compare", label_key("Compare in a step"), "", "NUMBER SCENARIO|none", 2, 2,
     action::has_story, action::story_compare},
    {"story-what-if", label_key("Choose the value to try in a step"), "", "NUMBER PARAMETER|none",
     2, 2, action::has_story, action::story_what_if},
    {"story-move", label_key("Move a step"), "", "NUMBER PLACE", 2, 2, action::has_story,
     action::story_move},
    {"story-remove", label_key("Remove a step"), "", "NUMBER", 1, 1, action::has_story,
     action::story_remove},
    {"quit", label_key("Quit"), "ctrl+q", "", 0, 0, always, action::quit}};

} // namespace

std::span<Action const> all_actions()
{
    return table;
}

Action const *find_action(std::string_view id)
{
    auto const found =
        std::ranges::find_if(table, [&](Action const &action) { return action.id == id; });
    return found == std::end(table) ? nullptr : found;
}

std::optional<sim::Text> run_action(AppState &state, std::string_view id,
                                    std::span<std::string const> arguments)
{
    Action const *const found = find_action(id);
    if (found == nullptr) {
        return action::unknown(std::string{id});
    }
    if (arguments.size() < found->least_arguments || arguments.size() > found->most_arguments) {
        return sim::text("{action} takes: {arguments}",
                         {{"action", found->id}, {"arguments", found->arguments}});
    }
    if (!found->enabled(state)) {
        return sim::text("{action} is not possible now", {{"action", found->id}});
    }
    int const edits = state.workspace->edit_count();
    std::optional<sim::Text> refusal = found->run(state, arguments);
    if (!refusal) {
        tell_of_copy(state, edits);
    }
    return refusal;
}

map::Camera district_camera(AppState const &state)
{
    map::Camera camera = state.camera;
    camera.fit(state.extent, std::min(camera.width, camera.height) * 0.04);
    return camera;
}

void show_district(AppState &state)
{
    state.camera = district_camera(state);
}

} // namespace app
