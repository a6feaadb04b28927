#include "app/panels/progress_chart.hpp"

#include "app/view/works_view.hpp"

#include <algorithm>
#include <cmath>

namespace app {

ProgressChart::ProgressChart(PanelContext const &context, Area const &area)
    : m_context{context}, m_standing{standing_of(context)}, m_list{*ImGui::GetWindowDrawList()},
      m_area{area}, m_axis{axis_of(area)}, m_grid{m_area, m_axis, std::max(most(), 1.0) * 1.08}
{
}

void ProgressChart::draw()
{
    draw_homes_grid(m_context, m_grid);
    m_list.PushClipRect({m_area.x, m_area.y - m_context.px(20)},
                        {m_area.x + m_area.width, m_area.y + m_area.height + 1}, true);
    draw_band();
    draw_target();
    draw_line(m_standing.planned, m_context.palette.grab_hovered, 2.0F);
    draw_dashed(m_standing.forecast);
    draw_line(m_standing.actual, m_context.palette.text, 3.5F);
    draw_reached();
    draw_today();
    m_list.PopClipRect();
    handle();
}

TimeAxis ProgressChart::axis_of(Area const &area) const
{
    CurveRange const range = curve_range(m_standing);
    return {{range.from, range.to}, area.x, area.width};
}

double ProgressChart::most() const
{
    double highest = m_standing.target_households;
    for (Points const *const points :
         {&m_standing.planned, &m_standing.actual, &m_standing.forecast}) {
        for (sim::Standing::Point const &point : *points) {
            bool const seen = point.day >= m_axis.range.from && point.day <= m_axis.range.to;
            highest = std::max(highest, seen ? static_cast<double>(point.households) : 0.0);
        }
    }
    return highest;
}

float ProgressChart::y_of(double homes) const
{
    return m_grid.y_of(homes);
}

ImVec2 ProgressChart::place_of(sim::Standing::Point const &point) const
{
    return {m_axis.x_of(point.day + 1), y_of(point.households)};
}

void ProgressChart::put(ImFont *font, ImVec2 at, Rgba ink, std::string const &words)
{
    m_list.AddText(font, font->FontSize, {std::round(at.x), std::round(at.y)}, ink.packed(),
                   words.c_str());
}

void ProgressChart::put_tag(ImFont *font, ImVec2 at, Rgba ink, std::string const &words)
{
    float const width = width_of(font, words);
    float const left = std::clamp(at.x, m_area.x, m_area.x + m_area.width - width);
    m_list.AddRectFilled({left - 2, at.y}, {left + width + 2, at.y + font->FontSize + 2},
                         m_context.palette.panel.with_alpha(0.85).packed());
    put(font, {left, at.y}, ink, words);
}

void ProgressChart::draw_band()
{
    Points const &low = m_standing.forecast_low;
    Points const &high = m_standing.forecast_high;
    Rgba const ink = m_context.palette.text.with_alpha(m_context.palette.dark ? 0.16 : 0.10);
    for (std::size_t i = 1; i < std::min(low.size(), high.size()); ++i) {
        m_list.AddQuadFilled(place_of(high[i - 1]), place_of(high[i]), place_of(low[i]),
                             place_of(low[i - 1]), ink.packed());
    }
}

void ProgressChart::draw_line(Points const &points, Rgba ink, float width)
{
    for (sim::Standing::Point const &point : points) {
        m_list.PathLineTo(place_of(point));
    }
    m_list.PathStroke(ink.packed(), ImDrawFlags_None, width * m_context.scale);
}

void ProgressChart::draw_dashed(Points const &points)
{
    float const dash = m_context.px(4);
    float const gap = m_context.px(4);
    float along = 0.0F;
    for (std::size_t i = 1; i < points.size(); ++i) {
        ImVec2 const from = place_of(points[i - 1]);
        ImVec2 const to = place_of(points[i]);
        float const length = std::hypot(to.x - from.x, to.y - from.y);
        float at = 0.0F;
        while (at < length) {
            float const phase = std::fmod(along + at, dash + gap);
            bool const inked = phase < dash;
            float const next = std::min(length, at + (inked ? dash : dash + gap) - phase);
            if (inked) {
                auto const place = [&](float share) {
                    return ImVec2{from.x + (to.x - from.x) * share,
                                  from.y + (to.y - from.y) * share};
                };
                m_list.AddLine(place(at / length), place(next / length),
                               m_context.palette.text.packed(), 2.0F * m_context.scale);
            }
            at = std::max(next, at + 0.25F);
        }
        along += length;
    }
}

} // namespace app
