#include "app/panels/plot.hpp"

#include "app/view/number.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace app {

namespace {

/// Ink for words on a ground.
Rgba readable_on(Rgba ground)
{
    int const light = 299 * ground.r + 587 * ground.g + 114 * ground.b;
    return light > 150000 ? rgb(0x1B2028) : rgb(0xFFFFFF);
}

} // namespace

void Plot::draw_series(ChartSeries const &series) const
{
    float const width = static_cast<float>(series.width_px) * m_context.scale;
    switch (series.shape) {
    case SeriesShape::bar:
        break; // stacked, row by row
    case SeriesShape::line: {
        std::vector<ImVec2> const path = path_of(series);
        m_list.AddPolyline(path.data(), static_cast<int>(path.size()), series.ink.packed(),
                           ImDrawFlags_None, width);
        break;
    }
    case SeriesShape::dashes:
        draw_dashes(path_of(series), {m_context.px(3), m_context.px(4), width}, series.ink);
        break;
    case SeriesShape::steps:
        draw_steps(series);
        break;
    case SeriesShape::band:
        draw_band(series);
        break;
    case SeriesShape::points:
        draw_points(series);
        break;
    }
}

/// Rows with a value; where many fall on one pixel, the first of them and the last.
std::vector<ImVec2> Plot::path_of(ChartSeries const &series) const
{
    std::vector<ImVec2> path;
    std::optional<ImVec2> left_out;
    for (std::size_t row = 0; row < m_chart.rows.size(); ++row) {
        if (!std::isfinite(series.values[row])) {
            continue;
        }
        ImVec2 const at = place(m_chart.rows[row], series.values[row]);
        bool const same = !path.empty() && std::abs(at.x - path.back().x) < 0.75F &&
                          std::abs(at.y - path.back().y) < 0.75F;
        left_out = same ? std::optional{at} : std::nullopt;
        if (!same) {
            path.push_back(at);
        }
    }
    if (left_out) {
        path.push_back(*left_out);
    }
    return path;
}

std::pair<float, float> Plot::row_edges(std::size_t row) const
{
    ImVec2 const from = place(m_chart.rows[row], m_chart.y.low);
    ImVec2 const to = place(m_chart.rows[row] + m_chart.row_width, m_chart.y.low);
    if (!m_chart.lying) {
        return {std::round(from.x) + m_context.px(1), std::round(to.x) - m_context.px(1)};
    }
    float const height = std::min(m_context.px(26), to.y - from.y - m_context.px(8));
    float const middle = (from.y + to.y) / 2;
    return {std::round(middle - height / 2), std::round(middle + height / 2)};
}

void Plot::draw_bars(std::size_t row) const
{
    float end = m_room.x;
    for (StackPart const &part : stack_of(m_chart, row)) {
        draw_bar(row, part);
        end = std::max(end, place(m_chart.rows[row], part.to).x);
    }
    if (m_chart.lying && m_chart.totals) {
        draw_total(row, end);
    }
}

void Plot::draw_bar(std::size_t row, StackPart const &part) const
{
    ChartSeries const &series = m_chart.series[part.series];
    auto const [begin, end] = row_edges(row);
    ImVec2 const from = place(m_chart.rows[row], part.from);
    ImVec2 const to = place(m_chart.rows[row], part.to);
    ImVec2 low = m_chart.lying ? ImVec2{from.x, begin} : ImVec2{begin, std::round(to.y)};
    ImVec2 high = m_chart.lying ? ImVec2{to.x, end} : ImVec2{end, std::round(from.y)};
    if (!series.in_total) {
        low.x += m_context.px(2);
        high.x = std::max(high.x + m_context.px(2), low.x + m_context.px(5));
        std::array<ImVec2, 5> const frame{low, {high.x, low.y}, high, {low.x, high.y}, low};
        draw_dashes(frame, {m_context.px(3), m_context.px(2), 1.0F}, series.ink);
        return;
    }
    Rgba const ink = series.inks.empty() ? series.ink : series.inks[row];
    m_list.AddRectFilled(low, high, ink.packed());
    if (!m_chart.lying) {
        return;
    }
    m_list.AddLine({high.x, low.y}, high, m_context.palette.panel.packed());
    ImFont *const font = m_context.fonts.caption;
    std::string const words = format_number(part.to - part.from, 0);
    float const width = width_of(font, words);
    if (high.x - low.x > std::max(width + m_context.px(8), m_context.px(36))) {
        put(font, {(low.x + high.x - width) / 2, (low.y + high.y - font->FontSize) / 2},
            readable_on(ink), words);
    }
}

