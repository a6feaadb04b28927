#include "app/view/legend.hpp"

#include "app/panels/panels.hpp"
#include "app/panels/value_legend.hpp"
#include "app/panels/widgets.hpp"
#include "app/view/number.hpp"

#include <algorithm>
#include <cmath>

namespace app {

namespace {

struct Columns
{
    float blocks = 0.0F;
    float households = 0.0F;
};

void draw_counts(ImFont *font, Rgba colour, Columns const &columns, LegendRow const &row)
{
    write_right(font, colour, format_integer(row.blocks), columns.blocks);
    write_right(font, colour, format_integer(row.households), columns.households);
}

void draw_row(PanelContext const &context, Columns const &columns, LegendRow const &row)
{
    ImGui::SetCursorPosX(ImGui::GetCursorPosX() + (row.in_group ? context.px(16) : 0.0F));
    // The group is drawn in the colour of its larger part, as in every chart that does not split it.
    swatch(context, row.is_group ? sim::RouteFamily::solar_electric : row.family);
    Rgba const ink = row.in_group ? context.palette.text_secondary : context.palette.text;
    float const room = columns.blocks - context.px(4) - ImGui::GetCursorPosX() -
                       width_of(context.fonts.body, format_integer(row.blocks));
    write(context.fonts.body, ink,
          fitted(context.fonts.body, context.text(legend_key(row, context.view.drawn_colouring())),
                 room));
    draw_counts(context.fonts.body, ink, columns, row);
}

/// A block as hatch or dots mark it on the map, and what that means.
void draw_mark(PanelContext const &context, bool is_hatch, std::string const &words)
{
    float const side = context.px(12);
    float const line = ImGui::GetTextLineHeight();
    ImVec2 const at = ImGui::GetCursorScreenPos();
    float const top = at.y + std::round((line - side) / 2);
    ImDrawList &list = *ImGui::GetWindowDrawList();
    ImU32 const ink = context.palette.text_disabled.packed();
    list.PushClipRect({at.x, top}, {at.x + side, top + side}, true);
    for (float x = -side; is_hatch && x < side; x += context.px(5)) {
        list.AddLine({at.x + x, top + side}, {at.x + x + side, top}, ink, context.scale);
    }
    for (float const x : {3.0F, 9.0F}) {
        for (float const y : {3.0F, 9.0F}) {
            if (!is_hatch) {
                list.AddCircleFilled({at.x + context.px(x), top + context.px(y)},
                                     1.0F * context.scale, context.palette.text.packed());
            }
        }
    }
    list.PopClipRect();
    list.AddRect({at.x, top}, {at.x + side, top + side}, ink);
    ImGui::Dummy({side, line});
    ImGui::SameLine(0.0F, context.px(8));
    write(context.fonts.small, context.palette.text_secondary, words);
}

bool any_locked(sim::Plan const &plan)
{
    return std::ranges::any_of(plan.choices, &sim::Choice::locked);
}

} // namespace

void draw_legend(PanelContext const &context)
{
    section_title(context, context.text("Colour of the blocks"));
    choose_colouring(context);
    if (is_by_family(context.view.drawn_colouring())) {
        draw_family_legend(context);
    } else {
        draw_value_legend(context);
    }
}

void draw_family_legend(PanelContext const &context)
{
    Columns const columns{right_end(context) - context.px(64), right_end(context)};
    Colouring const colouring = context.view.drawn_colouring();
    write(context.fonts.caption, context.palette.text_disabled,
          context.text(colouring_label(colouring)));
    write_right(context.fonts.caption, context.palette.text_disabled, context.text("blocks"),
                columns.blocks);
    write_right(context.fonts.caption, context.palette.text_disabled, context.text("households"),
                columns.households);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2{context.px(8), context.px(2)});
    LegendRow total;
    Document const &document = context.document;
    for (LegendRow const &row :
         legend_rows(document.dataset, block_families(document.dataset, document.scenario,
                                                      colouring, document.routing.proposal))) {
        draw_row(context, columns, row);
        total.blocks += row.in_group ? 0 : row.blocks;
        total.households += row.in_group ? 0 : row.households;
    }
    write(context.fonts.body_bold, context.palette.text, context.text("Total"));
    draw_counts(context.fonts.body_bold, context.palette.text, columns, total);
    if (document.dataset.has_illustrative()) {
        draw_mark(context, true, context.text("hatched: illustrative data"));
    }
    if (any_locked(document.scenario.plan)) {
        draw_mark(context, false, context.text("dotted: route is fixed"));
    }
    ImGui::PopStyleVar();
}

} // namespace app
