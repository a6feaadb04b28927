#include "app/panels/gantt.hpp"
#include "app/panels/panels.hpp"
#include "app/panels/plot.hpp"
#include "app/view/charts.hpp"
#include "app/view/number.hpp"

#include <algorithm>
#include <cmath>

namespace app {

namespace {

/// Homes connected over the days of the axis, with targets, deadlines and the day looked at.
class Curve
{
public:
    Curve(PanelContext const &context, Area const &area)
        : m_context{context}, m_proposal{*context.document.works.proposal},
          m_list{*ImGui::GetWindowDrawList()}, m_area{area}, m_axis{shown_range(context), area.x,
                                                                    area.width},
          m_chart{works_chart(m_proposal, m_axis.range, context.palette)}, m_plot{context, m_chart,
                                                                                  area}
    {
    }

    void draw()
    {
        m_plot.draw();
        handle();
        m_list.PushClipRect({m_area.x, m_area.y - m_context.px(24)},
                            {m_area.x + m_area.width, m_area.y + m_area.height + 1}, true);
        draw_targets();
        draw_day();
        if (!m_proposal.plan().targets.empty()) {
            draw_due(m_proposal.plan().targets.front().due);
        }
        m_list.PopClipRect();
    }
    [[nodiscard]] Chart const &chart() const { return m_chart; }

private:
    /// A click or a drag looks at the day under the mouse.
    void handle()
    {
        PlotMouse const mouse = m_plot.handle();
        sim::Day const day = std::clamp(m_axis.day_at(ImGui::GetIO().MousePos.x), m_axis.range.from,
                                        m_axis.range.to);
        if (mouse.held && day != m_context.view.works_day) {
            m_context.ask("day", {sim::iso_date(day)});
        }
    }

    void draw_targets()
    {
        std::vector<sim::WorksTarget> const &targets = m_proposal.plan().targets;
        ImFont *const font = m_context.fonts.small_bold;
        float const bottom = m_area.y + m_area.height;
        for (std::size_t t = 0; t < targets.size(); ++t) {
            float const x = std::round(m_axis.x_of(targets[t].due + 1));
            m_list.AddLine({x, m_area.y}, {x, bottom}, m_context.palette.text.packed(),
                           (t == 0 ? 1.5F : 0.75F) * m_context.scale);
        }
        if (targets.empty()) {
            return;
        }
        sim::WorksTarget const &first = targets.front();
        float const y = std::round(m_plot.place(0.0, first.households).y);
        std::string const words = m_context.text(m_chart.limits.front().words);
        // Above the line at the left; where a deadline would cross it, below it at the right.
        float const left = m_area.x + m_context.px(8);
        float const width = width_of(font, words);
        bool const at_right = is_crossed({left, left + width});
        float const x = at_right ? m_area.x + m_area.width - width - m_context.px(8) : left;
        float const top = at_right ? y + m_context.px(3) : y - m_context.px(17);
        if (at_right) {
            m_list.AddRectFilled({x - 2, top}, {x + width + 2, top + m_context.px(15)},
                                 m_context.palette.panel.packed());
        }
        m_plot.put(font, {x, top}, m_context.palette.text, words);
    }

    /// True if a deadline or the day that is looked at stands within, and within the axis.
    [[nodiscard]] bool is_crossed(Span const &span) const
    {
        auto const &targets = m_proposal.plan().targets;
        return span.holds(m_axis.middle_of(shown_day(m_context))) ||
               std::ranges::any_of(targets, [&](sim::WorksTarget const &target) {
                   return span.holds(std::round(m_axis.x_of(target.due + 1)));
               });
    }

    /// The first deadline's day, left of its line; where another would cross it, at its right.
    void draw_due(sim::Day due)
    {
        ImFont *const font = m_context.fonts.small;
        std::string const words = m_context.text(due_words(m_context, due));
        float const x = std::round(m_axis.x_of(due + 1));
        float const gap = m_context.px(4);
        float const width = width_of(font, words);
        Span const before{x - gap - width, x - gap};
        Span const behind{x + gap, x + gap + width};
        Span const &span = is_crossed(before) && !is_crossed(behind) ? behind : before;
        if (span.left >= m_area.x && span.right <= m_area.x + m_area.width) {
            float const top = m_area.y + m_context.px(2);
            m_list.AddRectFilled({span.left - 2, top}, {span.right + 2, top + m_context.px(15)},
                                 m_context.palette.panel.packed());
            m_plot.put(font, {span.left, top}, m_context.palette.text, words);
        }
    }

    void draw_day()
    {
        sim::Day const day = shown_day(m_context);
        float const x = std::round(m_axis.middle_of(day));
        if (!Span{m_area.x - 1, m_area.x + m_area.width + 1}.holds(x)) {
            return;
        }
        int const connected = connected_by(m_proposal, day);
        float const y = m_plot.place(day, connected).y;
        Palette const &palette = m_context.palette;
        m_plot.draw_present(day, connected);
        ImFont *const font = m_context.fonts.title;
        std::string const words =
            m_context.text(sim::text("{n} households", {{"n", format_integer(connected)}}));
        float const width = width_of(font, words);
        float const gap = m_context.px(10);
        Span const behind{x + gap, x + gap + width};
        Span const before{x - gap - width, x - gap};
        bool const at_left = behind.right + m_context.px(6) > m_area.x + m_area.width ||
                             (is_crossed(behind) && !is_crossed(before) && before.left > m_area.x);
        float const left = at_left ? before.left : behind.left;
        // The curve rises: there is room behind and below, or before and above.
        float const top =
            at_left ? std::max(y - m_context.px(24), m_area.y + m_context.px(18))
                    : std::min(y + m_context.px(6), m_area.y + m_area.height - m_context.px(22));
        m_list.AddRectFilled({left - m_context.px(3), top},
                             {left + width + m_context.px(3), top + m_context.px(18)},
                             palette.panel.packed(), m_context.px(2));
        m_plot.put(font, {left, top}, palette.text, words);
    }

    PanelContext const &m_context;
    WorksProposal const &m_proposal;
    ImDrawList &m_list;
    Area m_area;
    TimeAxis m_axis;
    Chart m_chart;
    Plot m_plot;
};

} // namespace

void draw_works_curve(PanelContext const &context, Area const &area)
{
    if (area.width <= 0.0F) {
        return;
    }
    PanelWindow const window{"works_curve",
                             area,
                             context.palette.panel,
                             {0.0F, 0.0F},
                             ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse};
    ImGui::SetCursorPos({context.px(16), context.px(10)});
    write(context.fonts.title, context.palette.text, context.text("Households connected"));
    if (!context.document.works.has_schedule()) {
        return;
    }
    Area const chart{area.x + context.px(60), area.y + context.px(56),
                     area.width - context.px(60 + 20), area.height - context.px(56 + 28)};
    if (chart.width > 40.0F && chart.height > 40.0F) {
        Curve curve{context, chart};
        curve.draw();
        draw_copy_button(context, curve.chart().key, area.x + area.width - context.px(12),
                         area.y + context.px(9));
    }
    ImGui::GetWindowDrawList()->AddLine({area.x, area.y}, {area.x, area.y + area.height},
                                        context.palette.border.packed());
}

} // namespace app
