#include "app/panels/background_panels.hpp"
#include "app/panels/panels.hpp"
#include "app/panels/widgets.hpp"

#include <algorithm>

namespace app {

namespace {

/// Titles of the pages, the present one underlined.
void draw_pages(PanelContext const &context)
{
    constexpr char const *labels[] = {label_key("Layers"), label_key("Route comparison"),
                                      label_key("Assumptions")};
    float const height = context.px(24);
    float const from = ImGui::GetCursorPosX();
    auto const gap_between = [&](ImFont *font) {
        float room = right_end(context) - from;
        for (char const *const label : labels) {
            room -= width_of(font, context.text(label));
        }
        return room / static_cast<float>(std::size(labels) - 1);
    };
    // Long words stand closer, or are written smaller; bold ones are a little wider.
    bool const small = gap_between(context.fonts.body_bold) < context.px(8);
    float const gap =
        std::clamp(gap_between(small ? context.fonts.small_bold : context.fonts.body_bold),
                   context.px(4), context.px(20));
    ImFont *const plain = small ? context.fonts.small : context.fonts.body;
    ImFont *const bold = small ? context.fonts.small_bold : context.fonts.body_bold;
    for (std::size_t i = 0; i < left_page_keys.size(); ++i) {
        bool const active = static_cast<std::size_t>(context.view.page) == i;
        std::string const words = context.text(labels[i]);
        ImFont *const font = active ? bold : plain;
        float const width = width_of(font, words);
        ImVec2 const corner = ImGui::GetCursorScreenPos();
        if (ImGui::InvisibleButton(labels[i], {width, height}) && !active) {
            context.ask("page", {std::string{left_page_keys[i]}});
        }
        Rgba const ink = active || ImGui::IsItemHovered() ? context.palette.text
                                                          : context.palette.text_secondary;
        ImDrawList &list = *ImGui::GetWindowDrawList();
        list.AddText(font, font->FontSize, {corner.x, corner.y + context.px(2)}, ink.packed(),
                     words.c_str());
        if (active) {
            list.AddRectFilled({corner.x, corner.y + height - context.px(2)},
                               {corner.x + width, corner.y + height},
                               context.palette.text.packed());
        }
        ImGui::SameLine(0.0F, gap);
    }
    ImGui::NewLine();
}

} // namespace

void draw_left_column(PanelContext const &context, Area const &area)
{
    draw_left_column(context, area, nullptr);
}

void draw_left_column(PanelContext const &context, Area const &area,
                      BackgroundDesk const *backgrounds)
{
    PanelWindow const window{
        "left_column", area, context.palette.panel, {context.px(12), context.px(10)}};
    draw_pages(context);
    if (context.view.page == LeftPage::routing) {
        draw_routing_page(context);
    } else if (context.view.page == LeftPage::assumptions) {
        draw_assumptions(context);
    } else {
        draw_layers(context);
        if (backgrounds != nullptr) {
            divider(context);
            draw_backgrounds(context, *backgrounds);
        }
        divider(context);
        draw_legend(context);
        draw_night(context);
    }
    ImGui::GetWindowDrawList()->AddLine({area.x + area.width - 1, area.y},
                                        {area.x + area.width - 1, area.y + area.height},
                                        context.palette.border.packed());
}

} // namespace app
