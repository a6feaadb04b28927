#include "app/panels/facts.hpp"
#include "app/panels/panels.hpp"
#include "app/panels/widgets.hpp"
#include "app/view/number.hpp"

#include <algorithm>
#include <iterator>

namespace app {

namespace {

float button_width(PanelContext const &context, sim::Route const &route)
{
    return width_of(context.fonts.small, context.pick(route.name_zh, route.name_en)) +
           context.px(34);
}

/// Lines that draw_routes() needs between `left` and `right`.
int lines_of_routes(PanelContext const &context, float left, float right)
{
    int lines = 1;
    float x = left;
    for (sim::Route const &route : context.document.dataset.routes) {
        float const width = button_width(context, route);
        if (x > left && x + width > right) {
            ++lines;
            x = left;
        }
        x += width + context.px(4);
    }
    return lines;
}

/// Routes as buttons with their swatches, in lines of the bar's width.
void draw_routes(PanelContext const &context, float right)
{
    std::vector<sim::Route> const &routes = context.document.dataset.routes;
    ImFont *const font = context.fonts.small;
    ImDrawList &list = *ImGui::GetWindowDrawList();
    for (std::uint32_t i = 0; i < routes.size(); ++i) {
        std::string const name = context.pick(routes[i].name_zh, routes[i].name_en);
        bool const chosen = context.view.select.brush == sim::RouteId{i};
        ImVec2 const size{button_width(context, routes[i]), context.px(24)};
        if (i > 0) {
            ImGui::SameLine(0.0F, context.px(4));
            if (ImGui::GetCursorScreenPos().x + size.x > right) {
                ImGui::NewLine();
            }
        }
        ImVec2 const at = ImGui::GetCursorScreenPos();
        if (ImGui::InvisibleButton(routes[i].key.c_str(), size)) {
            context.ask("brush", {routes[i].key});
        }
        ImVec2 const end{at.x + size.x, at.y + size.y};
        Rgba const ground = chosen                   ? context.palette.selected_row
                            : ImGui::IsItemHovered() ? context.palette.frame_hovered
                                                     : context.palette.panel;
        list.AddRectFilled(at, end, ground.packed(), context.px(4));
        list.AddRect(at, end, (chosen ? context.palette.accent : context.palette.border).packed(),
                     context.px(4));
        ImVec2 const low{at.x + context.px(8), at.y + context.px(6)};
        ImVec2 const high{low.x + context.px(12), low.y + context.px(12)};
        list.AddRectFilled(low, high, fill_colour(routes[i].family, context.palette).packed(),
                           context.px(2));
        list.AddRect(low, high, line_colour(routes[i].family).packed(), context.px(2), 0,
                     1.5F * context.scale);
        list.AddText(font, font->FontSize,
                     {at.x + context.px(26), at.y + std::round((size.y - font->FontSize) / 2)},
                     context.palette.text.packed(), name.c_str());
    }
}

struct Line
{
    std::string words;
    Rgba ink;
    ImFont *font;
};

/// Names of feeders that are overloaded now and were not before.
std::string new_overloads(PanelContext const &context, StrokeView const &stroke)
{
    std::vector<std::uint32_t> fresh;
    std::ranges::set_difference(stroke.after.feeders_over, stroke.before.feeders_over,
                                std::back_inserter(fresh));
    std::string names;
    constexpr std::size_t most = 3;
    for (std::size_t i = 0; i < std::min(most, fresh.size()); ++i) {
        sim::Feeder const &feeder = context.document.dataset.feeders[fresh[i]];
        names += "  " + context.pick(feeder.name, feeder.name_en);
    }
    return names + (fresh.size() > most ? " …" : "");
}

void add_overloads(PanelContext const &context, StrokeView const &stroke, std::vector<Line> &lines)
{
    auto const add = [&](char const *label, std::size_t before, std::size_t after,
                         std::string const &names) {
        if (before != after || !names.empty()) {
            lines.push_back({context.text(label) + "  " +
                                 format_integer(static_cast<std::int64_t>(before)) + " → " +
                                 format_integer(static_cast<std::int64_t>(after)) + names,
                             after > before ? context.palette.late : context.palette.text,
                             context.fonts.small});
        }
    };
    add(label_key("Feeders overloaded"), stroke.before.feeders_over.size(),
        stroke.after.feeders_over.size(), new_overloads(context, stroke));
    add(label_key("Transformer zones overloaded"), stroke.before.zones_over.size(),
        stroke.after.zones_over.size(), {});
}

std::vector<Line> lines_of(PanelContext const &context, StrokeView const &stroke)
{
    Palette const &palette = context.palette;
    std::vector<Line> lines;
    lines.push_back({context.text(sim::text(
                         "{n} blocks, {m} households",
                         {{"n", format_integer(static_cast<std::int64_t>(stroke.painted.size()))},
                          {"m", format_integer(stroke.households)}})),
                     palette.text, context.fonts.body_bold});
    for (sim::Payer const payer : sim::all_payers) {
        auto const p = static_cast<std::size_t>(payer);
        sim::Money const more = stroke.after.by_payer[p] - stroke.before.by_payer[p];
        if (more != sim::Money{}) {
            lines.push_back({context.text(payer_label(payer)) + "  " +
                                 context.text(sim::text("{n} x 10 000 yuan",
                                                        {{"n", format_signed_wan_yuan(more)}})),
                             palette.text, context.fonts.small});
        }
    }
    add_overloads(context, stroke, lines);
    if (!stroke.refused.empty()) {
        LeftOut const &last = stroke.refused.back();
        sim::Block const &block = context.document.dataset.block(last.block);
        lines.push_back(
            {context.text(sim::text("{block}: {reason}", {{"block", block.name, block.name_en},
                                                          {"reason", context.text(last.reason)}})),
             palette.late, context.fonts.small});
    }
    return lines;
}

} // namespace

void draw_brush_bar(PanelContext const &context, Area const &room)
{
    float const side = context.px(8);
    int const lines = lines_of_routes(context, room.x + side, room.x + room.width - side);
    Area const area{room.x, room.y, room.width,
                    context.px(28) * static_cast<float>(lines) + context.px(40)};
    bool const is_on = context.view.select.tool == MapTool::brush && !context.view.shows_dates();
    PanelWindow const window{"brush_bar",
                             is_on ? area : Area{-8.0F, -8.0F, 4.0F, 4.0F},
                             context.palette.panel,
                             {context.px(8), context.px(8)},
                             ImGuiWindowFlags_NoScrollbar};
    if (!is_on) {
        return;
    }
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2{context.px(4), context.px(4)});
    draw_routes(context, area.x + area.width - context.px(8));
    ImGui::PopStyleVar();
    write(
        context.fonts.small, context.palette.text_secondary,
        fitted(context.fonts.small,
               context.text(context.view.select.brush
                                ? label_key("Drag over blocks; one stroke is one step. Blocks that "
                                            "are fixed or may not take the route stay.")
                                : label_key("Choose the route that is painted.")),
               area.width - context.px(16)));
    ImGui::GetWindowDrawList()->AddRect({area.x, area.y},
                                        {area.x + area.width, area.y + area.height},
                                        context.palette.border.packed(), context.px(4));
}

