#pragma once

#include "app/core/files_desk.hpp"
#include "app/panels/context.hpp"

#include <string>
#include <vector>

namespace app {

/// Something that is to be known of the open project as long as it is so, with what can be done.
struct ProjectNote
{
    struct Button
    {
        char const *label; ///< for sim::tr
        char const *action;
    };

    sim::Text words;
    bool is_bad = false; ///< something was not kept
    std::vector<Button> buttons;
};

/// Without a project: recent ones, open, new.
void draw_start_page(PanelContext const &context, FilesDesk const &files, Area const &area);
/// The dialog in which a file is chosen, over all else.
void draw_file_dialog(PanelContext const &context, FileDialog const &dialog, Area const &window);
/// Files, language, theme, type size: opens below the top left corner.
void draw_menu(PanelContext const &context, FilesDesk const &files, bool has_project);
/// The three lines in the top left corner that open it.
void menu_button(PanelContext const &context);
/// A band below the top bar.
void draw_project_note(PanelContext const &context, ProjectNote const &note, Area const &area);
/// What is under way while a project is opened, in the middle of the window.
void draw_opening(PanelContext const &context, sim::Text const &work, Area const &window);

} // namespace app
