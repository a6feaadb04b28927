#include "app/panels/aid_panels.hpp"
#include "app/panels/overlay.hpp"

#include <algorithm>

namespace app {

void draw_toast(PanelContext const &context, ToastShown const &toast, Area const &map)
{
    ImFont *const font = context.fonts.body;
    std::string const label = context.text(toast.label);
    float const button = width_of(font, label) + context.px(24);
    float const cross = context.px(28);
    float const rest = button + cross + context.px(12 + 16 + 8);
    std::string const words =
        fitted(font, toast.words, std::min(map.width - context.px(48), context.px(640)) - rest);
    float const width = width_of(font, words) + rest;
    float const height = context.px(40);
    Area const area{std::round(map.x + (map.width - width) / 2),
                    map.y + map.height - height - context.px(16), width, height};
    Overlay const window{context, "toast", area};
    ImGui::SetCursorPos({context.px(12), std::round((height - font->FontSize) / 2)});
    write(font, context.palette.text, words);
    ImGui::SetCursorPos({width - button - cross - context.px(8), context.px(6)});
    if (ImGui::Button((label + "##toast").c_str(), {button, context.px(28)})) {
        context.ask(toast.action, {});
    }
    ImGui::SameLine(0.0F, context.px(2));
    if (icon_button(context, "close_toast", Icon::cross, true, context.text("Close"))) {
        context.ask("close-toast", {});
    }
}

void draw_middle_mark(PanelContext const &context, Area const &map)
{
    ImDrawList &list = *ImGui::GetForegroundDrawList();
    ImVec2 const at{std::round(map.x + map.width / 2), std::round(map.y + map.height / 2)};
    float const arm = context.px(10);
    for (auto const &[ink, thick] :
         {std::pair{context.palette.halo, 5.0F}, std::pair{context.palette.accent, 2.0F}}) {
        float const line = thick * context.scale;
        list.AddLine({at.x - arm, at.y}, {at.x + arm, at.y}, ink.packed(), line);
        list.AddLine({at.x, at.y - arm}, {at.x, at.y + arm}, ink.packed(), line);
    }
}

} // namespace app
