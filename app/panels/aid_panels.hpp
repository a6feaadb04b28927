#pragma once

#include "app/panels/context.hpp"
#include "app/view/command_rows.hpp"

#include <string>
#include <vector>

namespace app {

/// The box that finds commands or places: what is typed, below it the rows that fit. Asks for
/// find-words, find-go and find-close.
void draw_search_box(PanelContext const &context, SearchShown const &search, Area const &window);

/// All commands that have a key, by groups, and what the mouse does, over the whole window.
void draw_shortcut_sheet(PanelContext const &context, std::vector<CommandRow> const &commands,
                         Area const &window);

/// What the last step did, with a button that takes it back or brings it back.
struct ToastShown
{
    std::string words;
    char const *label = nullptr; ///< of the button, for sim::tr
    char const *action = nullptr;
};
/// At the foot of the map.
void draw_toast(PanelContext const &context, ToastShown const &toast, Area const &map);

/// Marks the middle of the map, where Enter selects.
void draw_middle_mark(PanelContext const &context, Area const &map);

} // namespace app
