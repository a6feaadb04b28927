#include "app/panels/progress_chart.hpp"

#include "app/view/number.hpp"
#include "app/view/works_view.hpp"

#include <algorithm>
#include <cmath>

namespace app {

ProgressChart::ProgressChart(PanelContext const &context, Area const &room)
    : m_context{context}, m_standing{standing_of(context)},
      m_chart{progress_chart(m_standing, context.palette)}, m_plot{context, m_chart, room}
{
}

void ProgressChart::draw()
{
    Area const &room = m_plot.room();
    m_plot.draw();
    ImGui::PushClipRect({room.x, room.y - m_context.px(20)}, {m_plot.right(), m_plot.bottom() + 1},
                        true);
    draw_target();
    draw_reached();
    draw_today();
    ImGui::PopClipRect();
    handle();
}

void ProgressChart::draw_target()
{
    if (m_chart.limits.empty()) {
        return;
    }
    Palette const &palette = m_context.palette;
    ChartLimit const &limit = m_chart.limits.front();
    float const y = std::round(m_plot.place(0.0, limit.at).y);
    m_plot.put_tag(m_context.fonts.small_bold,
                   {m_plot.room().x + m_context.px(8), y - m_context.px(17)}, palette.text,
                   m_context.text(limit.words));
    float const x = std::round(m_plot.place(m_standing.target_day, 0.0).x);
    float const top = m_plot.room().y;
    ImGui::GetWindowDrawList()->AddLine({x, top - m_context.px(12)}, {x, m_plot.bottom()},
                                        palette.text.packed(), m_context.scale);
    m_plot.put_tag(m_context.fonts.small, {x + m_context.px(5), top - m_context.px(16)},
                   palette.text,
                   m_context.text(sim::text("due {day}",
                                            {words_arg("day", day_words(m_standing.target_day))})));
}

void ProgressChart::draw_reached()
{
    if (!m_standing.target_reached || m_standing.forecast.empty()) {
        return;
    }
    Palette const &palette = m_context.palette;
    bool const late = *m_standing.target_reached > m_standing.target_day;
    Rgba const ink = late ? palette.late : palette.text;
    ImVec2 const at = m_plot.place(*m_standing.target_reached, m_standing.target_households);
    float const x = std::round(at.x);
    ImVec2 const path[] = {{x, at.y}, {x, m_plot.bottom()}};
    draw_dashes(path, {m_context.px(4), m_context.px(3), 1.5F * m_context.scale}, ink);
    ImGui::GetWindowDrawList()->AddCircleFilled({x, at.y}, m_context.px(4), ink.packed());
    std::string const words = m_context.text(sim::text(
        "forecast {day}", {words_arg("day", long_day_words(*m_standing.target_reached))}));
    ImFont *const bold = m_context.fonts.small_bold;
    m_plot.put_tag(bold,
                   {x - width_of(bold, words) - m_context.px(6),
                    m_plot.room().y + m_plot.room().height * 0.62F},
                   ink, words);
}

void ProgressChart::draw_today()
{
    Palette const &palette = m_context.palette;
    int const done = m_context.document.progress.rows->district.households_done;
    int const due = m_context.document.progress.rows->district.households_planned;
    m_plot.draw_present(m_standing.today, done);
    ImVec2 const at = m_plot.place(m_standing.today, done);
    std::string const words =
        m_context.text(sim::text("{n} households", {{"n", format_integer(done)}}));
    float const left = std::round(at.x) + m_context.px(10);
    float const top = std::min(at.y + m_context.px(6), m_plot.bottom() - m_context.px(42));
    m_plot.put_tag(m_context.fonts.title, {left, top}, palette.text, words);
    if (due != done) {
        m_plot.put_tag(m_context.fonts.small, {left, top + m_context.px(20)},
                       due > done ? palette.late : palette.text_secondary,
                       m_context.text(due > done ? sim::text("{n} fewer than planned",
                                                             {{"n", format_integer(due - done)}})
                                                 : sim::text("{n} more than planned",
                                                             {{"n", format_integer(done - due)}})));
    }
}

void ProgressChart::handle()
{
    PlotMouse const mouse = m_plot.handle();
    if (mouse.pressed) {
        double const under = std::clamp(mouse.x, m_chart.x.low, m_chart.x.high - 1.0);
        auto const day = static_cast<sim::Day>(std::floor(under)) + 1; // a day's place is its end
        m_context.ask("progress-day", {sim::iso_date(day)});
    }
}

} // namespace app
