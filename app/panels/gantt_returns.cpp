#include "app/core/standing_answer.hpp"
#include "app/panels/gantt.hpp"

namespace app {

std::optional<sim::Day> returned_day(PanelContext const &context)
{
    ProgressView const &progress = context.document.progress;
    return progress.has_standing() ? std::optional{progress.answer->standing->today} : std::nullopt;
}

void draw_returned_day(PanelContext const &context, TimeAxis const &axis, Area const &area)
{
    auto const day = returned_day(context);
    float const x = day ? std::round(axis.x_of(*day + 1)) : 0.0F;
    if (!day || x < axis.left || x > axis.right()) {
        return;
    }
    ImDrawList &list = *ImGui::GetWindowDrawList();
    for (float y = area.y; y < area.y + area.height; y += context.px(8)) {
        list.AddLine({x, y}, {x, y + context.px(5)}, context.palette.text_secondary.packed(),
                     1.5F * context.scale);
    }
}

} // namespace app
