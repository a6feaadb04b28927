#include "app/panels/panels.hpp"
#include "app/panels/widgets.hpp"

#include <algorithm>

namespace app {

void draw_warning(PanelContext const &context, Area const &area, std::string const &words)
{
    ImFont *const font = context.fonts.body_bold;
    float const pad = context.px(12);
    float const mark = context.px(28);
    float const room =
        std::max(std::min(area.width - context.px(48), context.px(720)) - mark - 2 * pad, 1.0F);
    ImVec2 const size =
        font->CalcTextSizeA(font->FontSize, 1e9F, room, words.data(), words.data() + words.size());
    float const width = size.x + mark + 2 * pad;
    float const height = size.y + 2 * pad;
    float const left = std::round(area.x + (area.width - width) / 2);
    float const top = std::round(area.y + area.height - height - context.px(24));
    ImDrawList &list = *ImGui::GetForegroundDrawList();
    list.AddRectFilled({left, top}, {left + width, top + height}, context.palette.panel.packed(),
                       context.px(4));
    list.AddRect({left, top}, {left + width, top + height}, context.palette.late.packed(),
                 context.px(4), 0, context.px(2));
    float const side = context.px(9);
    float const x = left + pad + side;
    float const y = top + height / 2;
    list.AddTriangleFilled({x - side, y + side * 0.8F}, {x + side, y + side * 0.8F},
                           {x, y - side * 0.9F}, context.palette.late.packed());
    std::string const sign = "!";
    ImFont *const bold = context.fonts.small_bold;
    list.AddText(bold, bold->FontSize, {x - width_of(bold, sign) / 2, y - bold->FontSize * 0.42F},
                 context.palette.panel.packed(), sign.c_str());
    list.AddText(font, font->FontSize, {left + pad + mark, top + pad},
                 context.palette.text.packed(), words.c_str(), nullptr, room);
}

} // namespace app
