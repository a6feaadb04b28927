#include "app/panels/empty_state.hpp"
#include "app/panels/panels.hpp"
#include "app/panels/plot.hpp"
#include "app/panels/routing_words.hpp"
#include "app/view/charts.hpp"
#include "app/view/number.hpp"

namespace app {

namespace {

using sim::assign::Alternative;

struct Column
{
    char const *label;
    float share; ///< of the table's width, its right end
};

constexpr Column columns[] = {{label_key("20 years, 100 million"), 0.50F},
                              {label_key("public money, 100 million"), 0.63F},
                              {label_key("peak, MW"), 0.77F},
                              {label_key("PM2.5, t"), 0.89F},
                              {label_key("heavy burden"), 1.0F}};

std::string cell(Alternative const &one, std::size_t column)
{
    switch (column) {
    case 0:
        return format_number(one.life_cost.yuan() / 1e8, 2);
    case 1:
        return format_number(one.government.yuan() / 1e8, 2);
    case 2:
        return format_number(one.peak_kw / 1000.0, 1);
    case 3:
        return format_number(one.pm25_t, 1);
    default:
        return format_percent(one.burden_share);
    }
}

void draw_header(PanelContext const &context, float width)
{
    write(context.fonts.caption, context.palette.text_disabled, context.text("alternative"));
    float left = width * 0.30F;
    for (Column const &column : columns) {
        float const right = width * column.share - context.px(4);
        write_right(
            context.fonts.caption, context.palette.text_disabled,
            fitted(context.fonts.caption, context.text(column.label), right - left - context.px(4)),
            right);
        left = right;
    }
}

void draw_row(PanelContext const &context, float width, std::size_t index)
{
    Alternative const &one = context.document.routing.comparison->alternatives[index];
    bool const chosen = context.document.routing.alternative.value_or(0) == index;
    ImFont *const font = chosen ? context.fonts.small_bold : context.fonts.small;
    ImVec2 const corner = ImGui::GetCursorScreenPos();
    float const height = context.px(20);
    ImGui::PushID(static_cast<int>(index));
    if (ImGui::InvisibleButton("row", {width, height})) {
        context.ask("show-alternative", {std::to_string(index + 1)});
    }
    if (chosen || ImGui::IsItemHovered()) {
        ImGui::GetWindowDrawList()->AddRectFilled(
            corner, {corner.x + width, corner.y + height},
            (chosen ? context.palette.selected_row : context.palette.frame_hovered).packed());
    }
    ImGui::PopID();
    ImGui::SetCursorScreenPos({corner.x + context.px(4), corner.y + context.px(2)});
    std::string const name = std::to_string(index + 1) + "  " + context.text(one.name);
    write(font, context.palette.text, fitted(font, name, width * 0.37F));
    for (std::size_t i = 0; i < std::size(columns); ++i) {
        write_right(font, context.palette.text, cell(one, i),
                    width * columns[i].share - context.px(4));
    }
    ImGui::SetCursorScreenPos({corner.x, corner.y + height + context.px(1)});
}

void draw_table(PanelContext const &context, float width)
{
    draw_header(context, width);
    for (std::size_t i = 0; i < context.document.routing.comparison->alternatives.size(); ++i) {
        draw_row(context, width, i);
    }
    ImGui::Dummy({1.0F, context.px(2)});
    ImGui::BeginDisabled(!context.document.routing.preview);
    if (ImGui::Button(context.text("Keep as a scenario").c_str())) {
        context.ask("keep", {});
    }
    ImGui::EndDisabled();
    ImGui::SameLine(0.0F, context.px(16));
    bool const peak = context.view.peak_axis;
    if (choice_button(context, "pm25", context.text("by PM2.5"), !peak)) {
        context.ask("chart", {"pm25"});
    }
    if (choice_button(context, "peak", context.text("by peak load"), peak)) {
        context.ask("chart", {"peak"});
    }
    ImGui::NewLine();
}

void draw_nothing_yet(PanelContext const &context)
{
    Routing const &routing = context.document.routing;
    if (routing.busy) {
        write(context.fonts.body, context.palette.text_secondary,
              context.text("Looking for alternatives"));
        return;
    }
    draw_empty(context,
               context.text("Good plans that differ clearly: least cost, least public money, least "
                            "burden, lowest peak, cleanest air."),
               context.text("Looking takes some seconds; each plan can be previewed and kept."),
               {{context.text("Look for alternatives"), "alternatives"}});
}

/// A click on a point previews its plan.
void draw_chart(PanelContext const &context, Area const &area)
{
    Routing const &routing = context.document.routing;
    if (routing.comparison->alternatives.empty()) {
        return;
    }
    Chart const chart = alternatives_chart(*routing.comparison, context.view.peak_axis,
                                           routing.alternative, context.palette);
    Plot plot{context,
              chart,
              {area.x + context.px(44), area.y + context.px(18), area.width - context.px(52),
               area.height - context.px(18 + 34)}};
    plot.draw();
    PlotMouse const mouse = plot.handle();
    if (mouse.pressed && mouse.row) {
        context.ask("show-alternative", {std::to_string(*mouse.row + 1)});
    }
    draw_copy_button(context, chart.key, area.x + area.width, area.y - context.px(5));
}

} // namespace

void draw_alternatives(PanelContext const &context)
{
    if (context.document.routing.comparison == nullptr) {
        draw_nothing_yet(context);
        return;
    }
    ImVec2 const room = ImGui::GetContentRegionAvail();
    float const bar = ImGui::GetStyle().ScrollbarSize + context.px(4);
    float const chart = std::min(room.x * 0.36F, context.px(380));
    float const table = room.x - chart - context.px(28);
    ImVec2 const corner = ImGui::GetCursorScreenPos();
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2{context.px(8), context.px(2)});
    ImGui::BeginChild("table", {table, 0.0F}, false);
    draw_table(context, table - bar);
    ImGui::EndChild();
    ImGui::PopStyleVar();
    draw_chart(context, {corner.x + room.x - chart, corner.y, chart, room.y});
}

} // namespace app
