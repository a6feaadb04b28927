#include "app/panels/large_type.hpp"
#include "app/panels/present_panels.hpp"
#include "app/panels/routing_words.hpp"
#include "app/panels/slide_legend.hpp"
#include "app/panels/widgets.hpp"
#include "sim/base/fmt.hpp"

#include <algorithm>
#include <cmath>

namespace app {

namespace {

/// Draws the parts of one slide.
class SlideWriter
{
public:
    SlideWriter(PanelContext const &context, Slide const &slide, SlideFrame const &frame)
        : m_context{context}, m_slide{slide}, m_frame{frame}, m_list{*ImGui::GetWindowDrawList()}
    {
    }

    void write()
    {
        write_headline();
        write_figures();
        draw_slide_legend(m_context, m_list, m_slide, m_frame.fonts, m_frame.layout.legend);
        write_footer();
        if (m_slide.slider) {
            write_slider(*m_slide.slider);
        }
    }

private:
    [[nodiscard]] float px(float design) const { return m_context.px(design); }
    [[nodiscard]] LargeFont sized(ImFont *font, float em) const
    {
        return {font, em * m_frame.fonts.scale};
    }

    void write_headline()
    {
        SlideLayout const &layout = m_frame.layout;
        LargeFont const font = sized(m_frame.fonts.title, layout.headline_em);
        float const line = std::round(font.em_px * 1.3F);
        float baseline = layout.headline.y + font.em_px;
        for (std::string const &words : layout.headline_lines) {
            font.write(m_list, layout.headline.x, baseline, m_context.palette.text, words);
            baseline += line;
        }
        Area const &rule = layout.rule;
        m_list.AddRectFilled({rule.x, rule.y}, {rule.x + rule.width, rule.y + rule.height},
                             m_context.palette.text.packed());
    }

    void write_figures()
    {
        Area const &column = m_frame.layout.figures;
        if (m_slide.figures.empty()) {
            return;
        }
        auto const count = static_cast<float>(m_slide.figures.size());
        float const cell = std::min(column.height / count, px(188));
        float y = column.y;
        for (SlideFigure const &figure : m_slide.figures) {
            if (&figure != &m_slide.figures.front()) {
                m_list.AddLine({column.x, y}, {column.x + column.width, y},
                               m_context.palette.border.packed(), std::max(px(2), 1.0F));
            }
            write_figure(figure, {column.x, y, column.width, cell});
            y += cell;
        }
    }

    /// The number as large as its cell allows, with its unit on the same line; what it is below.
    void write_figure(SlideFigure const &figure, Area const &cell)
    {
        LargeFont const label = sized(m_frame.fonts.label, 28.0F);
        LargeFont const small = sized(m_frame.fonts.label, 26.0F);
        std::vector<std::string> const lines = wrap_lines(label, figure.label, cell.width);
        float const line = px(36);
        float const below =
            line * static_cast<float>(lines.size()) + (figure.compared.empty() ? 0.0F : px(34));
        LargeFont number = sized(m_frame.fonts.number, 88.0F);
        LargeFont const unit = sized(m_frame.fonts.unit, 36.0F);
        number.em_px = std::clamp((cell.height - below - px(32)) / 0.78F, px(44), number.em_px);
        float const unit_width = unit.width(figure.unit) + px(12);
        float const wide = number.width(figure.number) + unit_width;
        if (wide > cell.width) {
            number.em_px *= (cell.width - unit_width) / (wide - unit_width);
        }
        float baseline = cell.y + px(16) + number.em_px * 0.78F;
        Rgba const ink = figure.alarming ? m_context.palette.late : m_context.palette.text;
        float const end = number.write(m_list, cell.x, baseline, ink, figure.number);
        unit.write(m_list, end + px(12), baseline, m_context.palette.text, figure.unit);
        for (std::string const &words : lines) {
            baseline += line;
            label.write(m_list, cell.x, baseline, m_context.palette.text_secondary, words);
        }
        if (!figure.compared.empty()) {
            small.write(m_list, cell.x, baseline + px(34), m_context.palette.accent,
                        figure.compared);
        }
    }

    void write_footer()
    {
        Area const &footer = m_frame.layout.footer;
        m_list.AddRectFilled({footer.x, footer.y},
                             {footer.x + footer.width, footer.y + footer.height},
                             m_context.palette.frame_hovered.packed());
        LargeFont const bold = sized(m_frame.fonts.label_bold, 26.0F);
        LargeFont const plain = sized(m_frame.fonts.label, 26.0F);
        float const baseline = footer.y + footer.height / 2 + px(9);
        bold.write(m_list, footer.x + px(64), baseline, m_context.palette.band_text,
                   m_slide.warning);
        float const right = footer.x + footer.width - px(64);
        float x = right - plain.width(m_slide.footer);
        plain.write(m_list, x, baseline, m_context.palette.text_secondary, m_slide.footer);
        std::string const place = fmt::format("{} / {}", m_slide.step + 1, m_slide.steps);
        x -= px(32) + plain.width(place);
        plain.write(m_list, x, baseline, m_context.palette.text_secondary, place);
        write_dashes(x - px(28), footer.y + footer.height / 2);
    }

