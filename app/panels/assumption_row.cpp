#include "app/panels/assumption_row.hpp"

#include "app/panels/assumption_field.hpp"
#include "app/panels/value_slider.hpp"
#include "app/panels/widgets.hpp"

#include <algorithm>

namespace app {

namespace {

/// The value that is tried, else that of the scenario which is edited.
double shown_value(PanelContext const &context, sim::Parameter const &parameter)
{
    auto const &tried = context.view.assumptions.tried;
    return tried && tried->first == parameter.key ? tried->second
                                                  : value_in(context.document.edited(), parameter);
}

/// Draws one row and asks for what is done to it.
class Row
{
public:
    Row(PanelContext const &context, sim::Parameter const &parameter)
        : m_context{context}, m_one{parameter}, m_value{shown_value(context, parameter)},
          m_changed{is_changed(context.document.edited(), parameter) || m_value != parameter.value},
          m_kind{kind_of(parameter)}
    {
    }

    [[nodiscard]] float height() const
    {
        return m_context.px(has_track() || is_typing() ? 42.0F : 24.0F);
    }

    void draw() const
    {
        if (m_kind == AssumptionKind::choice && !is_given(m_one)) {
            draw_choice();
            return;
        }
        float const line = ImGui::GetCursorPosY();
        if (m_changed) {
            draw_cross(line);
        }
        bool const beside = has_track() && !is_typing() && !fits_one_line();
        float const right = right_end(m_context) - (m_changed ? px(16) : 0.0F);
        float const width =
            draw_value(line + (beside ? px(18) : 0.0F), beside ? right_end(m_context) : right);
        draw_name(line, beside ? right : right - width - px(8));
        if (is_typing()) {
            draw_value_field(m_context, m_one, m_value);
        } else if (has_track()) {
            draw_slider(beside ? widest_value() + px(8) : 0.0F);
        }
    }

private:
    [[nodiscard]] float px(float design) const { return m_context.px(design); }
    [[nodiscard]] std::string words(double value) const
    {
        return assumption_words(m_context.view.language, m_one, value);
    }
    [[nodiscard]] bool has_track() const
    {
        return !is_given(m_one) && m_kind != AssumptionKind::choice &&
               m_kind != AssumptionKind::date;
    }
    void ask(std::string const &value) const { m_context.ask("assumption", {m_one.key, value}); }

    void describe() const
    {
        std::string lines = name_words() + "\n";
        lines += m_context.text(is_given(m_one) ? sim::text("given in the data, no range")
                                                : sim::text("{low} to {high}; in the data {base}",
                                                            {{"low", words(m_one.low)},
                                                             {"high", words(m_one.high)},
                                                             {"base", words(m_one.value)}}));
        describe_source(m_context, m_one, lines + "\n");
    }

    [[nodiscard]] float widest_value() const
    {
        float width = 0.0F;
        for (double const value : {m_one.low, m_one.value, m_one.high}) {
            width = std::max(width, width_of(m_context.fonts.small_bold, words(value)));
        }
        return width;
    }
    /// Name and value stand on one line, whatever the value becomes; else the value stands beside the
    /// slider.
    [[nodiscard]] bool fits_one_line() const
    {
        float const name = width_of(m_context.fonts.small, name_words()) + badge_width() + px(26);
        return name + px(8) + widest_value() <= right_end(m_context) - ImGui::GetCursorPosX();
    }
    [[nodiscard]] std::string const &name_words() const
    {
        return m_context.pick(m_one.name_zh, m_one.name_en);
    }
    [[nodiscard]] float badge_width() const
    {
        return is_illustrative(m_one)
                   ? width_of(m_context.fonts.caption, m_context.text("illus.")) + px(18)
                   : 0.0F;
    }

    /// \return how wide it is
    float draw_value(float line, float right) const
    {
        ImFont *const font = m_context.fonts.small_bold;
        std::string const value = words(m_value);
        float const width = width_of(font, value);
        ImGui::SetCursorPos({right - width, line});
        write(font,
              m_changed         ? m_context.palette.accent
              : is_given(m_one) ? m_context.palette.text_secondary
                                : m_context.palette.text,
              value);
        if (!is_given(m_one) && ImGui::IsItemHovered()) {
            tooltip(m_context, m_context.text("Click to type a value"));
        }
        if (!is_given(m_one) && ImGui::IsItemClicked()) {
            begin_typing();
        }
        return width;
    }

