#include "app/panels/panels.hpp"
#include "app/panels/progress_chart.hpp"

namespace app {

void draw_progress_curve(PanelContext const &context, Area const &area)
{
    if (area.width <= 0.0F) {
        return;
    }
    PanelWindow const window{"progress_curve_panel",
                             area,
                             context.palette.panel,
                             {0.0F, 0.0F},
                             ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse};
    ImGui::SetCursorPos({context.px(16), context.px(10)});
    std::string const title = context.text("Households connected");
    write(context.fonts.title, context.palette.text, title);
    if (!context.document.progress.has_standing()) {
        return;
    }
    Area const chart{area.x + context.px(60), area.y + context.px(56),
                     area.width - context.px(60 + 20), area.height - context.px(56 + 28)};
    if (chart.width > 40.0F && chart.height > 40.0F) {
        ProgressChart plot{context, chart};
        plot.draw();
        float const right = area.x + area.width - context.px(12);
        draw_chart_key(context, plot.chart(),
                       area.x + context.px(32) + width_of(context.fonts.title, title),
                       right - context.px(copy_button_px + 10), area.y + context.px(20));
        draw_copy_button(context, plot.chart().key, right, area.y + context.px(9));
    }
    ImGui::GetWindowDrawList()->AddLine({area.x, area.y}, {area.x, area.y + area.height},
                                        context.palette.border.packed());
}

} // namespace app
