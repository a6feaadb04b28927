#include "app/panels/panels.hpp"
#include "app/panels/widgets.hpp"

namespace app {

void draw_routing_page(PanelContext const &context)
{
    float const button = context.px(32);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2{0.0F, 0.0F});
    ImGui::BeginChild("routing", {0.0F, -button - context.px(12)}, false);
    draw_legend(context);
    divider(context);
    draw_limits_short(context);
    divider(context);
    draw_settings(context);
    ImGui::EndChild();
    ImGui::PopStyleVar();
    ImGui::Dummy({1.0F, context.px(4)});
    std::string const words =
        context.text(context.document.routing.busy ? label_key("Comparing routes")
                                                   : label_key("Propose routes"));
    if (primary_button(context, words + "##assign", {ImGui::GetContentRegionAvail().x, button})) {
        context.ask("assign", {});
    }
}

} // namespace app
