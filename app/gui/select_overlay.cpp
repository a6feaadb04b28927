#include "app/gui/overdraw.hpp"
#include "app/gui/select_tool.hpp"

#include "app/panels/network.hpp"
#include "app/panels/panels.hpp"
#include "app/view/block_selection.hpp"

#include <span>

namespace app {

namespace {

void draw_path(Overdraw &pen, Palette const &palette, SelectState const &select)
{
    sim::geo::Ring const ring = ring_of(select.path);
    if (ring.size() < 4) {
        return;
    }
    std::span<sim::geo::Point const> const corners{ring.data(), ring.size() - 1};
    if (select.path.size() == 2) {
        pen.fill(corners, palette.accent.with_alpha(0.10));
    }
    pen.ring(corners, palette.halo, 3.5F);
    pen.ring(corners, palette.accent, 1.5F);
}

void draw_stroke(Overdraw &pen, PanelContext const &context, StrokeView const &stroke)
{
    for (sim::BlockId const id : stroke.painted) {
        pen.block(id, context.palette.text, 2.0F);
    }
    for (LeftOut const &one : stroke.refused) {
        pen.block(one.block, context.palette.halo, 5.0F);
        pen.block(one.block, context.palette.late, 2.5F);
    }
}

} // namespace

void draw_selection_overlay(AppState const &state, PanelContext const &context, Area const &area)
{
    SelectState const &select = state.view.select;
    if (select.stroke == nullptr && select.path.empty()) {
        return;
    }
    for (Area const &part : beside_overview(state, context, area)) {
        Overdraw pen{state, context, area, part};
        if (select.stroke != nullptr) {
            draw_stroke(pen, context, *select.stroke);
        }
        draw_path(pen, context.palette, select);
    }
    if (select.stroke != nullptr) {
        draw_stroke_totals(context, *select.stroke, area);
    }
}

} // namespace app
