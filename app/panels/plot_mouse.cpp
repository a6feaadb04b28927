#include "app/panels/plot.hpp"

#include <algorithm>
#include <cmath>

namespace app {

namespace {

struct TipLine
{
    std::string name;
    std::string value;
    bool bold = false;
};

/// All that a chart tells of a row.
std::vector<TipLine> tip_lines(PanelContext const &context, Chart const &chart, std::size_t row)
{
    sim::Language const language = context.view.language;
    std::vector<TipLine> lines;
    auto const add = [&](sim::Text const &name, double value) {
        if (std::isfinite(value)) {
            lines.push_back({context.text(name), value_words(language, chart.y, value)});
        }
    };
    if (chart.chosen) {
        lines.push_back(
            {context.text(chart.x.name), value_words(language, chart.x, chart.rows[row])});
    }
    for (auto const &told : told_in_order(chart)) {
        if (!told) {
            add(sim::text("Total"), total_of(chart, row));
            lines.back().bold = true;
            continue;
        }
        ChartSeries const &series = chart.series[*told];
        if (series.shape == SeriesShape::bar && series.values[row] == 0.0) {
            continue;
        }
        if (!series.lower.empty()) {
            add(series.lower_name, series.lower[row]);
        }
        add(series.name, series.values[row]);
    }
    return lines;
}

bool is_row_told(Chart const &chart, std::size_t row)
{
    return std::ranges::any_of(chart.series, [&](ChartSeries const &series) {
        return series.told && std::isfinite(series.values[row]);
    });
}

void draw_sample(PanelContext const &context, ChartSeries const &series, ImVec2 at)
{
    ImDrawList &list = *ImGui::GetWindowDrawList();
    float const end = at.x + context.px(20);
    float const width = static_cast<float>(series.width_px) * context.scale;
    ImVec2 const path[] = {at, {end, at.y}};
    switch (series.shape) {
    case SeriesShape::dashes:
        draw_dashes(path, {context.px(3), context.px(4), width}, series.ink);
        break;
    case SeriesShape::band:
    case SeriesShape::bar:
        list.AddRectFilled({at.x, at.y - context.px(5)}, {end, at.y + context.px(5)},
                           series.ink.packed());
        break;
    case SeriesShape::line:
    case SeriesShape::steps:
    case SeriesShape::points:
        list.AddLine(path[0], path[1], series.ink.packed(), width);
        break;
    }
}

} // namespace

PlotMouse Plot::handle()
{
    PlotMouse result;
    ImGui::SetCursorScreenPos({m_room.x, m_room.y});
    result.pressed = ImGui::InvisibleButton(m_chart.key.c_str(), {m_room.width, m_room.height});
    result.held = ImGui::IsItemActive();
    bool const hovered = ImGui::IsItemHovered();
    if (!hovered && !result.held && !result.pressed) {
        return result;
    }
    ImVec2 const mouse = ImGui::GetIO().MousePos;
    float const share =
        m_chart.lying ? (mouse.y - m_room.y) / m_room.height : (mouse.x - m_room.x) / m_room.width;
    result.x = m_chart.x.low + static_cast<double>(share) * (m_chart.x.high - m_chart.x.low);
    result.row = m_chart.chosen ? point_at(mouse) : row_at(m_chart, result.x);
    if (hovered && !result.held && result.row && is_row_told(m_chart, *result.row)) {
        draw_hairline(*result.row);
        draw_tip(*result.row);
    }
    return result;
}

std::optional<std::size_t> Plot::point_at(ImVec2 mouse) const
{
    std::optional<std::size_t> nearest;
    float least = m_context.px(10);
    for (std::size_t row = 0; row < m_chart.rows.size(); ++row) {
        ImVec2 const at = place(m_chart.rows[row], m_chart.series.front().values[row]);
        float const apart = std::hypot(at.x - mouse.x, at.y - mouse.y);
        if (apart < least) {
            least = apart;
            nearest = row;
        }
    }
    return nearest;
}

void Plot::draw_hairline(std::size_t row) const
{
    Palette const &palette = m_context.palette;
    if (m_chart.chosen) {
        return;
    }
    if (m_chart.lying) {
        auto const [begin, end] = row_edges(row);
        m_list.AddRect({m_room.x - 1, begin - 2}, {right() + 1, end + 2},
                       palette.text_disabled.packed());
        return;
    }
    float const x = std::round(place(m_chart.rows[row] + m_chart.row_width / 2, m_chart.y.low).x);
    m_list.AddLine({x, m_room.y}, {x, bottom()}, palette.text_disabled.packed());
}

void Plot::draw_tip(std::size_t row) const
{
    ImFont *const font = m_context.fonts.small;
    Palette const &palette = m_context.palette;
    std::vector<TipLine> const lines = tip_lines(m_context, m_chart, row);
    float names = 0.0F;
    float values = 0.0F;
    for (TipLine const &line : lines) {
        names = std::max(names, width_of(font, line.name));
        values = std::max(values, width_of(m_context.fonts.small_bold, line.value));
    }
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2{m_context.px(10), m_context.px(6)});
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2{m_context.px(8), m_context.px(2)});
    ImGui::BeginTooltip();
    write(m_context.fonts.small_bold, palette.text,
          row_words(m_context.view.language, m_chart, row));
    float const right = ImGui::GetCursorPosX() + names + m_context.px(20) + values;
    for (TipLine const &line : lines) {
        write(font, line.bold ? palette.text : palette.text_secondary, line.name);
        write_right(line.bold ? m_context.fonts.small_bold : font, palette.text, line.value, right);
    }
    if (row < m_chart.notes.size()) {
        write(font, palette.text, m_context.text(m_chart.notes[row]));
    }
    ImGui::PushTextWrapPos(std::max(right, m_context.px(240)));
    write(m_context.fonts.caption, palette.text_disabled, m_context.text(m_chart.source));
    ImGui::PopTextWrapPos();
    ImGui::EndTooltip();
    ImGui::PopStyleVar(2);
}

