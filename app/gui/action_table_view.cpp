#include "app/gui/action_table.hpp"

#include "app/gui/action_functions.hpp"
#include "app/gui/background_functions.hpp"
#include "app/gui/months.hpp"
#include "app/view/label_key.hpp"

namespace app {

namespace {

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
    {"language", label_key("Language"), "", "zh|en", 1, 1, always, action::language, true},
    {"theme", label_key("Light or dark"), "", "[light|dark]", 0, 1, always, action::theme, true},
    {"quick-motion", label_key("Move the map's picture with the hand"), "", "on|off", 1, 1, always,
     action::quick_motion},
    {"home", label_key("Whole district"), "home", "", 0, 0, always, action::home},
    {"zoom-in", label_key("Closer"), "plus", "", 0, 0, always, action::zoom_in},
    {"zoom-out", label_key("Farther"), "minus", "", 0, 0, always, action::zoom_out},
    {"zoom-to", label_key("Show a place"), "", "BLOCK|JURISDICTION", 1, 1, always, action::zoom_to},
    {"toggle-layer", label_key("Show or hide a layer"), "", "LAYER", 1, 1, always,
     action::toggle_layer},
    {"background-add", label_key("Lay a file under the map"), "", "FILE [LAYER]", 1, 2, always,
     action::background_add},
    {"background-adding", label_key("Look for a file to lie under the map"), "", "[on|off]", 0, 1,
     always, action::background_adding},
    {"background-path", label_key("Write the path of a background"), "", "PATH", 0, 1, always,
     action::background_path},
    {"background-show", label_key("Show or hide a background"), "", "NUMBER [on|off]", 1, 2,
     action::has_backgrounds, action::background_show},
    {"background-opacity", label_key("Opacity of a background"), "", "NUMBER PERCENT [try]", 2, 3,
     action::has_backgrounds, action::background_opacity},
    {"background-move", label_key("Move a background in the pile"), "", "NUMBER PLACE", 2, 2,
     action::has_backgrounds, action::background_move},
    {"background-remove", label_key("Remove a background"), "", "NUMBER", 1, 1,
     action::has_backgrounds, action::background_remove},
    {"centre", label_key("Centre on the selection"), "", "", 0, 0, always, action::centre},
    {"colour", label_key("Colour the blocks by"), "",
     "route|load|heat|pm25|bill|burden|gas|density|runner-up|margin|flip|unsettled|completed|stage|"
     "alarm|changes|completeness|completeness-town",
     1, 1, always, action::colour},
    {"hour", label_key("Show an hour of the coldest week"), "", "0..167|peak", 1, 1,
     action::has_night, action::hour},
    {"play", label_key("Play or pause"), "space", "", 0, 0, action::can_play, action::play},
    {"speed", label_key("Speed of the replay"), "", "1|4|16", 1, 1, always, action::speed},
    {"time-mode", label_key("What the timeline moves through"), "", "hour|month", 1, 1, always,
     action::time_mode},
    {"month", label_key("Show a month of the plan"), "", "YYYY-MM|first|last", 1, 1,
     action::has_months, action::month},
    {"tab", label_key("Show a table"), "",
     "money|grid|supply|limits|alternatives|works|progress|comparison|tasks|problems", 1, 1, always,
     action::tab},
    {"scenario", label_key("Show a scenario"), "", "SCENARIO", 1, 1, always, action::scenario},
    {"show-problem", label_key("Show a problem's place"), "", "NUMBER", 1, 1, always,
     action::show_problem}};

} // namespace

std::span<Action const> view_actions()
{
    return table;
}

} // namespace app
