#include "app/gui/hover_overlay.hpp"

#include "app/gui/compare_map.hpp"
#include "app/gui/overdraw.hpp"

namespace app {

namespace {

constexpr float ring_px = 2.0F;

/// A station or zone as a circle around its symbol, a feeder along its sections.
void draw_asset(Overdraw &pen, sim::Dataset const &dataset, Asset asset, Rgba ink)
{
    constexpr float zone_px = 7.0F;
    constexpr float station_px = 10.0F;
    if (asset.kind == AssetKind::zone) {
        pen.circle(dataset.transformer_zones[asset.index].place, zone_px, ink, ring_px);
        return;
    }
    if (asset.kind == AssetKind::substation) {
        pen.circle(dataset.substations[asset.index].place, station_px, ink, ring_px);
        return;
    }
    for (sim::FeederSection const &section : dataset.feeder_sections) {
        if (section.feeder.index == asset.index) {
            for (sim::geo::LineString const &line : section.lines) {
                pen.line(line, ink, ring_px);
            }
        }
    }
}

void draw_on(Overdraw &pen, AppState const &state, Rgba ink)
{
    sim::Dataset const &dataset = state.workspace->dataset();
    Hover const &hovered = state.view.hovered;
    if (hovered.asset) {
        draw_asset(pen, dataset, *hovered.asset, ink);
    } else if (hovered.block && hovered.block != state.view.selected) {
        pen.block(*hovered.block, ink, ring_px);
    } else if (hovered.jurisdiction) {
        pen.area(dataset.jurisdiction(*hovered.jurisdiction).area, ink, ring_px);
    }
}

} // namespace

Hover hover_at(AppState const &state, PanelContext const &context, Pickers const &pickers,
               sim::geo::Point place)
{
    sim::Dataset const &dataset = state.workspace->dataset();
    double const reach_m = 5.0 * static_cast<double>(context.scale) * state.camera.metres_per_pixel;
    Hover hover;
    hover.asset = pickers.network.at(dataset, state.view.drawn_layers(), place, reach_m);
    if (!hover.asset) {
        hover.block = pickers.blocks.at(dataset.blocks, place);
    }
    return hover;
}

void draw_hover(AppState const &state, PanelContext const &context, Area const &area)
{
    if (state.view.hovered == Hover{}) {
        return;
    }
    Rgba const ink = context.palette.text;
    if (!shows_both(state)) {
        for (Area const &part : beside_overview(state, context, area)) {
            Overdraw pen{state, context, area, part};
            draw_on(pen, state, ink);
        }
        return;
    }
    for (ComparePane const &pane : compare_panes(state.view.compare, area)) {
        Overdraw pen{state, context, pane.whole, pane.visible};
        draw_on(pen, state, ink);
    }
}

} // namespace app
