#include "app/panels/panels.hpp"
#include "app/panels/widgets.hpp"
#include "app/view/number.hpp"

#include <algorithm>
#include <cmath>

namespace app {

namespace {

constexpr char const *tool_labels[] = {
    label_key("Select"),  label_key("Divide"), label_key("By homes"), label_key("Line"),
    label_key("Station"), label_key("Border"), label_key("Course")};
constexpr char const *line_labels[] = {label_key("Gas main, medium pressure"),
                                       label_key("Gas main, low pressure"), label_key("Heat main"),
                                       label_key("Feeder section")};
constexpr char const *point_labels[] = {label_key("Gate station"), label_key("Regulator"),
                                        label_key("Heat source"), label_key("Substation"),
                                        label_key("Transformer zone")};

struct Direction
{
    double degrees;
    char const *label;
};
constexpr Direction directions[] = {{0.0, label_key("north")},
                                    {90.0, label_key("east")},
                                    {180.0, label_key("south")},
                                    {270.0, label_key("west")}};

/// What the tool waits for.
char const *hint_of(DrawState const &draw, bool has_block)
{
    switch (draw.tool) {
    case DrawTool::select:
        return label_key("Ctrl + click marks blocks to be joined with the selected one.");
    case DrawTool::split_line:
        return !has_block ? label_key("Click the block that is to be divided.")
                          : label_key("Draw from border to border; double click or Enter ends.");
    case DrawTool::split_homes:
        return label_key("Click the block that is to be divided.");
    case DrawTool::main:
        return label_key("Click its course; Enter ends.");
    case DrawTool::station:
        return label_key("Click a place, or drag one that is there; Delete removes it.");
    case DrawTool::course:
        return label_key("Drag a line; what is joined follows. Delete or a right click removes a "
                         "vertex.");
    case DrawTool::vertex:
        break;
    }
    return label_key("Drag a border; neighbours follow. Delete or a right click removes a vertex.");
}

void draw_tools(PanelContext const &context)
{
    DrawState const &draw = context.view.draw;
    for (std::size_t i = 0; i < std::size(tool_labels); ++i) {
        if (choice_button(context, tool_labels[i], context.text(tool_labels[i]),
                          static_cast<std::size_t>(draw.tool) == i)) {
            context.ask("draw", {std::string{draw_tool_keys[i]}});
        }
    }
    bool const adds = context.view.selected &&
                      std::ranges::find(draw.marked, *context.view.selected) == draw.marked.end();
    std::size_t const marked = draw.marked.size() + (adds ? 1 : 0);
    if (!draw.marked.empty()) {
        std::string const words = context.text(sim::text(
            "Join {n} blocks", {{"n", format_integer(static_cast<std::int64_t>(marked))}}));
        ImGui::SameLine(0.0F, context.px(8));
        if (primary_button(
                context, words,
                {width_of(context.fonts.body_bold, words) + context.px(24), context.px(26)})) {
            context.ask("merge", {});
        }
    }
}

template <std::size_t N, std::size_t M>
void draw_kinds(PanelContext const &context, std::array<std::string_view, N> const &keys,
                char const *const (&labels)[M], std::size_t present)
{
    static_assert(N == M);
    if (begin_list(context, "##kind", context.fonts.body, context.text(labels[present]),
                   context.px(212))) {
        for (std::size_t i = 0; i < N; ++i) {
            if (ImGui::Selectable(context.text(labels[i]).c_str(), i == present)) {
                context.ask("draw-kind", {std::string{keys[i]}});
            }
        }
        ImGui::EndCombo();
    }
    ImGui::SameLine(0.0F, context.px(8));
}

void draw_line_fields(PanelContext const &context)
{
    DrawState const &draw = context.view.draw;
    std::string const kind{line_kind_keys[draw.line_kind]};
    draw_kinds(context, line_kind_keys, line_labels, draw.line_kind);
    if (!kind.starts_with("gas")) {
        return;
    }
    for (bool const existing : {false, true}) {
        char const *const label = existing ? label_key("existing") : label_key("to be laid");
        if (choice_button(context, label, context.text(label), draw.is_existing == existing)) {
            context.ask("draw-kind", {kind, existing ? "state=existing" : "state=planned"});
        }
    }
}

void draw_homes_fields(PanelContext const &context)
{
    DrawState const &draw = context.view.draw;
    if (!context.view.selected) {
        return;
    }
    sim::Block const &block = context.document.dataset.block(*context.view.selected);
    int homes = homes_to_divide(draw, block);
    ImGui::SetNextItemWidth(context.px(132));
    if (ImGui::InputInt("##homes", &homes, 1, 10)) {
        context.ask("draw-homes", {std::to_string(std::max(homes, 1))});
    }
    ImGui::SameLine(0.0F, context.px(8));
    for (Direction const &direction : directions) {
        if (choice_button(context, direction.label, context.text(direction.label),
                          std::abs(draw.toward_deg - direction.degrees) < 0.5)) {
            context.ask("draw-homes", {std::to_string(std::max(homes, 1)),
                                       std::to_string(static_cast<int>(direction.degrees))});
        }
    }
    ImGui::SameLine(0.0F, context.px(8));
    std::string const words = context.text("Divide");
    if (draw.preview.refusal.empty() &&
        primary_button(
            context, words,
            {width_of(context.fonts.body_bold, words) + context.px(24), context.px(26)})) {
        context.ask("finish-drawing", {});
    }
    ImGui::SameLine(0.0F, context.px(8));
}

/// Fields of the tool, then why it cannot be done or what to do next.
void draw_fields(PanelContext const &context, float right)
{
    DrawState const &draw = context.view.draw;
    if (draw.tool == DrawTool::main) {
        draw_line_fields(context);
    } else if (draw.tool == DrawTool::station) {
        draw_kinds(context, point_kind_keys, point_labels, draw.point_kind);
    } else if (draw.tool == DrawTool::split_homes && context.view.selected) {
        draw_homes_fields(context);
    }
    bool const refused = !draw.preview.refusal.empty();
    std::string words = refused ? draw.preview.refusal
                                : context.text(hint_of(draw, context.view.selected.has_value()));
    if (!refused && !draw.preview.notes.empty()) {
        words = draw.preview.notes.front();
    }
    if (!refused && draw.tool == DrawTool::split_homes && context.view.selected &&
        draw.preview.notes.empty()) {
        return;
    }
    ImFont *const font = context.fonts.small;
    ImGui::SetCursorPosY(ImGui::GetCursorPosY() + context.px(4));
    float const room = right - ImGui::GetCursorScreenPos().x;
    std::string const shown = fitted(font, words, room);
    write(font, refused ? context.palette.late : context.palette.text_secondary, shown);
    if (shown != words && ImGui::IsItemHovered()) {
        wrapped_tooltip(context, words);
    }
}

} // namespace

void draw_draw_bar(PanelContext const &context, Area const &area)
{
    bool const is_on = context.view.draw.is_on && !context.view.shows_dates();
    // A window that first came later would lie behind the map: this one waits outside.
    PanelWindow const window{"draw_bar",
                             is_on ? area : Area{-8.0F, -8.0F, 4.0F, 4.0F},
                             context.palette.panel,
                             {context.px(8), context.px(6)},
                             ImGuiWindowFlags_NoScrollbar};
    if (!is_on) {
        return;
    }
    draw_tools(context);
    ImGui::SetCursorPos({context.px(8), context.px(38)});
    draw_fields(context, area.x + area.width - context.px(8));
    ImGui::GetWindowDrawList()->AddRect({area.x, area.y},
                                        {area.x + area.width, area.y + area.height},
                                        context.palette.border.packed(), context.px(4));
}

} // namespace app
