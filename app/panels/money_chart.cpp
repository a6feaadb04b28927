#include "app/panels/money_chart.hpp"

#include "app/panels/facts.hpp"
#include "app/panels/widgets.hpp"
#include "app/view/number.hpp"

#include <algorithm>

namespace app {

namespace {

constexpr sim::Payer stacked_payers[] = {sim::Payer::upper_grant, sim::Payer::city,
                                         sim::Payer::district, sim::Payer::resident,
                                         sim::Payer::other};
constexpr sim::Payer outside_payers[] = {sim::Payer::gas_company, sim::Payer::heat_company,
                                         sim::Payer::grid_company};

sim::Money outside(sim::MoneySummary const &money, int year)
{
    sim::Money sum;
    for (sim::Payer const payer : outside_payers) {
        sum += money.of(payer, year);
    }
    return sum;
}

double longest_bar_wan(sim::MoneySummary const &money)
{
    double longest = 1.0;
    for (auto const &[year, amounts] : money.by_year) {
        longest =
            std::max(longest, (money.published_total(year) + outside(money, year)).yuan() / 1e4);
    }
    return longest;
}

/// Steps of 1, 2 or 5 times a power of ten, at most six.
double tick_step(double longest)
{
    double const power = std::pow(10.0, std::floor(std::log10(longest / 5.0)));
    for (double const times : {1.0, 2.0, 5.0}) {
        if (longest / (times * power) <= 5.5) {
            return times * power;
        }
    }
    return 10.0 * power;
}

/// Bars lying, one a year, with the money of each payer side by side.
class Chart
{
public:
    Chart(PanelContext const &context, Area const &area)
        : m_context{context}, m_money{context.document.results.money}, m_area{area},
          m_list{*ImGui::GetWindowDrawList()}, m_left{area.x + context.px(52)},
          m_longest_wan{longest_bar_wan(m_money)}, m_px_per_wan{(area.width - context.px(52 + 84)) /
                                                                static_cast<float>(m_longest_wan)}
    {
    }

    void draw()
    {
        auto const rows = static_cast<float>(std::max<std::size_t>(m_money.by_year.size(), 1));
        float const axis = m_context.px(20);
        float const step = std::min(m_context.px(40), (m_area.height - axis) / rows);
        draw_grid(m_area.y + step * rows);
        float y = m_area.y;
        for (auto const &[year, amounts] : m_money.by_year) {
            draw_year(year, y, step);
            y += step;
        }
    }

private:
    void put(ImFont *font, float x, float middle, Rgba colour, std::string const &words)
    {
        m_list.AddText(font, font->FontSize,
                       {std::round(x), std::round(middle - font->FontSize / 2)}, colour.packed(),
                       words.c_str());
    }

    void draw_grid(float bottom)
    {
        Palette const &palette = m_context.palette;
        double const step = tick_step(m_longest_wan);
        for (double tick = 0.0; tick <= m_longest_wan; tick += step) {
            float const x = std::round(m_left + static_cast<float>(tick) * m_px_per_wan);
            m_list.AddLine({x, m_area.y}, {x, bottom},
                           (tick > 0.0 ? palette.separator : palette.text_disabled).packed());
            std::string const words = format_number(tick, 0);
            put(m_context.fonts.caption, x - width_of(m_context.fonts.caption, words) / 2,
                bottom + m_context.px(10), palette.text_disabled, words);
        }
        std::string const unit = m_context.text("10 000 yuan");
        put(m_context.fonts.caption,
            m_area.x + m_area.width - width_of(m_context.fonts.caption, unit),
            bottom + m_context.px(10), palette.text_disabled, unit);
    }

    void draw_year(int year, float y, float step)
    {
        float const height = std::round(std::min(m_context.px(26), step - m_context.px(8)));
        float const middle = y + step / 2;
        std::string const label = std::to_string(year);
        ImFont *const bold = m_context.fonts.body_bold;
        put(bold, m_left - m_context.px(10) - width_of(bold, label), middle, m_context.palette.text,
            label);
        float x = m_left;
        for (sim::Payer const payer : stacked_payers) {
            x = draw_part(payer, m_money.of(payer, year), x, middle, height);
        }
        x = draw_outside(outside(m_money, year), x, middle, height);
        put(m_context.fonts.title, x + m_context.px(8), middle, m_context.palette.text,
            format_wan_yuan(m_money.published_total(year)));
    }

    float draw_part(sim::Payer payer, sim::Money amount, float x, float middle, float height)
    {
        float const width = static_cast<float>(amount.yuan() / 1e4) * m_px_per_wan;
        if (width <= 0.0F) {
            return x;
        }
        ImVec2 const low{x, middle - height / 2};
        ImVec2 const high{x + width, middle + height / 2};
        m_list.AddRectFilled(low, high, payer_colour(payer, m_context.palette).packed());
        m_list.AddLine({high.x, low.y}, high, m_context.palette.panel.packed());
        std::string const words = format_wan_yuan(amount);
        float const words_width = width_of(m_context.fonts.caption, words);
        if (width > words_width + m_context.px(8)) {
            bool const pale = payer == sim::Payer::resident || payer == sim::Payer::other;
            put(m_context.fonts.caption, x + (width - words_width) / 2, middle,
                pale ? rgb(0x1B2028) : rgb(0xFFFFFF), words);
        }
        if (ImGui::IsMouseHoveringRect(low, high)) {
            tooltip(m_context, m_context.text(payer_label(payer)) + "  " +
                                   m_context.text(sim::text("{n} x 10 000 yuan",
                                                            {{"n", format_wan_yuan(amount, 2)}})));
        }
        return high.x;
    }

    /// Money that stands in no published table: a frame without fill.
    float draw_outside(sim::Money amount, float x, float middle, float height)
    {
        float const width = static_cast<float>(amount.yuan() / 1e4) * m_px_per_wan;
        if (width < 1.0F) {
            return x;
        }
        ImVec2 const low{x + m_context.px(2), middle - height / 2};
        ImVec2 const high{x + m_context.px(2) + std::max(width, m_context.px(5)),
                          middle + height / 2};
        for (float top = low.y; top < high.y; top += m_context.px(5)) {
            float const end = std::min(top + m_context.px(3), high.y);
            m_list.AddLine({low.x, top}, {low.x, end}, m_context.palette.text_disabled.packed());
            m_list.AddLine({high.x, top}, {high.x, end}, m_context.palette.text_disabled.packed());
        }
        m_list.AddLine(low, {high.x, low.y}, m_context.palette.text_disabled.packed());
        m_list.AddLine({low.x, high.y}, high, m_context.palette.text_disabled.packed());
        if (ImGui::IsMouseHoveringRect(low, high)) {
            tooltip(m_context, m_context.text("outside") + "  " +
                                   m_context.text(sim::text("{n} x 10 000 yuan",
                                                            {{"n", format_wan_yuan(amount, 2)}})));
        }
        return high.x;
    }

    PanelContext const &m_context;
    sim::MoneySummary const &m_money;
    Area m_area;
    ImDrawList &m_list;
    float m_left;
    double m_longest_wan;
    float m_px_per_wan;
};

} // namespace

void draw_money_chart(PanelContext const &context, Area const &area)
{
    Chart{context, area}.draw();
}

} // namespace app
