#include "app/panels/routing_words.hpp"
#include "app/panels/why_rows.hpp"
#include "app/panels/widgets.hpp"
#include "app/view/number.hpp"
#include "app/view/route_rows.hpp"

#include <algorithm>

namespace app {

namespace {

char const *verdict_words(sim::GateVerdict verdict)
{
    switch (verdict) {
    case sim::GateVerdict::works:
        return label_key("after works");
    case sim::GateVerdict::unknown:
        return label_key("not known");
    case sim::GateVerdict::fail:
        return label_key("not met");
    case sim::GateVerdict::pass:
        break;
    }
    return label_key("met");
}

/// Every condition of the route, one a line.
void describe(PanelContext const &context, sim::BlockId block, RouteRow const &row)
{
    auto const &gates = context.document.routing.proposal->model().gates;
    std::string words = route_name(context, row.route);
    if (block.index < gates.size() && row.route.index < gates[block.index].size()) {
        for (sim::GateRecord const &record : gates[block.index][row.route.index].records) {
            words.append("\n").append(record.id, 0, record.id.find('.')).append(" ");
            words.append(context.text(verdict_words(record.verdict))).append(": ");
            words.append(context.text(record.sentence));
        }
    }
    wrapped_tooltip(context, words, 420.0F);
}

std::string remark(PanelContext const &context, RouteRow const &row)
{
    if (row.chosen) {
        return context.text("proposed");
    }
    if (row.runner_up) {
        return context.text("runner-up");
    }
    return row.life_cost ? std::string{} : context.text("closed");
}

/// A bar of the cost; without fill where limits, not costs, keep the route out.
void draw_bar(PanelContext const &context, RouteRow const &row, double share, Area const &area)
{
    sim::RouteFamily const family = context.document.dataset.route(row.route).family;
    ImDrawList &list = *ImGui::GetWindowDrawList();
    ImVec2 const corner{area.x, area.y};
    ImVec2 const end{area.x + area.width, area.y + area.height};
    list.AddRectFilled(corner, end, context.palette.sunk.packed());
    float const filled = std::round(area.width * static_cast<float>(std::clamp(share, 0.0, 1.0)));
    if (filled > 1.0F) {
        list.AddRectFilled(corner, {area.x + filled, end.y},
                           fill_colour(family, context.palette).packed());
        list.AddRect(corner, {area.x + filled, end.y}, line_colour(family).packed());
    }
}

/// The condition that closes a route, or what works mend it, under its name.
std::string under_line(PanelContext const &context, RouteRow const &row)
{
    if (row.failed != nullptr) {
        return context.text(row.failed->sentence);
    }
    return row.works.empty()
               ? std::string{}
               : context.text(sim::text(
                     "after works: {works}",
                     {{"works", sim::render(sim::Language::zh, row.works.front()->sentence),
                       sim::render(sim::Language::en, row.works.front()->sentence)}}));
}

struct Scale
{
    double households;
    double dearest; ///< yuan a household
};

void draw_row(PanelContext const &context, sim::BlockId block, RouteRow const &row,
              Scale const &scale)
{
    float const right = right_end(context);
    float const number_end = right - context.px(58);
    float const bar = right < context.px(330) ? context.px(40) : context.px(64);
    float const bar_left = number_end - context.px(44) - bar;
    ImVec2 const corner = ImGui::GetCursorScreenPos();
    ImFont *const font = row.chosen ? context.fonts.small_bold : context.fonts.small;
    Rgba const ink = row.life_cost ? context.palette.text : context.palette.text_disabled;
    swatch(context, context.document.dataset.route(row.route).family);
    write(font, ink,
          fitted(font, route_name(context, row.route),
                 bar_left - ImGui::GetCursorPosX() - context.px(8)));
    if (row.life_cost) {
        double const each = row.life_cost->yuan() / scale.households;
        draw_bar(
            context, row, each / scale.dearest,
            {ImGui::GetWindowPos().x + bar_left, corner.y + context.px(3), bar, context.px(10)});
        write_right(font, ink, format_number(each / 1e4, 2), number_end);
    }
    write_right(context.fonts.caption,
                row.chosen ? context.palette.text : context.palette.text_secondary,
                remark(context, row), right);
    std::string const under = under_line(context, row);
    if (!under.empty()) {
        ImGui::SetCursorPosX(ImGui::GetCursorPosX() + context.px(20));
        write(context.fonts.caption, context.palette.text_secondary,
              fitted(context.fonts.caption, under, right - ImGui::GetCursorPosX()));
    }
    ImVec2 const end{ImGui::GetWindowPos().x + right, ImGui::GetCursorScreenPos().y};
    if (ImGui::IsWindowHovered() && ImGui::IsMouseHoveringRect(corner, end)) {
        describe(context, block, row);
    }
}

} // namespace

void draw_route_rows(PanelContext const &context, sim::BlockId block)
{
    sim::Dataset const &dataset = context.document.dataset;
    std::vector<RouteRow> const rows =
        route_rows(dataset, *context.document.routing.proposal, block);
    Scale scale{std::max(1.0, static_cast<double>(dataset.block(block).households)), 1.0};
    for (RouteRow const &row : rows) {
        scale.dearest =
            std::max(scale.dearest, row.life_cost.value_or(sim::Money{}).yuan() / scale.households);
    }
    write(context.fonts.caption, context.palette.text_disabled, context.text("route"));
    write_right(context.fonts.caption, context.palette.text_disabled,
                context.text("20 years, 10 000 yuan/household"),
                right_end(context) - context.px(58));
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2{context.px(8), context.px(1)});
    for (RouteRow const &row : rows) {
        draw_row(context, block, row, scale);
    }
    ImGui::PopStyleVar();
}

} // namespace app