void draw_chart_key(PanelContext const &context, Chart const &chart, float left, float right,
                    float middle)
{
    ImFont *const font = context.fonts.small;
    float x = right;
    for (auto series = chart.series.rbegin(); series != chart.series.rend(); ++series) {
        if (!series->told) {
            continue;
        }
        std::string const words =
            context.text(series->key_name.key.empty() ? series->name : series->key_name);
        x -= width_of(font, words);
        if (x - context.px(28) < left) {
            return;
        }
        ImGui::GetWindowDrawList()->AddText(
            font, font->FontSize, {std::round(x), std::round(middle - font->FontSize / 2)},
            context.palette.text_secondary.packed(), words.c_str());
        draw_sample(context, *series, {x - context.px(26), middle});
        x -= context.px(26 + 14);
    }
}

void draw_copy_button(PanelContext const &context, std::string const &key, float right, float top)
{
    float const side = context.px(copy_button_px);
    ImVec2 const corner{std::round(right - side), std::round(top)};
    ImGui::SetCursorScreenPos(corner);
    ImGui::PushID(key.c_str());
    bool const pressed = ImGui::InvisibleButton("copy", {side, side});
    bool const hovered = ImGui::IsItemHovered();
    ImGui::PopID();
    if (hovered) {
        ImGui::GetWindowDrawList()->AddRectFilled(corner, {corner.x + side, corner.y + side},
                                                  context.palette.frame_active.packed(),
                                                  context.px(4));
        tooltip(context, context.text("Copy the data of the chart"));
    }
    draw_icon(Icon::copy, {corner.x + side / 2, corner.y + side / 2}, context.px(12),
              hovered ? context.palette.text : context.palette.text_disabled);
    if (pressed) {
        context.ask("copy-chart", {key});
    }
}

} // namespace app
