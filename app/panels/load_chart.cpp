#include "app/panels/load_chart.hpp"

#include "app/panels/network.hpp"
#include "app/panels/widgets.hpp"
#include "app/view/number.hpp"

#include <algorithm>

namespace app {

namespace {

/// Steps of 1, 2 or 5 times a power of ten, at most five.
double tick_step(double longest)
{
    double const power = std::pow(10.0, std::floor(std::log10(longest / 4.0)));
    for (double const times : {1.0, 2.0, 5.0}) {
        if (longest / (times * power) <= 4.5) {
            return times * power;
        }
    }
    return 10.0 * power;
}

class Chart
{
public:
    Chart(PanelContext const &context, Night const &night, Area const &area)
        : m_context{context}, m_night{night}, m_curve{night.curve}, m_area{area},
          m_list{*ImGui::GetWindowDrawList()}, m_limit_kw{night.curve.capacity_kva *
                                                          night.curve.power_factor}
    {
        m_top_kw = m_limit_kw * 1.2;
        for (std::size_t i = 0; i < m_curve.heating_kw.size(); ++i) {
            m_top_kw = std::max(m_top_kw, total_kw(i) * 1.16);
        }
        m_in_mw = m_top_kw >= 2000.0;
        m_left = area.x + context.px(44);
        m_bottom = area.y + area.height - context.px(18);
        m_step = (area.width - context.px(44 + 112)) / 24.0F;
    }

    void draw()
    {
        draw_grid();
        for (std::size_t i = 0; i < m_curve.heating_kw.size(); ++i) {
            draw_bar(i);
        }
        draw_limit();
        draw_hour();
        draw_names();
    }

private:
    [[nodiscard]] double total_kw(std::size_t i) const
    {
        return m_curve.heating_kw[i] + m_curve.other_kw[i];
    }
    [[nodiscard]] float y_of(double kw) const
    {
        return std::round(m_bottom - (m_bottom - m_area.y) * static_cast<float>(kw / m_top_kw));
    }
    [[nodiscard]] float x_of(std::size_t i) const
    {
        return std::round(m_left + m_step * static_cast<float>(i));
    }
    [[nodiscard]] float end_x() const { return m_left + m_step * 24.0F; }

    void put(ImFont *font, float x, float middle, Rgba colour, std::string const &words)
    {
        m_list.AddText(font, font->FontSize,
                       {std::round(x), std::round(middle - font->FontSize / 2)}, colour.packed(),
                       words.c_str());
    }

    void draw_grid()
    {
        ImFont *const font = m_context.fonts.caption;
        Palette const &palette = m_context.palette;
        double const unit = m_in_mw ? 1000.0 : 1.0;
        double const step = tick_step(m_top_kw / unit);
        int const decimals = step < 1.0 ? 1 : 0;
        for (double tick = 0.0; tick * unit <= m_top_kw; tick += step) {
            float const y = y_of(tick * unit);
            m_list.AddLine({m_left, y}, {end_x(), y},
                           (tick > 0.0 ? palette.separator : palette.text_disabled).packed());
            std::string const words = format_number(tick, decimals);
            put(font, m_left - m_context.px(8) - width_of(font, words), y, palette.text_disabled,
                words);
        }
        for (std::size_t i = 0; i < 24; i += 3) {
            std::string const words = hour_words(i);
            put(font, x_of(i) + (m_step - width_of(font, words)) / 2, m_bottom + m_context.px(10),
                palette.text_disabled, words);
        }
        put(font, end_x() + m_context.px(8), m_bottom + m_context.px(10), palette.text_disabled,
            m_context.text(m_in_mw ? label_key("MW") : label_key("kW")));
    }

