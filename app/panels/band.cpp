#include "app/panels/panels.hpp"
#include "app/panels/widgets.hpp"

namespace app {

void draw_band(PanelContext const &context, Area const &area)
{
    PanelWindow const window{"band",
                             area,
                             context.palette.panel,
                             {0.0F, 0.0F},
                             ImGuiWindowFlags_NoInputs | ImGuiWindowFlags_NoScrollbar};
    ImDrawList &list = *ImGui::GetWindowDrawList();
    if (!context.document.dataset.has_illustrative()) {
        return;
    }
    float const step = context.px(12);
    for (float x = -area.height; x < area.width; x += step) {
        list.AddLine({area.x + x, area.y + area.height}, {area.x + x + area.height, area.y},
                     context.palette.band.packed(), 2.0F * context.scale);
    }
    std::string const words = context.text("Illustrative data, not a basis for orders");
    ImFont *const font = context.fonts.body_bold;
    float const width = width_of(font, words);
    float const left = std::round(area.x + (area.width - width) / 2);
    list.AddRectFilled({left - context.px(16), area.y},
                       {left + width + context.px(16), area.y + area.height},
                       context.palette.panel.packed());
    list.AddText(font, font->FontSize,
                 {left, area.y + std::round((area.height - font->FontSize) / 2)},
                 context.palette.text.packed(), words.c_str());
}

} // namespace app
