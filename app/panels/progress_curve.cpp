#include "app/panels/panels.hpp"
#include "app/panels/progress_chart.hpp"

#include <array>

namespace app {

namespace {

enum class Sample
{
    planned,
    done,
    forecast,
    band
};

void draw_sample(PanelContext const &context, Sample sample, ImVec2 at)
{
    ImDrawList &list = *ImGui::GetWindowDrawList();
    Palette const &palette = context.palette;
    float const end = at.x + context.px(20);
    switch (sample) {
    case Sample::planned:
        list.AddLine(at, {end, at.y}, palette.grab_hovered.packed(), 2.0F * context.scale);
        break;
    case Sample::done:
        list.AddLine(at, {end, at.y}, palette.text.packed(), 3.5F * context.scale);
        break;
    case Sample::forecast:
        for (float x = at.x; x < end; x += context.px(8)) {
            list.AddLine({x, at.y}, {x + context.px(4), at.y}, palette.text.packed(),
                         2.0F * context.scale);
        }
        break;
    case Sample::band:
        list.AddRectFilled({at.x, at.y - context.px(5)}, {end, at.y + context.px(5)},
                           palette.text.with_alpha(palette.dark ? 0.20 : 0.13).packed());
        break;
    }
}

/// Lines and band with their names, from the right end of the panel; where the title leaves no room
/// the band goes without.
void draw_key(PanelContext const &context, Area const &area, float title_end)
{
    constexpr std::array<char const *, 4> names{label_key("planned"), label_key("done"),
                                                label_key("forecast"), label_key("8 draws of 10")};
    ImFont *const font = context.fonts.small;
    auto const width = [&](std::size_t i) {
        return width_of(font, context.text(names[i])) + context.px(40);
    };
    float const right = area.x + area.width - context.px(20);
    float all = 0.0F;
    for (std::size_t i = 0; i < names.size(); ++i) {
        all += width(i);
    }
    std::size_t const count = right - all < title_end ? names.size() - 1 : names.size();
    float x = right;
    float const y = area.y + context.px(20);
    for (std::size_t i = count; i-- > 0;) {
        x -= width(i);
        draw_sample(context, static_cast<Sample>(i), {x + context.px(14), y});
        ImGui::GetWindowDrawList()->AddText(
            font, font->FontSize, {x + context.px(40), std::round(y - font->FontSize / 2)},
            context.palette.text_secondary.packed(), context.text(names[i]).c_str());
    }
}

} // namespace

void draw_progress_curve(PanelContext const &context, Area const &area)
{
    if (area.width <= 0.0F) {
        return;
    }
    PanelWindow const window{"progress_curve_panel",
                             area,
                             context.palette.panel,
                             {0.0F, 0.0F},
                             ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse};
    ImGui::SetCursorPos({context.px(16), context.px(10)});
    std::string const title = context.text("Households connected");
    write(context.fonts.title, context.palette.text, title);
    if (!context.document.progress.has_standing()) {
        return;
    }
    draw_key(context, area, area.x + context.px(16) + width_of(context.fonts.title, title));
    Area const chart{area.x + context.px(60), area.y + context.px(56),
                     area.width - context.px(60 + 20), area.height - context.px(56 + 28)};
    if (chart.width > 40.0F && chart.height > 40.0F) {
        ProgressChart{context, chart}.draw();
    }
    ImGui::GetWindowDrawList()->AddLine({area.x, area.y}, {area.x, area.y + area.height},
                                        context.palette.border.packed());
}

} // namespace app