void draw_stroke_totals(PanelContext const &context, StrokeView const &stroke, Area const &map)
{
    std::vector<Line> const lines = lines_of(context, stroke);
    float const step = context.px(18);
    float width = 0.0F;
    for (Line const &line : lines) {
        width = std::max(width, width_of(line.font, line.words));
    }
    ImVec2 const size{width + context.px(20),
                      step * static_cast<float>(lines.size()) + context.px(14)};
    ImVec2 const mouse = ImGui::GetIO().MousePos;
    float const left = std::clamp(mouse.x + context.px(18), map.x + context.px(4),
                                  std::max(map.x + map.width - size.x - context.px(4), map.x));
    float const top = std::clamp(mouse.y + context.px(18), map.y + context.px(4),
                                 std::max(map.y + map.height - size.y - context.px(4), map.y));
    ImDrawList &list = *ImGui::GetForegroundDrawList();
    list.AddRectFilled({left, top}, {left + size.x, top + size.y}, context.palette.popup.packed(),
                       context.px(4));
    list.AddRect({left, top}, {left + size.x, top + size.y}, context.palette.border.packed(),
                 context.px(4));
    float y = top + context.px(8);
    for (Line const &line : lines) {
        list.AddText(line.font, line.font->FontSize, {left + context.px(10), y}, line.ink.packed(),
                     line.words.c_str());
        y += step;
    }
}

} // namespace app
