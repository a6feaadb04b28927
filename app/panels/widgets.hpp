#pragma once

#include "app/panels/context.hpp"

#include <imgui.h>

#include <string>

namespace app {

/// An ImGui window at a fixed place, without decoration, for one panel.
class PanelWindow
{
public:
    PanelWindow(char const *id, Area const &area, Rgba background, ImVec2 padding,
                ImGuiWindowFlags extra_flags = 0);
    ~PanelWindow();
    PanelWindow(PanelWindow const &) = delete;
    PanelWindow &operator=(PanelWindow const &) = delete;
    PanelWindow(PanelWindow &&) = delete;
    PanelWindow &operator=(PanelWindow &&) = delete;
};

enum class Icon
{
    eye,
    eye_off,
    undo,
    redo,
    plus,
    minus,
    home,
    download,
    sun,
    lock,
    open_list,
    play,
    pause,
    pencil,
    table,
    cross,
    arrow,
    box,
    lasso,
    brush,
    funnel,
    copy,
    magnifier,
    question
};

/// Draws an icon of `size` pixels with its centre at `middle`.
void draw_icon(Icon icon, ImVec2 middle, float size, Rgba colour);

/// A flat button with an icon. \return true when it is pressed; never when not enabled
bool icon_button(PanelContext const &context, char const *id, Icon icon, bool enabled,
                 std::string const &tooltip);

/// One line of text in a font and colour.
void write(ImFont *font, Rgba colour, std::string const &words);
/// The same, ending at `right` (window coordinates), on the current line.
void write_right(ImFont *font, Rgba colour, std::string const &words, float right);
/// Wrapped at the window's right padding.
void write_wrapped(ImFont *font, Rgba colour, std::string const &words);
/// Where right-aligned things of a panel end: 12 from its edge, left of a scrollbar.
[[nodiscard]] float right_end(PanelContext const &context);
[[nodiscard]] float width_of(ImFont *font, std::string const &words);

/// The square of a route family: soft fill, full-colour frame. Advances the cursor on the line.
void swatch(PanelContext const &context, sim::RouteFamily family);
/// Small rounded label, e.g. 示意.
void badge(PanelContext const &context, std::string const &words, Rgba background, Rgba ink);
/// Was this field of a row generated, not surveyed?
[[nodiscard]] bool is_illustrative(sim::Provenance const &provenance, std::string_view field);
/// The badge 示意 on the current line; where `room`, in pixels, is too narrow for it, the mark ※.
void illustrative_badge(PanelContext const &context, float room = 1e9F);
/// Hairline over the panel's width, with space above and below.
void divider(PanelContext const &context);
/// Bold title of a section; the cursor stays on its line for a value at the right.
void section_title(PanelContext const &context, std::string const &words);

/// A list that opens below its present choice. \return true while it is open: then fill it and call
/// ImGui::EndCombo()
bool begin_list(PanelContext const &context, char const *id, ImFont *font,
                std::string const &present, float width);

void tooltip(PanelContext const &context, std::string const &words);
/// A tooltip of several lines, wrapped at `width` design pixels.
void wrapped_tooltip(PanelContext const &context, std::string const &words, float width = 320.0F);

/// The one button of a panel that stands out. \return true when it is pressed
bool primary_button(PanelContext const &context, std::string const &words, ImVec2 size);
/// A flat button that stays lit while its choice is the present one. The next one stands beside it.
/// \return true when it is pressed
bool choice_button(PanelContext const &context, char const *id, std::string const &words,
                   bool chosen);
/// `words`, or as much of it as `width` holds with an ellipsis.
[[nodiscard]] std::string fitted(ImFont *font, std::string const &words, float width);
/// How much of a capacity is used: a bar with its end at 100 %.
void draw_used_bar(PanelContext const &context, double share, Rgba ink, Area const &area);

} // namespace app
