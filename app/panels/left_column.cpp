#include "app/panels/panels.hpp"
#include "app/panels/widgets.hpp"

namespace app {

void draw_left_column(PanelContext const &context, Area const &area)
{
    PanelWindow const window{
        "left_column", area, context.palette.panel, {context.px(12), context.px(10)}};
    draw_layers(context);
    divider(context);
    draw_legend(context);
    draw_night(context);
    ImGui::GetWindowDrawList()->AddLine({area.x + area.width - 1, area.y},
                                        {area.x + area.width - 1, area.y + area.height},
                                        context.palette.border.packed());
}

} // namespace app
