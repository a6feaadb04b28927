#pragma once

struct ImFont;

namespace app {

/// The type sizes of the window, each at the size its name says in the design notes.
struct Fonts
{
    ImFont *caption = nullptr;        ///< 11 regular: axis, unit, status bar, village label
    ImFont *small = nullptr;          ///< 12 regular: tables
    ImFont *small_bold = nullptr;     ///< 12 bold: answer column, street label
    ImFont *body = nullptr;           ///< 13 regular
    ImFont *body_bold = nullptr;      ///< 13 bold: active tab
    ImFont *selected_label = nullptr; ///< 14 bold: selection on the map
    ImFont *title = nullptr;          ///< 15 bold: panel title
    ImFont *stat = nullptr;           ///< 16 bold: stat in a grid, town label
    ImFont *name = nullptr;           ///< 18 bold: object name
    ImFont *answer = nullptr;         ///< 22 bold: answer of the panel, title of the map picture
};

} // namespace app
