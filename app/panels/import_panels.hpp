#pragma once

#include "app/core/import_desk.hpp"
#include "app/panels/context.hpp"

#include <string>

namespace app {

/// The dialog that takes files in, over the whole window; nothing while it is closed.
void draw_import(PanelContext const &context, Area const &window);

// Parts of the import dialog; each in a window of its own place.

/// The file, the layer, how it is read, which of its columns fills which of ours.
void draw_import_source(PanelContext const &context, ImportDesk const &desk);
void draw_import_mapping(PanelContext const &context, ImportDesk const &desk);
/// First rows as they stand in the file.
void draw_import_file_page(PanelContext const &context, ImportDesk const &desk);
/// What each row is to the project, to take or to skip.
void draw_import_rows_page(PanelContext const &context, ImportDesk const &desk);
/// The same of returns.
void draw_import_returns_page(PanelContext const &context, ImportDesk const &desk);
void draw_import_findings_page(PanelContext const &context, ImportDesk const &desk);
/// What it would do, and the buttons.
void draw_import_footer(PanelContext const &context, ImportDesk const &desk);

/// What a layer or digest is called.
[[nodiscard]] std::string layer_words(PanelContext const &context, std::string const &layer);
/// What a column is called in the reader's language.
[[nodiscard]] std::string column_words(PanelContext const &context, std::string const &layer,
                                       std::string const &column);
/// New, changed ...
[[nodiscard]] std::string kind_words(PanelContext const &context, sim::io::ImportKind kind);
/// Triangle, diamond or dot by grade; the cursor stays on the line.
void grade_mark(PanelContext const &context, sim::Severity grade, float line);
/// "Label        [list]" over the width that is left. \return true while the list is open
bool labelled_list(PanelContext const &context, char const *id, std::string const &label,
                   std::string const &present);

} // namespace app
