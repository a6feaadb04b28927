#include "app/gui/style.hpp"

#include <imgui.h>

#include <utility>

namespace app {

namespace {

void set_sizes(ImGuiStyle &style)
{
    style.WindowPadding = {12.0F, 8.0F};
    style.FramePadding = {12.0F, 4.0F};
    style.ItemSpacing = {8.0F, 4.0F};
    style.ItemInnerSpacing = {8.0F, 4.0F};
    style.CellPadding = {8.0F, 2.0F};
    style.IndentSpacing = 16.0F;
    style.ScrollbarSize = 10.0F;
    style.GrabMinSize = 12.0F;
    style.WindowRounding = 0.0F;
    style.ChildRounding = 0.0F;
    style.FrameRounding = 4.0F;
    style.PopupRounding = 4.0F;
    style.GrabRounding = 6.0F;
    style.TabRounding = 4.0F;
    style.ScrollbarRounding = 5.0F;
    style.WindowBorderSize = 1.0F;
    style.FrameBorderSize = 1.0F;
    style.PopupBorderSize = 1.0F;
}

} // namespace

void apply_style(Palette const &palette, float scale)
{
    ImGuiStyle style;
    set_sizes(style);
    style.ScaleAllSizes(scale);
    Rgba const none{0, 0, 0, 0};
    std::pair<ImGuiCol, Rgba> const colours[] = {
        {ImGuiCol_Text, palette.text},
        {ImGuiCol_TextDisabled, palette.text_disabled},
        {ImGuiCol_WindowBg, palette.panel},
        {ImGuiCol_ChildBg, none},
        {ImGuiCol_PopupBg, palette.popup},
        {ImGuiCol_Border, palette.border},
        {ImGuiCol_BorderShadow, none},
        {ImGuiCol_FrameBg, palette.popup},
        {ImGuiCol_FrameBgHovered, palette.frame_hovered},
        {ImGuiCol_FrameBgActive, palette.frame_active},
        {ImGuiCol_TitleBg, palette.chrome},
        {ImGuiCol_TitleBgActive, palette.chrome},
        {ImGuiCol_TitleBgCollapsed, palette.chrome},
        {ImGuiCol_MenuBarBg, palette.chrome},
        {ImGuiCol_ScrollbarBg, none},
        {ImGuiCol_ScrollbarGrab, palette.grab},
        {ImGuiCol_ScrollbarGrabHovered, palette.grab_hovered},
        {ImGuiCol_ScrollbarGrabActive, palette.text_secondary},
        {ImGuiCol_CheckMark, palette.text},
        {ImGuiCol_SliderGrab, palette.text_secondary},
        {ImGuiCol_SliderGrabActive, palette.accent},
        {ImGuiCol_Button, palette.popup},
        {ImGuiCol_ButtonHovered, palette.button_hovered},
        {ImGuiCol_ButtonActive, palette.frame_active},
        {ImGuiCol_Header, palette.selected_row},
        {ImGuiCol_HeaderHovered, palette.frame_hovered},
        {ImGuiCol_HeaderActive, palette.selected_row_active},
        {ImGuiCol_Separator, palette.separator},
        {ImGuiCol_SeparatorHovered, palette.grab_hovered},
        {ImGuiCol_SeparatorActive, palette.accent},
        {ImGuiCol_TableHeaderBg, palette.panel},
        {ImGuiCol_TableBorderStrong, palette.border},
        {ImGuiCol_TableBorderLight, palette.separator},
        {ImGuiCol_TableRowBg, none},
        {ImGuiCol_TableRowBgAlt, none},
        {ImGuiCol_TextSelectedBg, palette.text_selection},
        {ImGuiCol_DragDropTarget, palette.accent},
        {ImGuiCol_NavHighlight, palette.accent},
        {ImGuiCol_ModalWindowDimBg,
         palette.dark ? Rgba{0, 0, 0, 0x99} : Rgba{0x1B, 0x20, 0x28, 0x66}}};
    for (auto const &[slot, colour] : colours) {
        style.Colors[slot] = ImGui::ColorConvertU32ToFloat4(colour.packed());
    }
    ImGui::GetStyle() = style;
}

} // namespace app
