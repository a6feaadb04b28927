#include "app/core/background_desk.hpp"
#include "app/core/background_list.hpp"
#include "app/panels/background_panels.hpp"
#include "app/panels/path_field.hpp"
#include "app/panels/widgets.hpp"
#include "app/view/number.hpp"

#include <cmath>

namespace app {

namespace {

constexpr float row_height = 22.0F;
constexpr float button_side = 18.0F;

enum class Mark
{
    up,
    down,
    cross
};

/// A small button at the right of a row. \return true when it is pressed
bool mark_button(PanelContext const &context, char const *id, Mark mark, bool enabled,
                 ImVec2 corner)
{
    float const side = context.px(button_side);
    ImGui::SetCursorScreenPos(corner);
    bool const pressed = ImGui::InvisibleButton(id, {side, side}) && enabled;
    Rgba const ink = !enabled                 ? context.palette.separator
                     : ImGui::IsItemHovered() ? context.palette.text
                                              : context.palette.text_disabled;
    ImVec2 const middle{corner.x + side / 2, corner.y + side / 2};
    float const half = context.px(4);
    ImDrawList &list = *ImGui::GetWindowDrawList();
    if (mark == Mark::cross) {
        draw_icon(Icon::cross, middle, context.px(10), ink);
    } else {
        float const tip = mark == Mark::up ? -half * 0.6F : half * 0.6F;
        ImVec2 const corners[] = {{middle.x - half, middle.y - tip},
                                  {middle.x, middle.y + tip},
                                  {middle.x + half, middle.y - tip}};
        list.AddPolyline(corners, 3, ink.packed(), ImDrawFlags_None, 1.6F * context.scale);
    }
    return pressed;
}

std::string note_of(PanelContext const &context, OpenBackground const &one)
{
    if (one.shapes != nullptr && one.shapes->is_cut) {
        return context.text(sim::text(
            "only the first {n} features are shown; cut the layer to the district to see all",
            {{"n", format_integer(static_cast<std::int64_t>(one.shapes->features))}}));
    }
    return {};
}

void draw_opacity(PanelContext const &context, OpenBackground const &one, std::string const &number)
{
    auto percent = static_cast<int>(std::lround(one.row.opacity_share * 100.0));
    ImGui::PushFont(context.fonts.caption);
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2{context.px(4), context.px(1)});
    ImGui::SetCursorPosX(ImGui::GetCursorPosX() + context.px(20));
    ImGui::SetNextItemWidth(right_end(context) - ImGui::GetCursorPosX());
    std::string const format = context.text("Opacity") + " %d %%";
    if (ImGui::SliderInt("##opacity", &percent, 0, 100, format.c_str(),
                         ImGuiSliderFlags_AlwaysClamp)) {
        context.ask("background-opacity", {number, std::to_string(percent), "try"});
    }
    if (ImGui::IsItemDeactivatedAfterEdit()) {
        context.ask("background-opacity", {number, std::to_string(percent)});
    }
    ImGui::PopStyleVar();
    ImGui::PopFont();
}

void draw_background(PanelContext const &context, BackgroundDesk const &desk, std::size_t index)
{
    OpenBackground const &one = desk.backgrounds()[index];
    std::string const number = std::to_string(index + 1);
    ImGui::PushID(static_cast<int>(index));
    ImVec2 const corner = ImGui::GetCursorScreenPos();
    float const width = ImGui::GetContentRegionAvail().x;
    float const height = context.px(row_height);
    float const buttons = context.px(button_side) * 3;
    if (ImGui::InvisibleButton("row", {width - buttons, height})) {
        context.ask("background-show", {number});
    }
    if (ImGui::IsItemHovered()) {
        tooltip(context, one.file.string());
    }
    bool const on = one.row.visible && !one.failure;
    float const middle = corner.y + height / 2;
    ImFont *const font = context.fonts.body;
    draw_icon(one.row.visible ? Icon::eye : Icon::eye_off, {corner.x + context.px(8), middle},
              context.px(14), on ? context.palette.text_secondary : context.palette.grab_hovered);
    ImGui::GetWindowDrawList()->AddText(
        font, font->FontSize, {corner.x + context.px(20), std::round(middle - font->FontSize / 2)},
        (on ? context.palette.text : context.palette.text_disabled).packed(),
        fitted(font, background_name(one.row), width - buttons - context.px(24)).c_str());
    float const top = corner.y + context.px(2);
    auto const at = [&](int place) {
        return ImVec2{corner.x + width - context.px(button_side) * static_cast<float>(3 - place),
                      top};
    };
    bool const can_rise = index + 1 < desk.backgrounds().size();
    if (mark_button(context, "up", Mark::up, can_rise, at(0))) {
        context.ask("background-move", {number, std::to_string(index + 2)});
    }
    if (mark_button(context, "down", Mark::down, index > 0, at(1))) {
        context.ask("background-move", {number, std::to_string(index)});
    }
    if (mark_button(context, "remove", Mark::cross, true, at(2))) {
        context.ask("background-remove", {number});
    }
    ImGui::SetCursorScreenPos({corner.x, corner.y + height});
    if (one.failure) {
        write_wrapped(context.fonts.caption, context.palette.warning, context.text(*one.failure));
    } else {
        draw_opacity(context, one, number);
        if (std::string const note = note_of(context, one); !note.empty()) {
            write_wrapped(context.fonts.caption, context.palette.text_secondary, note);
        }
    }
    ImGui::PopID();
}

void draw_adding(PanelContext const &context, BackgroundDesk const &desk)
{
    if (draw_path_input(context, desk.path(), "background-path")) {
        context.ask("background-add", {desk.path()});
    }
    draw_path_choices(context, {desk.completions(), "background-path", "background-add", 144.0F});
    write_wrapped(context.fonts.caption, context.palette.text_secondary,
                  context.text("Pictures lie under the blocks, layers over them; any coordinate "
                               "system. The file stays where it is."));
}

} // namespace

void draw_backgrounds(PanelContext const &context, BackgroundDesk const &desk)
{
    ImGui::AlignTextToFramePadding();
    section_title(context, context.text("Background"));
    ImGui::SameLine();
    ImGui::SetCursorPosX(right_end(context) - context.px(24));
    if (icon_button(context, "add_background", desk.is_adding() ? Icon::cross : Icon::plus, true,
                    context.text(desk.is_adding() ? label_key("Close")
                                                  : label_key("Lay a picture or a layer under the "
                                                              "map")))) {
        context.ask("background-adding", {});
    }
    if (desk.is_adding()) {
        draw_adding(context, desk);
    }
    for (std::size_t i = desk.backgrounds().size(); i-- > 0;) {
        draw_background(context, desk, i);
    }
}

} // namespace app
