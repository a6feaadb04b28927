#include "app/panels/network.hpp"
#include "app/panels/panels.hpp"
#include "app/panels/widgets.hpp"
#include "app/view/number.hpp"

namespace app {

void draw_map_tools(PanelContext const &context, Area const &area)
{
    PanelWindow const window{"map_tools",
                             area,
                             context.palette.panel,
                             {context.px(4), context.px(4)},
                             ImGuiWindowFlags_NoScrollbar};
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2{0.0F, context.px(2)});
    if (icon_button(context, "in", Icon::plus, true, context.text("Closer"))) {
        context.ask("zoom-in", {});
    }
    if (icon_button(context, "out", Icon::minus, true, context.text("Farther"))) {
        context.ask("zoom-out", {});
    }
    if (icon_button(context, "home", Icon::home, true, context.text("Whole district") + "  Home")) {
        context.ask("home", {});
    }
    if (!context.view.shows_dates() &&
        icon_button(context, "edit", Icon::pencil, true,
                    context.text("Draw and edit the map") + "  Ctrl+D")) {
        context.ask("edit-map", {});
    }
    if (!context.view.shows_dates() &&
        icon_button(context, "table", Icon::table, true, context.text("Show a layer as a table"))) {
        context.ask("table", {context.view.table.is_open() ? "off" : "blocks"});
    }
    ImGui::PopStyleVar();
    ImGui::GetWindowDrawList()->AddRect({area.x, area.y},
                                        {area.x + area.width, area.y + area.height},
                                        context.palette.border.packed(), context.px(4));
}

namespace {

void draw_asset_tooltip(PanelContext const &context, Asset asset)
{
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2{context.px(10), context.px(8)});
    ImGui::BeginTooltip();
    write(context.fonts.body_bold, context.palette.text, asset_name(context, asset));
    if (context.document.night != nullptr) {
        double const rate = rate_of(context.document.night->rates, asset);
        LoadClass const load = load_class(rate);
        write(context.fonts.small, load_ink(context, load),
              format_whole_percent(rate) + "  " + context.text(load_class_label(load)));
    }
    write(context.fonts.small, context.palette.text_secondary,
          context.text(
              sim::text("capacity {n} kVA",
                        {{"n", format_number(capacity_kva(context.document.dataset, asset), 0)}})));
    ImGui::EndTooltip();
    ImGui::PopStyleVar();
}

} // namespace

void draw_map_tooltip(PanelContext const &context)
{
    if (context.view.hovered_asset) {
        draw_asset_tooltip(context, *context.view.hovered_asset);
        return;
    }
    if (!context.view.hovered) {
        return;
    }
    sim::BlockId const id = *context.view.hovered;
    sim::Dataset const &dataset = context.document.dataset;
    sim::Block const &block = dataset.block(id);
    sim::Jurisdiction const &place = dataset.jurisdiction(block.jurisdiction);
    sim::Route const &route = dataset.route(context.document.scenario.plan.choices[id.index].route);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2{context.px(10), context.px(8)});
    ImGui::BeginTooltip();
    write(context.fonts.body_bold, context.palette.text, context.pick(block.name, block.name_en));
    write(context.fonts.small, context.palette.text_secondary,
          context.pick(place.name, place.name_en));
    swatch(context, route.family);
    write(context.fonts.small, context.palette.text, context.pick(route.name_zh, route.name_en));
    write(context.fonts.small, context.palette.text,
          context.text(sim::text("{n} households", {{"n", format_integer(block.households)}})));
    ImGui::EndTooltip();
    ImGui::PopStyleVar();
}

} // namespace app