void Plot::draw_total(std::size_t row, float end) const
{
    ImFont *const font = m_context.fonts.title;
    auto const [begin, finish] = row_edges(row);
    put(font, {end + m_context.px(8), (begin + finish - font->FontSize) / 2},
        m_context.palette.text, format_number(total_of(m_chart, row), 0));
}

void Plot::draw_band(ChartSeries const &series) const
{
    auto const known = [&](std::size_t row) {
        return std::isfinite(series.values[row]) && std::isfinite(series.lower[row]);
    };
    // Like a line: rows that fall on one pixel are drawn once.
    std::optional<std::size_t> last;
    for (std::size_t row = 0; row < m_chart.rows.size(); ++row) {
        if (!known(row)) {
            continue;
        }
        if (last) {
            double const from = m_chart.rows[*last];
            double const to = m_chart.rows[row];
            bool const ends = row + 1 == m_chart.rows.size() || !known(row + 1);
            if (place(to, 0.0).x - place(from, 0.0).x < 1.0F && !ends) {
                continue;
            }
            m_list.AddQuadFilled(place(from, series.values[*last]), place(to, series.values[row]),
                                 place(to, series.lower[row]), place(from, series.lower[*last]),
                                 series.ink.packed());
        }
        last = row;
    }
}

void Plot::draw_steps(ChartSeries const &series) const
{
    // As rectangles: a joint of steps that hardly differ would be drawn as a spike.
    float const width = std::round(static_cast<float>(series.width_px) * m_context.scale);
    float before = bottom();
    for (std::size_t row = 0; row < m_chart.rows.size(); ++row) {
        ImVec2 const from = place(m_chart.rows[row], series.values[row]);
        ImVec2 const to = place(m_chart.rows[row] + m_chart.row_width, series.values[row]);
        float const left = std::round(from.x);
        float const y = std::round(from.y);
        m_list.AddRectFilled({left, y - width}, {std::round(to.x), y}, series.ink.packed());
        m_list.AddRectFilled({left, std::min(y, before) - width},
                             {left + width, std::max(y, before)}, series.ink.packed());
        before = y;
    }
}

void Plot::draw_points(ChartSeries const &series) const
{
    Palette const &palette = m_context.palette;
    ImFont *const font = m_context.fonts.caption;
    auto const draw_point = [&](std::size_t row, bool chosen) {
        ImVec2 const at = place(m_chart.rows[row], series.values[row]);
        float const radius = m_context.px(chosen ? 9 : 8);
        m_list.AddCircleFilled(at, radius, (chosen ? series.ink : palette.panel).packed(), 24);
        m_list.AddCircle(at, radius, (chosen ? series.ink : palette.text_secondary).packed(), 24,
                         m_context.px(1.5F));
        std::string const number = std::to_string(row + 1);
        put(font, {at.x - width_of(font, number) / 2, at.y - font->FontSize / 2},
            chosen ? palette.panel : palette.text, number);
    };
    for (std::size_t row = 0; row < m_chart.rows.size(); ++row) {
        if (m_chart.chosen != row) {
            draw_point(row, false);
        }
    }
    if (m_chart.chosen && *m_chart.chosen < m_chart.rows.size()) {
        draw_point(*m_chart.chosen, true); // over the others
    }
}

} // namespace app
