#include "app/panels/hover_row.hpp"

#include <imgui.h>

namespace app {

bool follow_hover(PanelContext const &context, bool hovered, Hover const &row)
{
    if (hovered) {
        context.points_at(row);
        return true;
    }
    return shows_hover(context.document.dataset, context.view.hovered, row);
}

void tint_hover_row(PanelContext const &context, Hover const &row, float height)
{
    if (shows_hover(context.document.dataset, context.view.hovered, row)) {
        ImVec2 const corner = ImGui::GetCursorScreenPos();
        ImGui::GetWindowDrawList()->AddRectFilled(
            corner, {corner.x + ImGui::GetContentRegionAvail().x, corner.y + height},
            context.palette.frame_hovered.packed());
    }
}

} // namespace app
