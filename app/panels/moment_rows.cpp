#include "app/panels/moment_rows.hpp"

#include "app/view/number.hpp"

namespace app {

namespace {

/// How a state of a block is drawn on the map, small.
enum class Swatch
{
    coal,
    in_works,
    done,
    critical
};

void draw_swatch(PanelContext const &context, Swatch kind, ImVec2 at)
{
    ImDrawList &list = *ImGui::GetWindowDrawList();
    ImVec2 const end{at.x + context.px(16), at.y + context.px(12)};
    Palette const &palette = context.palette;
    float const round = context.px(2);
    Rgba const gas = fill_colour(sim::RouteFamily::gas, palette);
    switch (kind) {
    case Swatch::coal:
        list.AddRectFilled(at, end, fill_colour(sim::RouteFamily::none, palette).packed(), round);
        break;
    case Swatch::in_works:
        list.AddRectFilled(at, end, palette.panel.packed(), round);
        list.PushClipRect(at, end, true);
        for (float x = -context.px(12); x < context.px(16); x += context.px(6)) {
            list.AddLine({at.x + x, end.y}, {at.x + x + context.px(12), at.y},
                         palette.text_secondary.packed(), context.px(2));
        }
        list.PopClipRect();
        break;
    case Swatch::done: {
        float const middle = (at.x + end.x) / 2;
        list.AddRectFilled(at, {middle, end.y}, gas.packed(), round, ImDrawFlags_RoundCornersLeft);
        list.AddRectFilled({middle, at.y}, end,
                           fill_colour(sim::RouteFamily::solar_electric, palette).packed(), round,
                           ImDrawFlags_RoundCornersRight);
        break;
    }
    case Swatch::critical:
        list.AddRect(at, end, palette.text.packed(), round, 0, context.px(2));
        break;
    }
}

void draw_legend_row(PanelContext const &context, Area const &area, float &y, Swatch kind,
                     std::string const &name, std::string const &value)
{
    ImFont *const font = context.fonts.small;
    draw_swatch(context, kind, {area.x + context.px(12), y + context.px(2)});
    ImDrawList &list = *ImGui::GetWindowDrawList();
    float const right = area.x + area.width - context.px(12);
    float const room = area.width - context.px(60) - width_of(context.fonts.small_bold, value);
    list.AddText(font, font->FontSize, {area.x + context.px(36), y}, context.palette.text.packed(),
                 fitted(font, name, room).c_str());
    ImFont *const bold = context.fonts.small_bold;
    list.AddText(bold, bold->FontSize, {right - width_of(bold, value), y},
                 context.palette.text.packed(), value.c_str());
    y += context.px(20);
}

void draw_plain_row(PanelContext const &context, Area const &area, float &y,
                    std::string const &name, std::string const &value)
{
    ImDrawList &list = *ImGui::GetWindowDrawList();
    ImFont *const font = context.fonts.small;
    ImFont *const bold = context.fonts.small_bold;
    list.AddText(font, font->FontSize, {area.x + context.px(12), y},
                 context.palette.text_secondary.packed(),
                 fitted(font, name, area.width - context.px(36) - width_of(bold, value)).c_str());
    list.AddText(bold, bold->FontSize,
                 {area.x + area.width - context.px(12) - width_of(bold, value), y},
                 context.palette.text.packed(), value.c_str());
    y += context.px(20);
}

} // namespace

void draw_moment_rows(PanelContext const &context, Area const &area, float &y,
                      WorksMoment const &moment, bool critical, sim::Text const &due)
{
    auto const homes = [&](int n) {
        return context.text(sim::text("{n} households", {{"n", format_integer(n)}}));
    };
    draw_legend_row(context, area, y, Swatch::coal, context.text("Coal today"),
                    homes(moment.on_coal));
    draw_legend_row(context, area, y, Swatch::in_works, context.text("in works"),
                    homes(moment.in_works));
    draw_legend_row(context, area, y, Swatch::done, context.text("converted"),
                    homes(moment.connected));
    if (critical) {
        draw_legend_row(context, area, y, Swatch::critical, context.text("critical path"), "");
    }
    ImGui::GetWindowDrawList()->AddLine({area.x + context.px(12), y - 1},
                                        {area.x + area.width - context.px(12), y - 1},
                                        context.palette.separator.packed());
    y += context.px(4);
    draw_plain_row(
        context, area, y, context.text(due),
        context.text(sim::text("{n} x 10 000 yuan", {{"n", format_wan_yuan(moment.paid)}})));
    draw_plain_row(context, area, y, context.text("coal saved a year"),
                   context.text(sim::text("{n} t", {{"n", format_number(moment.coal_t, 0)}})));
}

} // namespace app
