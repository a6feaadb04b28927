#include "app/panels/modal.hpp"

#include <algorithm>
#include <cmath>

namespace app {

ImVec2 modal_size(PanelContext const &context, Area const &window, ImVec2 wanted)
{
    float const rim = context.px(48);
    return {std::min(context.px(wanted.x), window.width - rim),
            std::min(context.px(wanted.y), window.height - rim)};
}

bool begin_modal(PanelContext const &context, char const *id, Area const &window, ImVec2 size)
{
    if (!ImGui::IsPopupOpen(id)) {
        ImGui::OpenPopup(id);
    }
    ImGui::SetNextWindowPos({std::round(window.x + (window.width - size.x) / 2),
                             std::round(window.y + (window.height - size.y) / 2)});
    ImGui::SetNextWindowSize(size);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2{0.0F, 0.0F});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, context.px(4));
    ImGui::PushStyleColor(ImGuiCol_PopupBg, context.palette.panel.packed());
    bool const open = ImGui::BeginPopupModal(
        id, nullptr,
        ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize | ImGuiWindowFlags_NoMove |
            ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoScrollbar |
            ImGuiWindowFlags_NoScrollWithMouse);
    ImGui::PopStyleColor();
    ImGui::PopStyleVar(2);
    return open;
}

} // namespace app
