#include "app/panels/month_track.hpp"

#include "app/panels/moment_rows.hpp"
#include "app/panels/overlay.hpp"
#include "app/panels/panels.hpp"

#include <algorithm>

namespace app {

namespace {

constexpr int months_a_year = 12;

/// The plan's months from left to right.
class Track
{
public:
    Track(PanelContext const &context, MonthSpan const &span, Area const &area)
        : m_context{context}, m_span{span}, m_area{area}, m_list{*ImGui::GetWindowDrawList()}
    {
    }

    void draw()
    {
        draw_homes();
        draw_years();
        draw_handle();
    }

    [[nodiscard]] Month month_at(float x) const
    {
        auto const place =
            static_cast<int>((x - m_area.x) / m_area.width * static_cast<float>(m_span.count()));
        return std::clamp(m_span.first + place, m_span.first, m_span.last);
    }

private:
    [[nodiscard]] float x_of(Month month) const
    {
        return m_area.x + m_area.width * static_cast<float>(month - m_span.first) /
                              static_cast<float>(m_span.count());
    }

    /// A bar a month, as high as the share of homes that are converted at its end.
    void draw_homes()
    {
        std::vector<int> const homes = converted_by_month(month_source(m_context), m_span);
        auto const most = static_cast<float>(std::max(homes.back(), 1));
        float const foot = m_area.y + m_area.height - m_context.px(14);
        float const room = foot - m_area.y - m_context.px(2);
        Month const shown = app::shown_month(m_context, m_span);
        for (Month month = m_span.first; month <= m_span.last; ++month) {
            auto const i = static_cast<std::size_t>(month - m_span.first);
            float const height = std::max(room * static_cast<float>(homes[i]) / most, 1.0F);
            Rgba const ink =
                month <= shown ? m_context.palette.grab_hovered : m_context.palette.border;
            m_list.AddRectFilled({std::round(x_of(month)) + 1, foot - height},
                                 {std::round(x_of(month + 1)) - 1, foot}, ink.packed());
        }
    }

    void draw_years()
    {
        ImFont *const font = m_context.fonts.caption;
        float const bottom = m_area.y + m_area.height;
        for (Month month = m_span.first; month <= m_span.last + 1; ++month) {
            if (month % months_a_year != 0 && month != m_span.last + 1) {
                continue;
            }
            float const x = std::round(x_of(month));
            m_list.AddLine({x, m_area.y}, {x, bottom}, m_context.palette.border.packed());
            std::string const words = std::to_string(month / months_a_year);
            if (x + m_context.px(8) + width_of(font, words) < m_area.x + m_area.width) {
                m_list.AddText(font, font->FontSize,
                               {x + m_context.px(4), bottom - m_context.px(13)},
                               m_context.palette.text_disabled.packed(), words.c_str());
            }
        }
    }

    void draw_handle()
    {
        float const x = std::round((x_of(app::shown_month(m_context, m_span)) +
                                    x_of(app::shown_month(m_context, m_span) + 1)) /
                                   2.0F);
        Palette const &palette = m_context.palette;
        m_list.AddLine({x, m_area.y - m_context.px(2)}, {x, m_area.y + m_area.height},
                       palette.accent.packed(), 2.0F * m_context.scale);
        ImVec2 const middle{x, m_area.y + m_area.height / 2};
        m_list.AddCircleFilled(middle, m_context.px(6), palette.accent.packed());
        m_list.AddCircle(middle, m_context.px(6), palette.panel.packed(), 0, m_context.scale);
    }

    PanelContext const &m_context;
    MonthSpan m_span;
    Area m_area;
    ImDrawList &m_list;
};

/// Where the state of the blocks comes from, to be said below the counters.
sim::Text source_words(PanelContext const &context, MonthSource const &source)
{
    if (source.dates == nullptr) {
        return sim::text("no schedule: by the plan's years");
    }
    return context.document.works.kept ? sim::text("by the schedule that the scenario keeps")
                                       : sim::text("by a schedule that is not kept yet");
}

} // namespace

MonthSource month_source(PanelContext const &context)
{
    Document const &document = context.document;
    bool const own = document.works.has_schedule() && !document.routing.preview;
    return {document.dataset, document.scenario, document.results,
            own ? document.works.proposal : nullptr};
}

Month shown_month(PanelContext const &context, MonthSpan const &span)
{
    auto const &day = context.view.works_day;
    return std::clamp(day ? month_of(*day) : span.first, span.first, span.last);
}

void draw_month_track(PanelContext const &context, Area const &area)
{
    auto const span = month_span(month_source(context));
    if (!span) {
        return;
    }
    Track track{context, *span, area};
    ImGui::SetCursorScreenPos({area.x, area.y});
    ImGui::InvisibleButton("months", {std::max(area.width, 1.0F), area.height});
    if (ImGui::IsItemActive()) {
        Month const month = track.month_at(ImGui::GetIO().MousePos.x);
        if (month != shown_month(context, *span)) {
            context.ask("month", {sim::iso_date(last_day_of(month)).substr(0, 7)});
        }
    }
    track.draw();
}

void draw_month_counters(PanelContext const &context, Area const &area)
{
    MonthSource const source = month_source(context);
    auto const span = month_span(source);
    if (area.width <= 0.0F || !span) {
        return;
    }
    Overlay const window{context, "month_counters", area};
    ImGui::SetCursorScreenPos({area.x, area.y});
    if (ImGui::InvisibleButton("counters", {area.width, area.height})) {
        context.ask("tab", {"works"});
    }
    if (ImGui::IsItemHovered()) {
        tooltip(
            context,
            context.text(source.dates != nullptr
                             ? label_key("Click: the works schedule, day by day")
                             : label_key("A plan without schedule says years only: blocks are in "
                                         "works through theirs and converted at its end. Click: "
                                         "schedule the works")));
    }
    Month const month = shown_month(context, *span);
    ImDrawList &list = *ImGui::GetWindowDrawList();
    float const left = area.x + context.px(12);
    float y = area.y + context.px(8);
    ImFont *const bold = context.fonts.small_bold;
    sim::Text const title = sim::text(
        "End of {month}", {{"month", sim::render(sim::Language::zh, long_month_words(month)),
                            sim::render(sim::Language::en, long_month_words(month))}});
    list.AddText(bold, bold->FontSize, {left, y}, context.palette.text.packed(),
                 context.text(title).c_str());
    y += context.px(20);
    sim::Text const due = source.dates != nullptr ? sim::text("due by month's end")
                                                  : sim::text("due by the year's end");
    draw_moment_rows(context, area, y, month_moment(source, month), false, due);
    ImFont *const caption = context.fonts.caption;
    list.AddText(
        caption, caption->FontSize, {left, y + context.px(1)},
        context.palette.text_disabled.packed(),
        fitted(caption, context.text(source_words(context, source)), area.width - context.px(20))
            .c_str());
}

} // namespace app
