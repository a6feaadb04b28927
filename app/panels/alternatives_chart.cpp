#include "app/panels/alternatives_chart.hpp"

#include "app/panels/widgets.hpp"
#include "app/view/number.hpp"
#include "app/view/unit_words.hpp"

#include <algorithm>

namespace app {

namespace {

using sim::assign::Alternative;

struct Range
{
    double low, high;

    [[nodiscard]] float share(double value) const
    {
        return static_cast<float>((value - low) / (high - low));
    }
};

/// With a margin, and never of no width.
Range range_of(std::vector<Alternative> const &all, auto value)
{
    Range range{value(all.front()), value(all.front())};
    for (Alternative const &one : all) {
        range.low = std::min(range.low, value(one));
        range.high = std::max(range.high, value(one));
    }
    double const margin = std::max(0.12 * (range.high - range.low), 1e-6 * std::abs(range.high));
    return {range.low - std::max(margin, 1e-9), range.high + std::max(margin, 1e-9)};
}

class Chart
{
public:
    Chart(PanelContext const &context, Area const &area)
        : m_context{context}, m_all{context.document.routing.comparison->alternatives},
          m_area{area.x + context.px(52), area.y + context.px(14), area.width - context.px(60),
                 area.height - context.px(38)},
          m_list{*ImGui::GetWindowDrawList()}, m_cost{range_of(m_all,
                                                               [this](Alternative const &one) {
                                                                   return across(one);
                                                               })},
          m_other{range_of(m_all, [this](Alternative const &one) { return up(one); })}
    {
    }

    void draw()
    {
        draw_axes();
        for (std::size_t i = 0; i < m_all.size(); ++i) {
            draw_point(i);
        }
    }

private:
    [[nodiscard]] double across(Alternative const &one) const { return one.life_cost.yuan() / 1e8; }
    [[nodiscard]] double up(Alternative const &one) const
    {
        return m_context.view.peak_axis ? one.peak_kw / 1000.0 : one.pm25_t;
    }
    [[nodiscard]] ImVec2 place(Alternative const &one) const
    {
        return {m_area.x + m_area.width * m_cost.share(across(one)),
                m_area.y + m_area.height * (1.0F - m_other.share(up(one)))};
    }
    void put(float x, float y, Rgba ink, std::string const &words)
    {
        ImFont *const font = m_context.fonts.caption;
        m_list.AddText(font, font->FontSize, {std::round(x), std::round(y)}, ink.packed(),
                       words.c_str());
    }

    void draw_axes()
    {
        Palette const &palette = m_context.palette;
        float const bottom = m_area.y + m_area.height;
        float const right = m_area.x + m_area.width;
        for (double const share : {0.0, 0.5, 1.0}) {
            auto const at = static_cast<float>(share);
            float const y = bottom - m_area.height * at;
            m_list.AddLine({m_area.x, y}, {right, y}, palette.separator.packed());
            double const value = m_other.low + share * (m_other.high - m_other.low);
            std::string const words = format_number(value, fitting_decimals(value));
            put(m_area.x - m_context.px(6) - width_of(m_context.fonts.caption, words),
                y - m_context.px(6), palette.text_disabled, words);
            std::string const cost =
                format_number(m_cost.low + share * (m_cost.high - m_cost.low), 2);
            put(m_area.x + (m_area.width - width_of(m_context.fonts.caption, cost)) * at,
                bottom + m_context.px(4), palette.text_disabled, cost);
        }
        put(m_area.x, m_area.y - m_context.px(15), palette.text_secondary,
            m_context.text(m_context.view.peak_axis ? label_key("Peak load, MW")
                                                    : label_key("PM2.5, t a season")));
        std::string const cost = m_context.text("cost of 20 years, 100 million yuan");
        put(right - width_of(m_context.fonts.caption, cost), bottom + m_context.px(16),
            palette.text_secondary, cost);
    }

    void draw_point(std::size_t index)
    {
        Alternative const &one = m_all[index];
        Palette const &palette = m_context.palette;
        bool const chosen = m_context.document.routing.alternative.value_or(0) == index;
        ImVec2 const at = place(one);
        float const radius = m_context.px(chosen ? 9 : 8);
        m_list.AddCircleFilled(at, radius, (chosen ? palette.accent : palette.panel).packed(), 24);
        m_list.AddCircle(at, radius, (chosen ? palette.accent : palette.text_secondary).packed(),
                         24, m_context.px(1.5F));
        std::string const number = std::to_string(index + 1);
        put(at.x - width_of(m_context.fonts.caption, number) / 2, at.y - m_context.px(6),
            chosen ? palette.panel : palette.text, number);
        ImVec2 const corner{at.x - radius, at.y - radius};
        ImGui::SetCursorScreenPos(corner);
        ImGui::PushID(static_cast<int>(index));
        if (ImGui::InvisibleButton("point", {2 * radius, 2 * radius})) {
            m_context.ask("show-alternative", {number});
        }
        if (ImGui::IsItemHovered()) {
            tooltip(m_context, m_context.text(one.name));
        }
        ImGui::PopID();
    }

    PanelContext const &m_context;
    std::vector<Alternative> const &m_all;
    Area m_area;
    ImDrawList &m_list;
    Range m_cost;
    Range m_other;
};

} // namespace

void draw_alternatives_chart(PanelContext const &context, Area const &area)
{
    if (!context.document.routing.comparison->alternatives.empty()) {
        Chart{context, area}.draw();
    }
}

} // namespace app
