#include "app/panels/progress_chart.hpp"

#include "app/view/number.hpp"
#include "app/view/works_view.hpp"

#include <algorithm>
#include <cmath>

namespace app {

void ProgressChart::draw_target()
{
    if (m_standing.target_households == 0) {
        return;
    }
    Palette const &palette = m_context.palette;
    float const y = std::round(y_of(m_standing.target_households));
    for (float x = m_area.x; x < m_area.x + m_area.width; x += m_context.px(10)) {
        m_list.AddLine({x, y}, {x + m_context.px(6), y}, palette.text.packed(),
                       1.5F * m_context.scale);
    }
    ImFont *const bold = m_context.fonts.small_bold;
    put_tag(bold, {m_area.x + m_context.px(8), y - m_context.px(17)}, palette.text,
            m_context.text(sim::text("{share}: {n} households",
                                     {{"share", format_whole_percent(m_standing.target_share)},
                                      {"n", format_integer(m_standing.target_households)}})));
    float const x = std::round(m_axis.x_of(m_standing.target_day + 1));
    m_list.AddLine({x, m_area.y - m_context.px(12)}, {x, m_area.y + m_area.height},
                   palette.text.packed(), m_context.scale);
    ImFont *const font = m_context.fonts.small;
    std::string const words = m_context.text(
        sim::text("due {day}", {words_arg("day", day_words(m_standing.target_day))}));
    put_tag(font, {x + m_context.px(5), m_area.y - m_context.px(16)}, palette.text, words);
}

void ProgressChart::draw_reached()
{
    if (!m_standing.target_reached || m_standing.forecast.empty()) {
        return;
    }
    Palette const &palette = m_context.palette;
    bool const late = *m_standing.target_reached > m_standing.target_day;
    Rgba const ink = late ? palette.late : palette.text;
    float const x = std::round(m_axis.x_of(*m_standing.target_reached + 1));
    float const y = y_of(m_standing.target_households);
    float const bottom = m_area.y + m_area.height;
    for (float from = y; from < bottom; from += m_context.px(7)) {
        m_list.AddLine({x, from}, {x, std::min(from + m_context.px(4), bottom)}, ink.packed(),
                       1.5F * m_context.scale);
    }
    m_list.AddCircleFilled({x, y}, m_context.px(4), ink.packed());
    std::string const words = m_context.text(sim::text(
        "forecast {day}", {words_arg("day", long_day_words(*m_standing.target_reached))}));
    ImFont *const bold = m_context.fonts.small_bold;
    put_tag(bold, {x - width_of(bold, words) - m_context.px(6), m_area.y + m_area.height * 0.62F},
            ink, words);
}

void ProgressChart::draw_today()
{
    Palette const &palette = m_context.palette;
    int const done = m_context.document.progress.rows->district.households_done;
    int const due = m_context.document.progress.rows->district.households_planned;
    float const x = std::round(m_axis.x_of(m_standing.today + 1));
    float const y = y_of(done);
    m_list.AddLine({x, m_area.y - m_context.px(16)}, {x, m_area.y + m_area.height},
                   palette.accent.packed(), 1.5F * m_context.scale);
    m_list.AddCircleFilled({x, y}, m_context.px(5), palette.accent.packed());
    m_list.AddCircle({x, y}, m_context.px(5), palette.panel.packed(), 0, m_context.scale);
    std::string const words =
        m_context.text(sim::text("{n} households", {{"n", format_integer(done)}}));
    ImFont *const font = m_context.fonts.title;
    float const top = std::min(y + m_context.px(6), m_area.y + m_area.height - m_context.px(42));
    put_tag(font, {x + m_context.px(10), top}, palette.text, words);
    if (due != done) {
        put_tag(m_context.fonts.small, {x + m_context.px(10), top + m_context.px(20)},
                due > done ? palette.late : palette.text_secondary,
                m_context.text(
                    due > done
                        ? sim::text("{n} fewer than planned", {{"n", format_integer(due - done)}})
                        : sim::text("{n} more than planned", {{"n", format_integer(done - due)}})));
    }
}

void ProgressChart::handle()
{
    ImGui::SetCursorScreenPos({m_area.x, m_area.y});
    bool const pressed = ImGui::InvisibleButton("progress_curve", {m_area.width, m_area.height});
    sim::Day const under =
        std::clamp(m_axis.day_at(ImGui::GetIO().MousePos.x), m_axis.range.from, m_axis.range.to);
    if (pressed) {
        m_context.ask("progress-day", {sim::iso_date(under)});
    }
    if (!ImGui::IsItemHovered() || ImGui::IsItemActive()) {
        return;
    }
    std::vector<sim::Day> const days = curve_days(m_standing);
    auto const nearest =
        std::ranges::min_element(days, {}, [&](sim::Day day) { return std::abs(day - under); });
    if (nearest == days.end()) {
        return;
    }
    float const x = std::round(m_axis.x_of(*nearest + 1));
    m_list.AddLine({x, m_area.y}, {x, m_area.y + m_area.height},
                   m_context.palette.text_disabled.packed());
    tooltip(m_context, day_details(*nearest));
}

std::string ProgressChart::day_details(sim::Day day) const
{
    CurveValues const values = curve_values(m_standing, day);
    std::string words = m_context.text(long_day_words(day));
    auto const add = [&](sim::Text const &name, std::optional<int> const &homes) {
        if (homes) {
            words += '\n';
            words +=
                m_context.text(sim::text("{name}: {n} households",
                                         {words_arg("name", name), {"n", format_integer(*homes)}}));
        }
    };
    add(sim::text("planned"), values.planned);
    add(sim::text("done"), values.actual);
    add(sim::text("forecast"), values.forecast);
    add(sim::text("one draw of ten stays below"), values.low);
    add(sim::text("one draw of ten is above"), values.high);
    return words;
}

} // namespace app
