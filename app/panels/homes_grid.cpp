#include "app/panels/homes_grid.hpp"

#include "app/panels/gantt.hpp"
#include "app/view/chart_ticks.hpp"
#include "app/view/number.hpp"

#include <cmath>

namespace app {

namespace {

/// Words of the axes; corners on whole pixels keep them sharp.
class GridWords
{
public:
    explicit GridWords(PanelContext const &context)
        : m_font{context.fonts.caption}, m_ink{context.palette.text_secondary.packed()}
    {
    }
    [[nodiscard]] ImFont *font() const { return m_font; }
    void put(float x, float y, std::string const &words) const
    {
        ImGui::GetWindowDrawList()->AddText(m_font, m_font->FontSize,
                                            {std::round(x), std::round(y)}, m_ink, words.c_str());
    }

private:
    ImFont *m_font;
    ImU32 m_ink;
};

void draw_homes(PanelContext const &context, HomesGrid const &grid, GridWords const &axis)
{
    Palette const &palette = context.palette;
    double const step = tick_step(grid.most_homes);
    for (double homes = 0.0; homes < grid.most_homes; homes += step) {
        float const y = std::round(grid.y_of(homes));
        ImGui::GetWindowDrawList()->AddLine(
            {grid.area.x, y}, {grid.area.x + grid.area.width, y},
            (homes > 0.0 ? palette.separator : palette.text_disabled).packed());
        std::string const words = format_integer(std::llround(homes));
        axis.put(grid.area.x - context.px(8) - width_of(axis.font(), words),
                 y - axis.font()->FontSize / 2, words);
    }
}

void draw_months(PanelContext const &context, HomesGrid const &grid, GridWords const &axis)
{
    float const bottom = grid.area.y + grid.area.height;
    MonthNames names = month_names(context, axis.font());
    names.gap = context.px(4);
    for (MonthMark const &mark : month_marks(grid.axis, names, {})) {
        if (mark.words.empty()) {
            continue;
        }
        float const x = std::round(grid.axis.x_of(mark.first));
        if (x >= grid.area.x) {
            ImGui::GetWindowDrawList()->AddLine({x, bottom}, {x, bottom + context.px(4)},
                                                context.palette.text_disabled.packed());
        }
        axis.put(mark.span.left, bottom + context.px(6), mark.words);
    }
}

} // namespace

void draw_homes_grid(PanelContext const &context, HomesGrid const &grid)
{
    GridWords const axis{context};
    draw_homes(context, grid, axis);
    draw_months(context, grid, axis);
}

} // namespace app
