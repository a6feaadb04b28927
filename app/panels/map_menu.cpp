#include "app/panels/map_menu.hpp"

#include "app/panels/overlay.hpp"
#include "app/panels/widgets.hpp"

#include <algorithm>

namespace app {

namespace {

constexpr float line_px = 28.0F;
constexpr float title_px = 28.0F;
constexpr float inset_px = 32.0F; ///< of labels: swatch or tick stand before them

/// The widest line with room for its keys.
float width_of_page(PanelContext const &context, MenuPage const &page)
{
    float width = width_of(context.fonts.small_bold, context.text(page.title)) + context.px(24);
    for (MenuLine const &line : page.lines) {
        float const keys =
            *line.keys != '\0' ? width_of(context.fonts.caption, line.keys) + context.px(24) : 0.0F;
        width = std::max(width, width_of(context.fonts.body, context.text(line.label)) + keys +
                                    context.px(inset_px + 24));
    }
    return std::ceil(std::min(width, context.px(360)));
}

void put(ImFont *font, ImVec2 at, Rgba ink, std::string const &words)
{
    ImGui::GetWindowDrawList()->AddText(font, font->FontSize, {std::round(at.x), std::round(at.y)},
                                        ink.packed(), words.c_str());
}

/// A small triangle: another page follows, or the one before.
void draw_arrow(PanelContext const &context, ImVec2 middle, bool left)
{
    float const r = context.px(4) * (left ? -1.0F : 1.0F);
    ImGui::GetWindowDrawList()->AddTriangleFilled(
        {middle.x - r / 2, middle.y - context.px(4)}, {middle.x + r, middle.y},
        {middle.x - r / 2, middle.y + context.px(4)}, context.palette.text_secondary.packed());
}

void draw_mark(PanelContext const &context, MenuLine const &line, ImVec2 middle)
{
    if (line.turn == MenuTurn::to_first) {
        draw_arrow(context, middle, true);
    }
    if (!line.family) {
        return;
    }
    float const half = context.px(6);
    ImVec2 const low{middle.x - half, middle.y - half};
    ImVec2 const high{middle.x + half, middle.y + half};
    ImDrawList &list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(low, high, fill_colour(*line.family, context.palette).packed(),
                       context.px(2));
    list.AddRect(low, high, line_colour(*line.family).packed(), context.px(2), 0,
                 1.5F * context.scale);
}

void draw_line(PanelContext const &context, MenuLine const &line, std::size_t index, bool current)
{
    ImVec2 const corner = ImGui::GetCursorScreenPos();
    float const width = ImGui::GetWindowWidth();
    float const height = context.px(line_px);
    ImGui::PushID(static_cast<int>(index));
    if (ImGui::InvisibleButton("line", {width, height})) {
        context.ask("map-menu", {"choose", std::to_string(index + 1)});
    }
    ImGui::PopID();
    ImDrawList &list = *ImGui::GetWindowDrawList();
    if (current || ImGui::IsItemHovered()) {
        list.AddRectFilled({corner.x + context.px(4), corner.y},
                           {corner.x + width - context.px(4), corner.y + height},
                           context.palette.frame_active.packed(), context.px(4));
    }
    if (line.begins_group) {
        list.AddLine({corner.x + context.px(8), corner.y},
                     {corner.x + width - context.px(8), corner.y},
                     context.palette.separator.packed());
    }
    float const middle = corner.y + height / 2;
    draw_mark(context, line, {corner.x + context.px(18), middle});
    ImFont *const font = line.is_present ? context.fonts.body_bold : context.fonts.body;
    float const keys = width_of(context.fonts.caption, line.keys);
    float const left = corner.x + context.px(inset_px);
    float const right = corner.x + width - context.px(12);
    put(font, {left, middle - font->FontSize / 2}, context.palette.text,
        fitted(font, context.text(line.label), right - keys - left));
    put(context.fonts.caption, {right - keys, middle - context.fonts.caption->FontSize / 2},
        context.palette.text_disabled, line.keys);
    if (line.turn == MenuTurn::to_routes) {
        draw_arrow(context, {right - context.px(4), middle}, false);
    }
}

} // namespace

void draw_map_menu(PanelContext const &context, MapMenu const &menu, MenuPage const &page,
                   Area const &map, float x, float y)
{
    float const width = width_of_page(context, page);
    float const height =
        context.px(title_px + 8.0F) + context.px(line_px) * static_cast<float>(page.lines.size());
    auto const kept = [](float at, float size, float low, float room) {
        return std::round(std::max(std::min(at, low + room - size), low));
    };
    Area const area{kept(x, width, map.x, map.width), kept(y, height, map.y, map.height), width,
                    height};
    Overlay const overlay{context, "map_menu", area, {0.0F, 0.0F}};
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2{0.0F, 0.0F});
    ImFont *const bold = context.fonts.small_bold;
    put(bold, {area.x + context.px(12), area.y + context.px(9)}, context.palette.text_secondary,
        fitted(bold, context.text(page.title), width - context.px(24)));
    ImGui::SetCursorPos({0.0F, context.px(title_px)});
    for (std::size_t i = 0; i < page.lines.size(); ++i) {
        draw_line(context, page.lines[i], i, i == menu.current);
    }
    ImGui::PopStyleVar();
    bool const pressed = ImGui::IsMouseClicked(ImGuiMouseButton_Left) ||
                         ImGui::IsMouseClicked(ImGuiMouseButton_Right);
    if (pressed && !ImGui::IsWindowHovered(ImGuiHoveredFlags_AllowWhenBlockedByActiveItem)) {
        context.ask("map-menu", {"off"});
    }
}

} // namespace app
