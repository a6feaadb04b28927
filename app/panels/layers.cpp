#include "app/panels/panels.hpp"
#include "app/panels/widgets.hpp"
#include "app/view/load_class.hpp"
#include "app/view/number.hpp"
#include "sim/geo/measure.hpp"

namespace app {

namespace {

struct LayerRow
{
    Layer layer;
    char const *label;
};

constexpr LayerRow layer_rows[] = {{Layer::jurisdictions, label_key("Jurisdiction borders")},
                                   {Layer::blocks, label_key("Blocks")},
                                   {Layer::heat, label_key("Heat supply")},
                                   {Layer::gas, label_key("Gas network")},
                                   {Layer::substations, label_key("Substations")},
                                   {Layer::feeders, label_key("10 kV feeders")},
                                   {Layer::zones, label_key("Transformer zones")},
                                   {Layer::context, label_key("River and railway")},
                                   {Layer::labels, label_key("Names")}};

template <typename Mains>
std::string length_words(PanelContext const &context, Mains const &mains)
{
    double metres = 0.0;
    for (auto const &main : mains) {
        for (sim::geo::LineString const &line : main.lines) {
            metres += sim::geo::length(line);
        }
    }
    return context.text(sim::text("{n} km", {{"n", format_number(metres / 1000.0, 1)}}));
}

std::string amount(PanelContext const &context, Layer layer)
{
    sim::Dataset const &dataset = context.document.dataset;
    switch (layer) {
    case Layer::jurisdictions:
        return format_integer(static_cast<std::int64_t>(dataset.jurisdictions.size()));
    case Layer::blocks:
        return format_integer(static_cast<std::int64_t>(dataset.blocks.size()));
    case Layer::heat:
        return length_words(context, dataset.heat_mains);
    case Layer::gas:
        return length_words(context, dataset.gas_mains);
    case Layer::substations:
        return format_integer(static_cast<std::int64_t>(dataset.substations.size()));
    case Layer::feeders:
        return format_integer(static_cast<std::int64_t>(dataset.feeders.size()));
    case Layer::zones:
        return format_integer(static_cast<std::int64_t>(dataset.transformer_zones.size()));
    case Layer::context:
    case Layer::labels:
        break;
    }
    return {};
}

/// A district without an electric network has no rows for it.
bool has(sim::Dataset const &dataset, Layer layer)
{
    switch (layer) {
    case Layer::substations:
        return !dataset.substations.empty();
    case Layer::feeders:
        return !dataset.feeders.empty();
    case Layer::zones:
        return !dataset.transformer_zones.empty();
    default:
        return true;
    }
}

/// A sample of how the layer is drawn.
void draw_sample(PanelContext const &context, Layer layer, ImVec2 middle)
{
    ImDrawList &list = *ImGui::GetWindowDrawList();
    Palette const &palette = context.palette;
    float const half = context.px(8);
    auto const line = [&](Rgba colour, float width) {
        list.AddLine({middle.x - half, middle.y}, {middle.x + half, middle.y}, colour.packed(),
                     width * context.scale);
    };
    switch (layer) {
    case Layer::jurisdictions:
        line(palette.jurisdiction_border, 2.0F);
        break;
    case Layer::blocks:
        list.AddRectFilled({middle.x - context.px(6), middle.y - context.px(6)},
                           {middle.x + context.px(6), middle.y + context.px(6)},
                           palette.sunk.packed());
        list.AddRect({middle.x - context.px(6), middle.y - context.px(6)},
                     {middle.x + context.px(6), middle.y + context.px(6)},
                     palette.text_disabled.packed(), context.px(2));
        break;
    case Layer::heat:
        line(palette.heat_main, 2.2F);
        break;
    case Layer::gas:
        for (float x : {-8.0F, -2.0F, 4.0F}) {
            list.AddLine({middle.x + context.px(x), middle.y},
                         {middle.x + context.px(x + 4), middle.y}, palette.gas_main.packed(),
                         1.6F * context.scale);
        }
        break;
    case Layer::substations:
        list.AddRectFilled({middle.x - context.px(5), middle.y - context.px(5)},
                           {middle.x + context.px(5), middle.y + context.px(5)},
                           (palette.dark ? palette.text : rgb(0xFFFFFF)).packed());
        list.AddRect({middle.x - context.px(5), middle.y - context.px(5)},
                     {middle.x + context.px(5), middle.y + context.px(5)},
                     palette.text_secondary.packed(), 0.0F, 0, 2.0F * context.scale);
        break;
    case Layer::feeders:
        line(load_colour(LoadClass::heavy, palette), 2.2F);
        break;
    case Layer::zones:
        list.AddCircleFilled({middle.x - context.px(4), middle.y}, context.px(2),
                             load_colour(LoadClass::light, palette).packed());
        list.AddCircleFilled({middle.x + context.px(4), middle.y}, context.px(3.5F),
                             load_colour(LoadClass::over, palette).packed());
        break;
    case Layer::context:
        line(palette.creek, 2.0F);
        break;
    case Layer::labels: {
        ImFont *const font = context.fonts.small_bold;
        std::string const letter = context.text("A");
        list.AddText(font, font->FontSize,
                     {middle.x - width_of(font, letter) / 2, middle.y - font->FontSize / 2},
                     palette.text_secondary.packed(), letter.c_str());
        break;
    }
    }
}

void draw_row(PanelContext const &context, LayerRow const &row)
{
    auto const index = static_cast<std::size_t>(row.layer);
    bool const on = context.view.visible[index];
    float const height = context.px(22);
    float const width = ImGui::GetContentRegionAvail().x;
    ImVec2 const corner = ImGui::GetCursorScreenPos();
    if (ImGui::InvisibleButton(row.label, {width, height})) {
        context.ask("toggle-layer", {std::string{layer_keys[index]}});
    }
    ImDrawList &list = *ImGui::GetWindowDrawList();
    if (ImGui::IsItemHovered()) {
        list.AddRectFilled({corner.x - context.px(4), corner.y},
                           {corner.x + width + context.px(4), corner.y + height},
                           context.palette.frame_hovered.packed(), context.px(4));
    }
    Rgba const ink = on ? context.palette.text : context.palette.text_disabled;
    float const centre = corner.y + height / 2;
    draw_icon(on ? Icon::eye : Icon::eye_off, {corner.x + context.px(8), centre}, context.px(14),
              on ? context.palette.text_secondary : context.palette.grab_hovered);
    draw_sample(context, row.layer, {corner.x + context.px(32), centre});
    auto const put = [&](ImFont *font, float x, Rgba colour, std::string const &words) {
        list.AddText(font, font->FontSize, {std::round(x), std::round(centre - font->FontSize / 2)},
                     colour.packed(), words.c_str());
    };
    put(context.fonts.body, corner.x + context.px(48), ink, context.text(row.label));
    std::string const count = amount(context, row.layer);
    put(context.fonts.caption, corner.x + width - width_of(context.fonts.caption, count),
        context.palette.text_disabled, count);
}

} // namespace

void draw_layers(PanelContext const &context)
{
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2{context.px(8), 0.0F});
    for (LayerRow const &row : layer_rows) {
        if (has(context.document.dataset, row.layer)) {
            draw_row(context, row);
        }
    }
    ImGui::PopStyleVar();
}

} // namespace app
