#include "app/panels/edit.hpp"

#include "app/panels/widgets.hpp"

namespace app {

std::optional<sim::RouteId> edit_route(PanelContext const &context, char const *id,
                                       sim::RouteId committed, float width)
{
    std::vector<sim::Route> const &routes = context.document.dataset.routes;
    sim::Route const &present = context.document.dataset.route(committed);
    std::optional<sim::RouteId> chosen;
    ImVec2 const corner = ImGui::GetCursorScreenPos();
    ImGui::SetNextItemWidth(width);
    // The preview is drawn by us, with its swatch.
    bool const open =
        ImGui::BeginCombo(id, "", ImGuiComboFlags_HeightLargest | ImGuiComboFlags_NoArrowButton);
    if (open) {
        for (std::uint32_t i = 0; i < routes.size(); ++i) {
            ImGui::PushID(static_cast<int>(i));
            swatch(context, routes[i].family);
            if (ImGui::Selectable(context.pick(routes[i].name_zh, routes[i].name_en).c_str(),
                                  committed.index == i) &&
                committed.index != i) {
                chosen = sim::RouteId{i};
            }
            ImGui::PopID();
        }
        ImGui::EndCombo();
    }
    ImVec2 const after = ImGui::GetCursorScreenPos();
    draw_icon(Icon::open_list,
              {corner.x + width - context.px(16), corner.y + ImGui::GetFrameHeight() / 2},
              context.px(10), context.palette.text_secondary);
    ImGui::SetCursorScreenPos(
        {corner.x + context.px(10), corner.y + ImGui::GetStyle().FramePadding.y});
    swatch(context, present.family);
    write(context.fonts.body, context.palette.text, context.pick(present.name_zh, present.name_en));
    ImGui::SetCursorScreenPos(after);
    return chosen;
}

} // namespace app
