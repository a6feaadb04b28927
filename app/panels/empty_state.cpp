#include "app/panels/empty_state.hpp"

#include "app/panels/widgets.hpp"

#include <algorithm>

namespace app {

void draw_empty(PanelContext const &context, std::string const &what, std::string const &next,
                std::vector<WayOn> const &ways)
{
    ImGui::BeginGroup();
    float const room = std::min(ImGui::GetContentRegionAvail().x, context.px(640));
    ImGui::PushTextWrapPos(ImGui::GetCursorPosX() + room);
    if (!what.empty()) {
        write(context.fonts.body, context.palette.text, what);
    }
    if (!next.empty()) {
        write(context.fonts.small, context.palette.text_secondary, next);
    }
    ImGui::PopTextWrapPos();
    ImGui::Dummy({1.0F, context.px(2)});
    bool first = true;
    for (WayOn const &way : ways) {
        if (!first) {
            ImGui::SameLine(0.0F, context.px(8));
        }
        first = false;
        ImVec2 const size{width_of(context.fonts.body, way.label) + context.px(24), context.px(28)};
        if (ImGui::Button((way.label + "##" + way.action).c_str(), size)) {
            context.ask(way.action, way.arguments);
        }
    }
    ImGui::EndGroup();
}

} // namespace app