    /// One dash a step, those that are past dark, the present one longer.
    void write_dashes(float right, float middle)
    {
        for (std::size_t i = m_slide.steps; i-- > 0;) {
            float const length = i == m_slide.step ? px(48) : px(24);
            Rgba const ink = i <= m_slide.step ? m_context.palette.text : m_context.palette.grab;
            m_list.AddRectFilled({right - length, middle - px(4)}, {right, middle + px(4)},
                                 ink.packed(), px(4));
            right -= length + px(8);
        }
    }

    void write_slider(SlideSlider const &slider)
    {
        Area const &area = m_frame.layout.slider;
        sim::Parameter const &one = *slider.parameter;
        bool const tried = slider.value != slider.own;
        Palette const &palette = m_context.palette;
        LargeFont const plain = sized(m_frame.fonts.label, 28.0F);
        LargeFont const bold = sized(m_frame.fonts.label_bold, 28.0F);
        std::string const amount = amount_words(m_context, slider.value, one.unit);
        float const baseline = area.y + px(40);
        plain.write(m_list, area.x, baseline, palette.text,
                    m_context.pick(one.name_zh, one.name_en));
        bold.write(m_list, area.x + area.width - bold.width(amount), baseline,
                   tried ? palette.accent : palette.text, amount);
        draw_track(slider, {area.x, area.y + px(56), area.width, px(52)});
        sized(m_frame.fonts.label, 26.0F)
            .write(m_list, area.x, area.y + px(140), palette.text_secondary,
                   m_context.text("Plan and dates stay as they are"));
    }

    void draw_track(SlideSlider const &slider, Area const &area)
    {
        sim::Parameter const &one = *slider.parameter;
        float const radius = px(16);
        float const span = std::max(area.width - 2 * radius, 1.0F);
        auto const x_of = [&](double value) {
            double const share = std::clamp((value - one.low) / (one.high - one.low), 0.0, 1.0);
            return area.x + radius + span * static_cast<float>(share);
        };
        ImGui::SetCursorScreenPos({area.x, area.y});
        ImGui::InvisibleButton("what_if", {area.width, area.height});
        if (ImGui::IsItemActive()) {
            ask_value(slider, (ImGui::GetIO().MousePos.x - area.x - radius) / span);
        }
        Palette const &palette = m_context.palette;
        Rgba const ink = slider.value != slider.own ? palette.accent : palette.text_secondary;
        float const middle = area.y + area.height / 2;
        m_list.AddRectFilled({area.x, middle - px(4)}, {area.x + area.width, middle + px(4)},
                             palette.border.packed(), px(4));
        m_list.AddRectFilled({area.x, middle - px(4)}, {x_of(slider.value), middle + px(4)},
                             ink.packed(), px(4));
        m_list.AddLine({x_of(slider.own), middle - px(14)}, {x_of(slider.own), middle + px(14)},
                       palette.text_disabled.packed(), px(3));
        m_list.AddCircleFilled({x_of(slider.value), middle}, radius, palette.panel.packed(), 32);
        m_list.AddCircle({x_of(slider.value), middle}, radius - px(2), ink.packed(), 32, px(4));
    }

    /// Values in hundredths of the range; back at its own, nothing is tried.
    void ask_value(SlideSlider const &slider, float place)
    {
        sim::Parameter const &one = *slider.parameter;
        double const hundredth = (one.high - one.low) / 100.0;
        double const share = std::clamp(static_cast<double>(place), 0.0, 1.0);
        double const value = std::min(one.low + std::round(share * 100.0) * hundredth, one.high);
        if (std::abs(value - slider.value) < hundredth / 2) {
            return;
        }
        bool const own = std::abs(value - slider.own) < hundredth / 2;
        m_context.ask("present-try", {own ? "reset" : fmt::format("{:.12g}", value)});
    }

    PanelContext const &m_context;
    Slide const &m_slide;
    SlideFrame const &m_frame;
    ImDrawList &m_list;
};

} // namespace

void draw_slide(PanelContext const &context, Slide const &slide, SlideFrame const &frame)
{
    Rgba const ground = slide.black ? rgb(0x000000) : context.palette.panel;
    PanelWindow const window{"slide",
                             frame.layout.screen,
                             ground,
                             {0.0F, 0.0F},
                             ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse};
    if (slide.black) {
        return;
    }
    Area const &map = frame.layout.map;
    if (frame.map != nullptr) {
        ImGui::GetWindowDrawList()->AddImage(frame.map, {map.x, map.y},
                                             {map.x + map.width, map.y + map.height}, {0.0F, 1.0F},
                                             {1.0F, 0.0F});
    }
    SlideWriter{context, slide, frame}.write();
}

} // namespace app
