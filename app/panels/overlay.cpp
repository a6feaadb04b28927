#include "app/panels/overlay.hpp"

namespace app {

Overlay::Overlay(PanelContext const &context, char const *id, Area const &area, ImVec2 padding)
{
    ImGui::SetNextWindowPos({area.x, area.y});
    ImGui::SetNextWindowSize({area.width, area.height});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, padding);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 1.0F);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, context.px(4));
    ImGui::Begin(id, nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                     ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoFocusOnAppearing);
}

Overlay::~Overlay()
{
    ImGui::End();
    ImGui::PopStyleVar(3);
}

} // namespace app
