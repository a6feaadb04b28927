#include "app/panels/network.hpp"
#include "app/panels/panels.hpp"
#include "app/panels/widgets.hpp"

namespace app {

namespace {

void draw_class(PanelContext const &context, LoadClass load, float y)
{
    ImDrawList &list = *ImGui::GetWindowDrawList();
    ImVec2 const window = ImGui::GetWindowPos();
    ImU32 const ink = load_colour(load, context.palette).packed();
    float const left = window.x + context.px(14);
    list.AddLine({left, y}, {left + context.px(20), y}, ink,
                 static_cast<float>(load_width_px(load)) * context.scale);
    list.AddCircleFilled({left + context.px(32), y},
                         static_cast<float>(load_radius_px(load)) * context.scale, ink);
    ImFont *const font = context.fonts.small;
    std::string const words = context.text(load_class_label(load));
    list.AddText(font, font->FontSize, {left + context.px(46), std::round(y - font->FontSize / 2)},
                 context.palette.text.packed(), words.c_str());
}

} // namespace

void draw_load_legend(PanelContext const &context, Area const &area)
{
    bool const shown = context.view.shows(Layer::feeders) || context.view.shows(Layer::zones);
    // Made in every frame, empty if need be: windows made later would lie under the map.
    PanelWindow const window{"load_legend",
                             area,
                             context.palette.panel,
                             {context.px(14), context.px(8)},
                             ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoInputs |
                                 (shown ? 0 : ImGuiWindowFlags_NoBackground)};
    if (!shown) {
        return;
    }
    Night const *const night = context.document.night;
    std::string title = context.text("Load rate");
    if (night == nullptr) {
        title += "  " + context.text("no data");
    } else if (night->of_season) {
        title += "  " + context.text("peak of the season");
    } else {
        title += "  " + context.text(moment_words(night->hour));
    }
    write(context.fonts.small_bold, context.palette.text, title);
    float y = area.y + context.px(40);
    for (auto load = load_classes.rbegin(); load != load_classes.rend(); ++load) {
        draw_class(context, *load, y);
        y += context.px(22);
    }
    ImGui::GetWindowDrawList()->AddRect({area.x, area.y},
                                        {area.x + area.width, area.y + area.height},
                                        context.palette.border.packed(), context.px(4));
}

} // namespace app
