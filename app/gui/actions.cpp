#include "app/gui/actions.hpp"

#include "app/gui/action_functions.hpp"
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
     "money|grid|supply|limits|alternatives|works|progress|tasks|problems", 1, 1, always,
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
    {"export", label_key("Export"), "ctrl+e", "[DIR]", 0, 1, action::can_export,
     action::export_all},
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
