#include "app/panels/network.hpp"
#include "app/panels/panels.hpp"
#include "app/panels/widgets.hpp"
#include "app/view/number.hpp"

namespace app {

namespace {

/// Buttons one below the other, or in two columns where the map is low.
class Rail
{
public:
    Rail(PanelContext const &context, bool wide) : m_context{context}, m_columns{wide ? 2 : 1} {}

    /// \return true when it is pressed
    bool button(char const *id, Icon icon, std::string const &words, bool chosen = false)
    {
        if (m_count++ % m_columns != 0) {
            ImGui::SameLine(0.0F, m_context.px(2));
        }
        if (chosen) {
            ImVec2 const at = ImGui::GetCursorScreenPos();
            float const side = m_context.px(28);
            ImGui::GetWindowDrawList()->AddRectFilled(at, {at.x + side, at.y + side},
                                                      m_context.palette.selected_row.packed(),
                                                      m_context.px(4));
        }
        return icon_button(m_context, id, icon, true, words);
    }

private:
    PanelContext const &m_context;
    int m_columns;
    int m_count = 0;
};

struct ToolButton
{
    Icon icon;
    char const *words;
};
constexpr ToolButton tool_buttons[] = {
    {Icon::arrow, label_key("Move the map, click selects; Shift adds, Shift + drag draws a box")},
    {Icon::box, label_key("Select with a box; Shift adds, Ctrl takes away")},
    {Icon::lasso, label_key("Select with a lasso; Shift adds, Ctrl takes away")},
    {Icon::brush, label_key("Paint a route over blocks")}};

void draw_select_tools(PanelContext const &context, Rail &rail)
{
    SelectState const &select = context.view.select;
    for (std::size_t i = 0; i < std::size(tool_buttons); ++i) {
        std::string const key{map_tool_keys[i]};
        if (rail.button(key.c_str(), tool_buttons[i].icon, context.text(tool_buttons[i].words),
                        static_cast<std::size_t>(select.tool) == i)) {
            context.ask("tool", {key});
        }
    }
    if (rail.button("conditions", Icon::funnel, context.text("Select by conditions"),
                    select.asks)) {
        context.ask("conditions", {});
    }
}

} // namespace

void draw_map_tools(PanelContext const &context, Area const &area)
{
    PanelWindow const window{"map_tools",
                             area,
                             context.palette.panel,
                             {context.px(4), context.px(4)},
                             ImGuiWindowFlags_NoScrollbar};
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2{0.0F, context.px(2)});
    bool const dates = context.view.shows_dates();
    Rail rail{context, area.width > context.px(48)};
    if (!dates) {
        draw_select_tools(context, rail);
    }
    if (rail.button("in", Icon::plus, context.with_keys(context.text("Closer"), "zoom-in"))) {
        context.ask("zoom-in", {});
    }
    if (rail.button("out", Icon::minus, context.with_keys(context.text("Farther"), "zoom-out"))) {
        context.ask("zoom-out", {});
    }
    if (rail.button("home", Icon::home,
                    context.with_keys(context.text("Whole district"), "home"))) {
        context.ask("home", {});
    }
    if (!dates &&
        rail.button("edit", Icon::pencil,
                    context.with_keys(context.text("Draw and edit the map"), "edit-map"))) {
        context.ask("edit-map", {});
    }
    if (!dates && rail.button("table", Icon::table, context.text("Show a layer as a table"))) {
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
    if (context.view.hovered.asset) {
        draw_asset_tooltip(context, *context.view.hovered.asset);
        return;
    }
    if (!context.view.hovered.block) {
        return;
    }
    sim::BlockId const id = *context.view.hovered.block;
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