    void draw_cross(float line) const
    {
        ImGui::SetCursorPos({right_end(m_context) - px(12), line});
        write(m_context.fonts.small_bold, m_context.palette.text_secondary, "×");
        if (ImGui::IsItemHovered()) {
            tooltip(m_context, m_context.text(sim::text("Back to the value in the data: {value}",
                                                        {{"value", words(m_one.value)}})));
        }
        if (ImGui::IsItemClicked()) {
            ask("reset");
        }
    }

    void draw_name(float line, float end) const
    {
        ImGui::SetCursorPos({ImGui::GetWindowContentRegionMin().x, line});
        ImVec2 const corner = ImGui::GetCursorScreenPos();
        if (m_changed) {
            ImGui::GetWindowDrawList()->AddCircleFilled({corner.x + px(3), corner.y + px(9)}, px(3),
                                                        m_context.palette.accent.packed(), 12);
            ImGui::SetCursorPosX(ImGui::GetCursorPosX() + px(10));
        }
        ImFont *const font = m_context.fonts.small;
        float const room = end - ImGui::GetCursorPosX() - badge_width();
        write(font, m_context.palette.text, fitted(font, name_words(), std::max(room, px(24))));
        if (ImGui::IsItemHovered()) {
            describe();
        }
        if (is_illustrative(m_one)) {
            illustrative_badge(m_context);
        }
    }

    /// \param kept  at the end of the line for the value
    void draw_slider(float kept) const
    {
        std::optional<double> const dragged =
            drag_track(m_context, {m_one, m_value, m_one.value, m_changed}, kept);
        auto const &tried = m_context.view.assumptions.tried;
        bool const is_tried = tried && tried->first == m_one.key;
        if (dragged && !m_context.view.assumptions.dropped) {
            m_context.ask("assumption-try", {m_one.key, value_argument(*dragged)});
        } else if (ImGui::IsItemDeactivated() && is_tried) {
            ask(value_argument(tried->second));
        }
    }

    void draw_choice() const
    {
        bool chosen = m_value != 0.0;
        float const line = ImGui::GetCursorPosY();
        float const right = right_end(m_context) - (m_changed ? px(16) : 0.0F);
        if (m_changed) {
            draw_cross(line);
            ImGui::SetCursorPos({ImGui::GetWindowContentRegionMin().x, line});
        }
        ImGui::PushFont(m_context.fonts.small);
        ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2{px(2), px(1)});
        if (m_changed) {
            ImGui::PushStyleColor(ImGuiCol_Text, m_context.palette.accent.packed());
        }
        std::string const name =
            fitted(m_context.fonts.small, name_words(), right - ImGui::GetCursorPosX() - px(28));
        if (ImGui::Checkbox(name.c_str(), &chosen)) {
            ask(chosen ? "1" : "0");
        }
        if (ImGui::IsItemHovered()) {
            describe();
        }
        if (m_changed) {
            ImGui::PopStyleColor();
        }
        ImGui::PopStyleVar();
        ImGui::PopFont();
    }

    PanelContext const &m_context;
    sim::Parameter const &m_one;
    double m_value;
    bool m_changed;
    AssumptionKind m_kind;
};

} // namespace

void draw_assumption(PanelContext const &context, sim::Parameter const &parameter)
{
    ImGui::PushID(parameter.key.c_str());
    Row const row{context, parameter};
    ImVec2 const place = ImGui::GetCursorPos();
    auto const &tried = context.view.assumptions.tried;
    bool const moves = tried && tried->first == parameter.key; // also when it is scrolled away
    if (moves || ImGui::IsRectVisible({1.0F, row.height()})) {
        ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2{context.px(8), 0.0F});
        row.draw();
        ImGui::PopStyleVar();
    }
    ImGui::SetCursorPos({place.x, place.y + row.height()});
    ImGui::PopID();
}

} // namespace app
