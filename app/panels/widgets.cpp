#include "app/panels/widgets.hpp"

#include <algorithm>

namespace app {

PanelWindow::PanelWindow(char const *id, Area const &area, Rgba background, ImVec2 padding,
                         ImGuiWindowFlags extra_flags)
{
    ImGui::SetNextWindowPos({area.x, area.y});
    ImGui::SetNextWindowSize({area.width, area.height});
    ImGui::PushStyleColor(ImGuiCol_WindowBg, background.packed());
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, padding);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0.0F);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowMinSize, ImVec2{1.0F, 1.0F});
    ImGui::Begin(id, nullptr,
                 ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize | ImGuiWindowFlags_NoMove |
                     ImGuiWindowFlags_NoCollapse | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoBringToFrontOnFocus | extra_flags);
}

PanelWindow::~PanelWindow()
{
    ImGui::End();
    ImGui::PopStyleVar(3);
    ImGui::PopStyleColor();
}

bool icon_button(PanelContext const &context, char const *id, Icon icon, bool enabled,
                 std::string const &tooltip_words)
{
    float const side = context.px(28);
    ImVec2 const corner = ImGui::GetCursorScreenPos();
    bool const pressed = ImGui::InvisibleButton(id, {side, side});
    bool const hovered = ImGui::IsItemHovered();
    if (hovered && enabled) {
        ImGui::GetWindowDrawList()->AddRectFilled(corner, {corner.x + side, corner.y + side},
                                                  context.palette.frame_active.packed(),
                                                  context.px(4));
    }
    if (hovered) {
        tooltip(context, tooltip_words);
    }
    draw_icon(icon, {corner.x + side / 2, corner.y + side / 2}, context.px(16),
              enabled ? context.palette.text : context.palette.grab);
    return pressed && enabled;
}

void write(ImFont *font, Rgba colour, std::string const &words)
{
    ImGui::PushFont(font);
    ImGui::PushStyleColor(ImGuiCol_Text, colour.packed());
    ImGui::TextUnformatted(words.data(), words.data() + words.size());
    ImGui::PopStyleColor();
    ImGui::PopFont();
}

void write_right(ImFont *font, Rgba colour, std::string const &words, float right)
{
    ImGui::SameLine();
    ImGui::SetCursorPosX(std::round(right - width_of(font, words)));
    write(font, colour, words);
}

void write_wrapped(ImFont *font, Rgba colour, std::string const &words)
{
    ImGui::PushTextWrapPos(0.0F);
    write(font, colour, words);
    ImGui::PopTextWrapPos();
}

float right_end(PanelContext const &context)
{
    return std::min(ImGui::GetWindowWidth() - context.px(12), ImGui::GetWindowContentRegionMax().x);
}

float width_of(ImFont *font, std::string const &words)
{
    return font
        ->CalcTextSizeA(font->FontSize, 1e9F, 0.0F, words.data(), words.data() + words.size())
        .x;
}

void swatch(PanelContext const &context, sim::RouteFamily family)
{
    float const side = context.px(12);
    float const line = ImGui::GetTextLineHeight();
    ImVec2 const at = ImGui::GetCursorScreenPos();
    ImVec2 const low{at.x, at.y + std::round((line - side) / 2)};
    ImVec2 const high{low.x + side, low.y + side};
    ImDrawList &list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(low, high, fill_colour(family, context.palette).packed(), context.px(2));
    list.AddRect(low, high, line_colour(family).packed(), context.px(2), 0, 1.5F * context.scale);
    ImGui::Dummy({side, line});
    ImGui::SameLine(0.0F, context.px(8));
}

void badge(PanelContext const &context, std::string const &words, Rgba background, Rgba ink)
{
    ImFont *const font = context.fonts.caption;
    float const height = context.px(18);
    float const width = width_of(font, words) + context.px(12);
    ImVec2 const at = ImGui::GetCursorScreenPos();
    float const top = at.y + std::round((ImGui::GetTextLineHeight() - height) / 2);
    ImDrawList &list = *ImGui::GetWindowDrawList();
    list.AddRectFilled({at.x, top}, {at.x + width, top + height}, background.packed(),
                       context.px(3));
    list.AddText(font, font->FontSize,
                 {at.x + context.px(6), top + std::round((height - font->FontSize) / 2)},
                 ink.packed(), words.data(), words.data() + words.size());
    ImGui::Dummy({width, ImGui::GetTextLineHeight()});
}

bool is_illustrative(sim::Provenance const &provenance, std::string_view field)
{
    std::string const fields = std::string{";"}.append(provenance.illustrative).append(";");
    std::string const wanted = std::string{";"}.append(field).append(";");
    return provenance.illustrative == "*" || fields.find(wanted) != std::string::npos;
}

void illustrative_badge(PanelContext const &context, float room)
{
    std::string const words = context.text("illus.");
    bool const fits = width_of(context.fonts.caption, words) + context.px(22) <= room;
    ImGui::SameLine(0.0F, context.px(fits ? 6 : 3));
    if (fits) {
        badge(context, words, context.palette.band, context.palette.band_text);
    } else { // the mark that stands before such numbers on sheets
        write(context.fonts.caption, context.palette.band_text, "※");
    }
}

void divider(PanelContext const &context)
{
    ImGui::Dummy({1.0F, context.px(4)});
    ImVec2 const window = ImGui::GetWindowPos();
    float const y = ImGui::GetCursorScreenPos().y;
    ImGui::GetWindowDrawList()->AddLine({window.x, y}, {window.x + ImGui::GetWindowWidth(), y},
                                        context.palette.separator.packed());
    ImGui::Dummy({1.0F, context.px(5)});
}

void section_title(PanelContext const &context, std::string const &words)
{
    write(context.fonts.body_bold, context.palette.text, words);
}

bool begin_list(PanelContext const &context, char const *id, ImFont *font,
                std::string const &present, float width)
{
    ImDrawList &panel = *ImGui::GetWindowDrawList();
    ImVec2 const corner = ImGui::GetCursorScreenPos();
    ImGui::SetNextItemWidth(width);
    ImGui::PushFont(font);
    bool const open = ImGui::BeginCombo(
        id, present.c_str(), ImGuiComboFlags_HeightLargest | ImGuiComboFlags_NoArrowButton);
    if (!open) {
        draw_icon(Icon::open_list,
                  {corner.x + width - context.px(14), corner.y + ImGui::GetFrameHeight() / 2},
                  context.px(9), context.palette.text_secondary);
    }
    ImGui::PopFont();
    if (open) {
        // The font was pushed on the panel's list and popped from that of the list that opened:
        // their textures are set right again.
        ImGui::GetWindowDrawList()->PushTextureID(ImGui::GetIO().Fonts->TexID);
        panel.PopTextureID();
    }
    return open;
}

void tooltip(PanelContext const &context, std::string const &words)
{
    if (words.empty()) {
        return;
    }
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2{context.px(10), context.px(6)});
    ImGui::BeginTooltip();
    write(context.fonts.small, context.palette.text, words);
    ImGui::EndTooltip();
    ImGui::PopStyleVar();
}

} // namespace app
