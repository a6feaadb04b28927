#include "app/panels/panels.hpp"
#include "app/panels/widgets.hpp"
#include "app/panels/works_panels.hpp"
#include "app/view/block_selection.hpp"

namespace app {

namespace {

/// A proposal, or why there is none, stands before the district's own figures.
bool shows_moves(Routing const &routing)
{
    return routing.preview ||
           (routing.proposal != nullptr && routing.proposal->assignment.conflict);
}

} // namespace

void draw_inspector(PanelContext const &context, Area const &area)
{
    PanelWindow const window{
        "inspector", area, context.palette.panel, {context.px(12), context.px(12)}};
    bool const lists_zones =
        context.view.tab == StripTab::grid && context.document.night != nullptr;
    if (context.view.tab == StripTab::works && context.document.works.has_schedule()) {
        draw_works_inspector(context);
    } else if (context.view.tab == StripTab::progress) {
        draw_progress_inspector(context);
    } else if (selects_several(context.view)) {
        draw_selection(context);
    } else if (context.view.selected) {
        draw_block(context, *context.view.selected);
    } else if (context.view.asset) {
        draw_asset(context, *context.view.asset);
        if (lists_zones) {
            divider(context);
            draw_zone_list(context);
        }
    } else if (lists_zones) {
        draw_zone_list(context);
    } else if (shows_moves(context.document.routing)) {
        draw_moves(context);
    } else {
        draw_district(context);
    }
    ImGui::GetWindowDrawList()->AddLine({area.x, area.y}, {area.x, area.y + area.height},
                                        context.palette.border.packed());
}

} // namespace app