    void draw_bar(std::size_t i)
    {
        double const rate = total_kw(i) / std::max(m_limit_kw, 1e-9);
        ImVec2 const low{x_of(i) + m_context.px(1), y_of(total_kw(i))};
        ImVec2 const high{x_of(i + 1) - m_context.px(1), m_bottom};
        float const part = y_of(m_curve.other_kw[i]);
        Rgba const other = m_context.palette.dark ? rgb(0x46505E) : rgb(0xC5CBD4);
        m_list.AddRectFilled(low, {high.x, part},
                             load_colour(load_class(rate), m_context.palette).packed());
        m_list.AddRectFilled({low.x, part}, high, other.packed());
        if (ImGui::IsMouseHoveringRect({low.x, m_area.y}, high)) {
            tooltip(m_context, m_context.text(sim::text(
                                   "{hour}: {all}, of it heating {heating}; {rate}",
                                   {{"hour", hour_words(i)},
                                    {"all", power_words(m_context, total_kw(i))},
                                    {"heating", power_words(m_context, m_curve.heating_kw[i])},
                                    {"rate", format_whole_percent(rate)}})));
        }
    }

    void draw_limit()
    {
        float const y = y_of(m_limit_kw);
        float const dash = m_context.px(6);
        for (float x = m_left; x < end_x(); x += dash + m_context.px(4)) {
            m_list.AddLine({x, y}, {std::min(x + dash, end_x()), y},
                           m_context.palette.text.packed(), 1.5F * m_context.scale);
        }
        double const kva = m_curve.capacity_kva;
        std::string const words =
            kva < 1000.0
                ? m_context.text(sim::text("limit {n} kVA", {{"n", format_number(kva, 0)}}))
                : m_context.text(
                      sim::text("limit {n} MVA", {{"n", format_number(kva / 1000.0, 1)}}));
        put(m_context.fonts.small_bold, end_x() + m_context.px(8), y, m_context.palette.text,
            words);
    }

    void draw_hour()
    {
        auto const hour = m_night.hour % 24;
        ImVec2 const low{x_of(hour), m_area.y};
        ImVec2 const high{x_of(hour + 1), m_bottom + m_context.px(2)};
        m_list.AddRect(low, high, m_context.palette.accent.packed(), m_context.px(2), 0,
                       1.5F * m_context.scale);
        double const rate = m_night.charted ? rate_of(m_night.rates, *m_night.charted) : 0.0;
        std::string const words =
            power_words(m_context, total_kw(hour)) + " · " + format_whole_percent(rate);
        ImFont *const font = m_context.fonts.small_bold;
        float const width = width_of(font, words);
        bool const fits = high.x + m_context.px(6) + width < end_x();
        float const x = fits ? high.x + m_context.px(6) : low.x - m_context.px(6) - width;
        put(font, x, m_area.y + m_context.px(8), m_context.palette.text, words);
    }

    /// The two parts of the bars, named at the right end where they do not cover the limit.
    void draw_names()
    {
        ImFont *const font = m_context.fonts.caption;
        float const x = end_x() + m_context.px(8);
        std::size_t const last = m_curve.heating_kw.size() - 1;
        float const limit = y_of(m_limit_kw);
        float const apart = m_context.px(16);
        float const heating = y_of(m_curve.other_kw[last] + m_curve.heating_kw[last] / 2);
        float const other = std::min(y_of(m_curve.other_kw[last] / 2), m_bottom - m_context.px(6));
        auto const clear = [&](float y) {
            return std::abs(y - limit) < apart ? limit + (y < limit ? -apart : apart) : y;
        };
        float const upper = std::min(clear(heating), other - apart);
        put(font, x, upper, m_context.palette.text_secondary, m_context.text("heating"));
        put(font, x, other, m_context.palette.text_secondary, m_context.text("other load"));
    }

    PanelContext const &m_context;
    Night const &m_night;
    sim::LoadCurve const &m_curve;
    Area m_area;
    ImDrawList &m_list;
    double m_limit_kw;
    double m_top_kw = 1.0;
    bool m_in_mw = false;
    float m_left = 0.0F;
    float m_bottom = 0.0F;
    float m_step = 1.0F;
};

} // namespace

void draw_load_chart(PanelContext const &context, Night const &night, Area const &area)
{
    if (night.curve.heating_kw.size() == 24 && night.curve.capacity_kva > 0.0) {
        Chart{context, night, area}.draw();
    }
}

} // namespace app
