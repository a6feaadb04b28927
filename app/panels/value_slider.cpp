#include "app/panels/value_slider.hpp"

#include "app/panels/routing_words.hpp"
#include "app/panels/widgets.hpp"
#include "sim/base/fmt.hpp"

#include <algorithm>

namespace app {

namespace {

/// Where values stand on a track from 0 to 1. A range whose own value lies close to its low end
/// (25 crews of at most 1 000) is stretched there.
class Track
{
public:
    Track(sim::Parameter const &one, double own)
        : m_low{one.low}, m_span{one.high - one.low}, m_power{own - one.low < 0.08 * m_span ? 3.0
                                                                                            : 1.0}
    {
    }

    [[nodiscard]] float place(double value) const
    {
        double const share = std::clamp((value - m_low) / m_span, 0.0, 1.0);
        return static_cast<float>(std::pow(share, 1.0 / m_power));
    }
    /// The value at a place, rounded to a hundredth of the range, or to two digits where stretched.
    [[nodiscard]] double value(double place) const
    {
        double const exact = m_low + m_span * std::pow(std::clamp(place, 0.0, 1.0), m_power);
        double const size = m_power > 1.0 ? std::abs(exact) / 20.0 : m_span / 100.0;
        double const step = size > 0.0 ? round_step(size) : 1.0;
        return std::clamp(std::round(exact / step) * step, m_low, m_low + m_span);
    }

private:
    /// 1, 2 or 5 times a power of ten, the first that is at least `size`.
    [[nodiscard]] static double round_step(double size)
    {
        double const power = std::pow(10.0, std::floor(std::log10(size)));
        for (double const times : {1.0, 2.0, 5.0}) {
            if (times * power >= size) {
                return times * power;
            }
        }
        return 10.0 * power;
    }

    double m_low;
    double m_span;
    double m_power;
};

/// The scenario's own value, without what is tried.
double own_value(PanelContext const &context, sim::Parameter const &one)
{
    auto const &values = context.document.edited().values;
    auto const found = values.find(one.key);
    return found == values.end() ? one.value : found->second;
}

void ask_value(PanelContext const &context, sim::Parameter const &one, double value)
{
    bool const own = std::abs(value - own_value(context, one)) <= 1e-9 * std::abs(value);
    context.ask("draft", {one.key, own ? "reset" : fmt::format("{:.12g}", value)});
}

void describe(PanelContext const &context, sim::Parameter const &one)
{
    std::string words = context.pick(one.name_zh, one.name_en) + "\n";
    words += context.text(
        sim::text("{low} to {high}; own value {own}",
                  {{"low", amount_words(context, one.low, one.unit)},
                   {"high", amount_words(context, one.high, one.unit)},
                   {"own", amount_words(context, own_value(context, one), one.unit)}}));
    words.append("\n").append(context.text("source")).append(": ").append(one.source);
    wrapped_tooltip(context, words);
}

void draw_head(PanelContext const &context, sim::Parameter const &one, double value, bool tried)
{
    std::string const number = amount_words(context, value, one.unit);
    float const right = right_end(context) - (tried ? context.px(16) : 0.0F);
    float const room = right - width_of(context.fonts.small_bold, number) - context.px(12) -
                       ImGui::GetCursorPosX();
    write(context.fonts.small, context.palette.text,
          fitted(context.fonts.small, context.pick(one.name_zh, one.name_en), room));
    if (ImGui::IsItemHovered()) {
        describe(context, one);
    }
    write_right(context.fonts.small_bold, tried ? context.palette.accent : context.palette.text,
                number, right);
    if (tried) {
        ImGui::SameLine();
        ImGui::SetCursorPosX(right_end(context) - context.px(12));
        write(context.fonts.small_bold, context.palette.text_secondary, "×");
        if (ImGui::IsItemHovered()) {
            tooltip(context, context.text("Back to the scenario's own value"));
        }
        if (ImGui::IsItemClicked()) {
            context.ask("draft", {one.key, "reset"});
        }
    }
}

/// The track with its knob, and a tick at the scenario's own value.
void draw_track(PanelContext const &context, sim::Parameter const &one, double value, bool tried)
{
    float const height = context.px(16);
    float const width = right_end(context) - ImGui::GetCursorPosX();
    ImVec2 const corner = ImGui::GetCursorScreenPos();
    ImGui::InvisibleButton("track", {width, height});
    bool const active = ImGui::IsItemActive();
    float const radius = context.px(6);
    float const span = width - 2 * radius;
    Track const track{one, own_value(context, one)};
    auto const x_of = [&](double at) { return corner.x + radius + span * track.place(at); };
    if (active) {
        double const wanted = track.value(
            static_cast<double>((ImGui::GetIO().MousePos.x - corner.x - radius) / span));
        if (std::abs(wanted - value) > 1e-9 * (one.high - one.low)) {
            ask_value(context, one, wanted);
        }
    }
    Palette const &palette = context.palette;
    ImDrawList &list = *ImGui::GetWindowDrawList();
    float const middle = corner.y + height / 2;
    Rgba const ink = tried || active ? palette.accent : palette.text_secondary;
    list.AddRectFilled({corner.x, middle - context.px(1)},
                       {corner.x + width, middle + context.px(1)}, palette.border.packed());
    list.AddRectFilled({corner.x, middle - context.px(1)}, {x_of(value), middle + context.px(1)},
                       ink.packed());
    float const own = x_of(own_value(context, one));
    list.AddLine({own, middle - context.px(5)}, {own, middle + context.px(5)},
                 palette.text_disabled.packed());
    list.AddCircleFilled({x_of(value), middle}, radius, palette.panel.packed(), 20);
    list.AddCircle({x_of(value), middle}, radius - 1.0F, ink.packed(), 20, context.px(2));
}

/// A choice between no and yes.
void draw_choice(PanelContext const &context, sim::Parameter const &one, double value)
{
    bool chosen = value != 0.0;
    ImGui::PushFont(context.fonts.small);
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2{context.px(2), context.px(1)});
    std::string const words = fitted(context.fonts.small, context.pick(one.name_zh, one.name_en),
                                     right_end(context) - ImGui::GetCursorPosX() - context.px(28));
    if (ImGui::Checkbox(words.c_str(), &chosen)) {
        ask_value(context, one, chosen ? 1.0 : 0.0);
    }
    if (ImGui::IsItemHovered()) {
        describe(context, one);
    }
    ImGui::PopStyleVar();
    ImGui::PopFont();
}

} // namespace

void draw_value_slider(PanelContext const &context, sim::Parameter const &parameter)
{
    double const value = tried_value(context, parameter.key).value_or(parameter.value);
    bool const tried = context.view.draft.contains(parameter.key);
    ImGui::PushID(parameter.key.c_str());
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2{context.px(8), 0.0F});
    if (parameter.unit == "choice") {
        draw_choice(context, parameter, value);
    } else {
        draw_head(context, parameter, value, tried);
        draw_track(context, parameter, value, tried);
    }
    ImGui::PopStyleVar();
    ImGui::PopID();
}

} // namespace app
