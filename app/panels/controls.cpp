#include "app/panels/widgets.hpp"

#include <algorithm>
#include <cmath>

namespace app {

void wrapped_tooltip(PanelContext const &context, std::string const &words, float width)
{
    if (words.empty()) {
        return;
    }
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2{context.px(10), context.px(6)});
    ImGui::BeginTooltip();
    ImGui::PushTextWrapPos(context.px(width));
    write(context.fonts.small, context.palette.text, words);
    ImGui::PopTextWrapPos();
    ImGui::EndTooltip();
    ImGui::PopStyleVar();
}

bool primary_button(PanelContext const &context, std::string const &words, ImVec2 size)
{
    Palette const &palette = context.palette;
    ImGui::PushStyleColor(ImGuiCol_Button, palette.primary.packed());
    ImGui::PushStyleColor(ImGuiCol_ButtonHovered, palette.primary.with_alpha(0.86).packed());
    ImGui::PushStyleColor(ImGuiCol_ButtonActive, palette.primary.with_alpha(0.72).packed());
    ImGui::PushStyleColor(ImGuiCol_Text, palette.primary_text.packed());
    bool const pressed = ImGui::Button(words.c_str(), size);
    ImGui::PopStyleColor(4);
    return pressed;
}

bool choice_button(PanelContext const &context, char const *id, std::string const &words,
                   bool chosen)
{
    ImFont *const font = context.fonts.small;
    ImVec2 const size{width_of(font, words) + context.px(16), context.px(24)};
    ImVec2 const corner = ImGui::GetCursorScreenPos();
    bool const pressed = ImGui::InvisibleButton(id, size);
    ImDrawList &list = *ImGui::GetWindowDrawList();
    Rgba const ground = chosen                   ? context.palette.selected_row
                        : ImGui::IsItemHovered() ? context.palette.frame_hovered
                                                 : context.palette.panel;
    ImVec2 const opposite{corner.x + size.x, corner.y + size.y};
    list.AddRectFilled(corner, opposite, ground.packed(), context.px(4));
    list.AddRect(corner, opposite,
                 (chosen ? context.palette.accent : context.palette.border).packed(),
                 context.px(4));
    list.AddText(font, font->FontSize,
                 {corner.x + context.px(8), corner.y + std::round((size.y - font->FontSize) / 2)},
                 context.palette.text.packed(), words.c_str());
    ImGui::SameLine(0.0F, context.px(4));
    return pressed;
}

std::string fitted(ImFont *font, std::string const &words, float width)
{
    if (width_of(font, words) <= width) {
        return words;
    }
    std::string const ellipsis = "…";
    std::string cut = words;
    while (!cut.empty() && width_of(font, cut + ellipsis) > width) {
        bool continued = true; // whole characters of UTF-8
        while (continued && !cut.empty()) {
            continued = (static_cast<unsigned char>(cut.back()) & 0xC0U) == 0x80U;
            cut.pop_back();
        }
    }
    return cut + ellipsis;
}

void draw_used_bar(PanelContext const &context, double share, Rgba ink, Area const &area)
{
    ImDrawList &list = *ImGui::GetWindowDrawList();
    float const round = context.px(2);
    ImVec2 const end{area.x + area.width, area.y + area.height};
    list.AddRectFilled({area.x, area.y}, end, context.palette.separator.packed(), round);
    float const filled =
        area.width * static_cast<float>(std::clamp(std::isnan(share) ? 0.0 : share, 0.0, 1.0));
    if (filled >= 1.0F) {
        list.AddRectFilled({area.x, area.y}, {area.x + filled, end.y}, ink.packed(), round);
    }
}

} // namespace app
