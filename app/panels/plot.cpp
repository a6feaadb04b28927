#include "app/panels/plot.hpp"

#include "app/panels/gantt.hpp"
#include "app/view/chart_ticks.hpp"
#include "app/view/night.hpp"
#include "app/view/number.hpp"

#include <algorithm>
#include <cmath>

namespace app {

void draw_dashes(std::span<ImVec2 const> path, Dashes const &dashes, Rgba ink)
{
    ImDrawList &list = *ImGui::GetWindowDrawList();
    float const period = dashes.dash + dashes.gap;
    float along = 0.0F;
    for (std::size_t i = 1; i < path.size(); ++i) {
        ImVec2 const from = path[i - 1];
        ImVec2 const to = path[i];
        float const length = std::hypot(to.x - from.x, to.y - from.y);
        auto const point = [&](float at) {
            float const share = at / length;
            return ImVec2{from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share};
        };
        for (float at = 0.0F; at < length;) {
            float const phase = std::fmod(along + at, period);
            bool const inked = phase < dashes.dash;
            float const next = std::min(length, at + (inked ? dashes.dash : period) - phase);
            if (inked) {
                list.AddLine(point(at), point(next), ink.packed(), dashes.width);
            }
            at = std::max(next, at + 0.25F);
        }
        along += length;
    }
}

Plot::Plot(PanelContext const &context, Chart const &chart, Area const &room)
    : m_context{context}, m_chart{chart}, m_room{room}, m_list{*ImGui::GetWindowDrawList()}
{
}

void Plot::draw()
{
    draw_values_axis();
    draw_rows_axis();
    draw_captions();
    m_list.PushClipRect({m_room.x - m_context.px(2), m_room.y - m_context.px(2)},
                        {right() + m_context.px(m_chart.lying ? 90.0F : 2.0F), bottom() + 1}, true);
    for (std::size_t row = 0; row < m_chart.rows.size(); ++row) {
        draw_bars(row);
    }
    for (ChartSeries const &series : m_chart.series) {
        draw_series(series);
    }
    m_list.PopClipRect();
    for (ChartLimit const &limit : m_chart.limits) {
        draw_limit(limit);
    }
}

ImVec2 Plot::place(double x, double y) const
{
    auto const across = (x - m_chart.x.low) / (m_chart.x.high - m_chart.x.low);
    auto const up = (y - m_chart.y.low) / (m_chart.y.high - m_chart.y.low);
    if (m_chart.lying) {
        return {m_room.x + m_room.width * static_cast<float>(up),
                m_room.y + m_room.height * static_cast<float>(across)};
    }
    return {m_room.x + m_room.width * static_cast<float>(across),
            bottom() - m_room.height * static_cast<float>(up)};
}

void Plot::put(ImFont *font, ImVec2 at, Rgba ink, std::string const &words) const
{
    m_list.AddText(font, font->FontSize, {std::round(at.x), std::round(at.y)}, ink.packed(),
                   words.c_str());
}

void Plot::put_tag(ImFont *font, ImVec2 at, Rgba ink, std::string const &words) const
{
    float const width = width_of(font, words);
    float const left = std::clamp(at.x, m_room.x, std::max(m_room.x, right() - width));
    m_list.AddRectFilled({left - 2, at.y}, {left + width + 2, at.y + font->FontSize + 2},
                         m_context.palette.panel.with_alpha(0.85).packed());
    put(font, {left, at.y}, ink, words);
}

void Plot::draw_present(double x, double y) const
{
    ImVec2 const at = place(x, y);
    float const line = std::round(at.x);
    Palette const &palette = m_context.palette;
    float const above = m_chart.x.words == AxisWords::day ? m_context.px(12) : 0.0F; // no caption
    m_list.AddLine({line, m_room.y - above}, {line, bottom()}, palette.accent.packed(),
                   1.5F * m_context.scale);
    m_list.AddCircleFilled({line, at.y}, m_context.px(5), palette.accent.packed());
    m_list.AddCircle({line, at.y}, m_context.px(5), palette.panel.packed(), 0, m_context.scale);
}

void Plot::draw_values_axis() const
{
    Palette const &palette = m_context.palette;
    ImFont *const font = m_context.fonts.caption;
    Ticks const ticks = ticks_between(m_chart.y.low, m_chart.y.high);
    for (double const tick : ticks.at) {
        ImVec2 const at = place(m_chart.x.low, tick);
        Rgba const ink = tick == 0.0 ? palette.text_disabled : palette.separator;
        std::string const words = format_number(tick, ticks.decimals);
        if (m_chart.lying) {
            float const x = std::round(at.x);
            m_list.AddLine({x, m_room.y}, {x, bottom()}, ink.packed());
            put(font, {x - width_of(font, words) / 2, bottom() + m_context.px(5)},
                palette.text_disabled, words);
            continue;
        }
        float const y = std::round(at.y);
        m_list.AddLine({m_room.x, y}, {right(), y}, ink.packed());
        if (y < m_room.y + m_context.px(4) && m_chart.x.words != AxisWords::day) {
            continue; // the caption stands there
        }
        put(font, {m_room.x - m_context.px(8) - width_of(font, words), y - font->FontSize / 2},
            palette.text_disabled, words);
    }
}

void Plot::put_below(double x, std::string const &words) const
{
    ImFont *const font = m_context.fonts.caption;
    put(font, {place(x, 0.0).x - width_of(font, words) / 2, bottom() + m_context.px(5)},
        m_context.palette.text_disabled, words);
}

void Plot::draw_rows_axis() const
{
    switch (m_chart.x.words) {
    case AxisWords::year:
        draw_years();
        break;
    case AxisWords::day:
        draw_months();
        break;
    case AxisWords::hour: {
        bool const close = m_room.width / 8.0F < m_context.px(38);
        for (int hour = 0; hour < 24; hour += close ? 6 : 3) {
            put_below(hour + 0.5, hour_words(static_cast<std::size_t>(hour)));
        }
        break;
    }
    case AxisWords::number: {
        Ticks const ticks = ticks_between(m_chart.x.low, m_chart.x.high);
        for (double const tick : ticks.at) {
            put_below(tick, format_number(tick, ticks.decimals));
        }
        break;
    }
    }
}

void Plot::draw_years() const
{
    ImFont *const font = m_context.fonts.body_bold;
    for (double const year : m_chart.rows) {
        std::string const words = std::to_string(std::llround(year));
        put(font,
            {m_room.x - m_context.px(10) - width_of(font, words),
             place(year + 0.5, 0.0).y - font->FontSize / 2},
            m_context.palette.text, words);
    }
}

void Plot::draw_months() const
{
    ImFont *const font = m_context.fonts.caption;
    MonthNames names = month_names(m_context, font);
    names.gap = m_context.px(4);
    TimeAxis const axis{
        {static_cast<sim::Day>(m_chart.x.low) + 1, static_cast<sim::Day>(m_chart.x.high)},
        m_room.x,
        m_room.width};
    for (MonthMark const &mark : month_marks(axis, names, {})) {
        if (mark.words.empty()) {
            continue;
        }
        float const x = std::round(axis.x_of(mark.first));
        if (x >= m_room.x) {
            m_list.AddLine({x, bottom()}, {x, bottom() + m_context.px(4)},
                           m_context.palette.text_disabled.packed());
        }
        put(font, {mark.span.left, bottom() + m_context.px(6)}, m_context.palette.text_disabled,
            mark.words);
    }
}

/// Of the values above their ticks; of the places at the right end below. Days need none.
void Plot::draw_captions() const
{
    ImFont *const font = m_context.fonts.caption;
    Rgba const ink = m_context.palette.text_secondary;
    sim::Language const language = m_context.view.language;
    std::string const values = axis_caption(language, m_chart.y);
    if (m_chart.lying) {
        put(font, {right() + m_context.px(20), bottom() + m_context.px(5)}, ink,
            sim::render(language, m_chart.y.unit));
    } else if (m_chart.x.words != AxisWords::day) {
        put(font, {m_room.x - m_context.px(36), m_room.y - m_context.px(16)}, ink, values);
    }
    if (!m_chart.lying && m_chart.x.words == AxisWords::number) {
        std::string const places = axis_caption(language, m_chart.x);
        put(font, {right() - width_of(font, places), bottom() + m_context.px(18)}, ink, places);
    }
}

void Plot::draw_limit(ChartLimit const &limit) const
{
    Palette const &palette = m_context.palette;
    Dashes const dashes{m_context.px(6), m_context.px(4), 1.5F * m_context.scale};
    ImFont *const font = m_context.fonts.small_bold;
    std::string const words = m_context.text(limit.words);
    if (limit.upright) {
        float const x = std::round(place(limit.at, 0.0).x);
        ImVec2 const path[] = {{x, m_room.y - m_context.px(12)}, {x, bottom()}};
        draw_dashes(path, dashes, palette.text);
        put(font, {x + m_context.px(6), m_room.y - m_context.px(14)}, palette.text, words);
        return;
    }
    float const y = std::round(place(0.0, limit.at).y);
    ImVec2 const path[] = {{m_room.x, y}, {right(), y}};
    draw_dashes(path, dashes, palette.text);
    if (m_chart.x.words !=
        AxisWords::day) { // beside days its place depends on what else stands there
        put(font, {right() + m_context.px(8), y - font->FontSize / 2}, palette.text, words);
    }
}

} // namespace app
