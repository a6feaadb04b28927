#pragma once

struct ImFont;

namespace app {

/// Type of a presentation, readable from the back of a room. All are missing until it is entered.
struct PresentFonts
{
    ImFont *label = nullptr;      ///< 28 regular: labels, legend, footer
    ImFont *label_bold = nullptr; ///< 28 bold: names of towns, counts
    ImFont *unit = nullptr;       ///< 36 bold: unit of a number
    ImFont *title = nullptr;      ///< 52 bold: headline
    ImFont *number = nullptr;     ///< 88 bold
    float scale = 0.0F;           ///< pixels per design pixel that they were made for

    [[nodiscard]] bool loaded() const { return number != nullptr; }
};

} // namespace app
