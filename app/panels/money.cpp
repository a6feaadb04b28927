#include "app/panels/facts.hpp"
#include "app/panels/panels.hpp"
#include "app/panels/plot.hpp"
#include "app/view/charts.hpp"
#include "app/view/number.hpp"

#include <algorithm>
#include <charconv>

namespace app {

namespace {

/// The total as the plan prints it; of the scenario as it was opened where the plan prints none.
sim::Money printed_total(PanelContext const &context)
{
    for (sim::PublishedFigure const &figure : context.document.dataset.published_figures) {
        double wan_yuan = 0.0;
        char const *const begin = figure.printed.data();
        if (figure.formula == "money.all.total" && figure.unit == "wan_yuan" &&
            std::from_chars(begin, begin + figure.printed.size(), wan_yuan).ec == std::errc{}) {
            return sim::Money::from_yuan(wan_yuan * 1e4);
        }
    }
    return context.document.published.money.published_total();
}

void draw_difference(PanelContext const &context)
{
    sim::Money const difference =
        context.document.results.money.published_total() - printed_total(context);
    std::string const words = format_signed_wan_yuan(difference, 2); // the digits the plan prints
    if (words.find_first_not_of("0.") == std::string::npos) {
        write(context.fonts.caption, context.palette.text_secondary,
              context.text("equals the published plan"));
        return;
    }
    write(context.fonts.small, context.palette.text, context.text("against the published plan"));
    write_right(context.fonts.small_bold, context.palette.accent, words,
                right_end(context) - context.px(76));
}

/// Years at the left, totals at the right, at most 40 a bar.
void draw_years(PanelContext const &context, Area const &area)
{
    Chart const chart = money_chart(context.document.results.money, context.palette);
    auto const rows = static_cast<float>(std::max<std::size_t>(chart.rows.size(), 1));
    float const height = std::min(context.px(40) * rows, area.height - context.px(20));
    if (!chart.rows.empty()) {
        Plot plot{context,
                  chart,
                  {area.x + context.px(52), area.y, area.width - context.px(52 + 84), height}};
        plot.draw();
        plot.handle();
    }
    draw_copy_button(context, chart.key, area.x + area.width, area.y);
}

} // namespace

void draw_money(PanelContext const &context)
{
    ImVec2 const corner = ImGui::GetCursorScreenPos();
    ImVec2 const room = ImGui::GetContentRegionAvail();
    // In a narrow window the table gives way first, down to what its words need.
    float const table = std::clamp(room.x - context.px(32 + 220), context.px(240), context.px(320));
    draw_years(context, {corner.x, corner.y, room.x - table - context.px(32), room.y});
    ImGui::SetCursorScreenPos({corner.x + room.x - table, corner.y - context.px(8)});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2{context.px(4), context.px(8)});
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2{context.px(8), context.px(2)});
    ImGui::BeginChild("payers", {table + context.px(16), room.y + context.px(8)}, false,
                      ImGuiWindowFlags_AlwaysUseWindowPadding);
    draw_payers(context, context.document.results.money);
    draw_difference(context);
    ImGui::EndChild();
    ImGui::PopStyleVar(2);
}

} // namespace app
