#include "app/gui/action_table.hpp"

#include "app/gui/action_functions.hpp"
#include "app/gui/assumptions.hpp"
#include "app/view/label_key.hpp"

namespace app {

namespace {

constexpr Action table[] = {
    {"assign", label_key("Propose routes"), "", "", 0, 0, always, action::assign},
    {"explain", label_key("Why this route?"), "", "", 0, 0, always, action::explain},
    {"stop", label_key("Stop"), "", "", 0, 0, action::can_stop, action::stop},
    {"draft", label_key("Try a value"), "", "KEY VALUE|reset", 2, 2, always, action::draft},
    {"assumptions", label_key("List the assumptions"), "", "[WORDS]", 0, 20, always,
     action::assumptions},
    {"assumptions-changed", label_key("List changed assumptions only"), "", "on|off", 1, 1, always,
     action::assumptions_changed},
    {"assumption", label_key("Set an assumption"), "", "KEY VALUE|KEY,GROUP,all reset", 2, 2,
     always, action::assumption},
    {"assumption-try", label_key("Show what a value would change"), "", "KEY VALUE|reset", 2, 2,
     always, action::assumption_try},
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
    {"page", label_key("Show a page of the left column"), "", "layers|routing|assumptions", 1, 1,
     always, action::page},
    {"chart", label_key("Chart the alternatives by"), "", "pm25|peak", 1, 1, always, action::chart},
    {"show-chart", label_key("Show a chart"), "", "load|duration|bills|burden", 1, 1, always,
     action::show_chart},
    {"copy-chart", label_key("Copy the data of the chart"), "",
     "money|load|duration|alternatives|burden|works|progress [FILE]", 1, 2, always,
     action::copy_chart},
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
     action::replan_drop}};

} // namespace

std::span<Action const> plan_actions()
{
    return table;
}

} // namespace app
