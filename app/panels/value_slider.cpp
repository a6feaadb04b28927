#include "app/panels/value_slider.hpp"

#include "app/panels/routing_words.hpp"
#include "app/panels/widgets.hpp"
#include "app/view/value_track.hpp"
#include "sim/base/fmt.hpp"

#include <algorithm>

namespace app {

namespace {

double own_value(PanelContext const &context, sim::Parameter const &one)
{
    return value_in(context.document.edited(), one);
}

void ask_value(PanelContext const &context, sim::Parameter const &one, double value)
{
    bool const own = std::abs(value - own_value(context, one)) <= 1e-9 * std::abs(value);
    context.ask("draft", {one.key, own ? "reset" : fmt::format("{:.12g}", value)});
}

void draw_head(PanelContext const &context, sim::Parameter const &one, double value, bool tried)
{
    std::string const number = assumption_words(context.view.language, one, value);
    float const right = right_end(context) - (tried ? context.px(16) : 0.0F);
    float const room = right - width_of(context.fonts.small_bold, number) - context.px(12) -
                       ImGui::GetCursorPosX();
    write(context.fonts.small, context.palette.text,
          fitted(context.fonts.small, context.pick(one.name_zh, one.name_en), room));
    if (ImGui::IsItemHovered()) {
        describe_parameter(context, one, own_value(context, one));
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
        describe_parameter(context, one, own_value(context, one));
    }
    ImGui::PopStyleVar();
    ImGui::PopFont();
}

/// How sure a row of the parameters is.
char const *confidence_words(std::string_view confidence)
{
    return confidence == "high"     ? label_key("confidence: high")
           : confidence == "medium" ? label_key("confidence: medium")
                                    : label_key("confidence: low");
}

} // namespace

void describe_parameter(PanelContext const &context, sim::Parameter const &one, double own)
{
    sim::Language const language = context.view.language;
    std::string words = context.pick(one.name_zh, one.name_en) + "\n";
    words += context.text(sim::text("{low} to {high}; own value {own}",
                                    {{"low", assumption_words(language, one, one.low)},
                                     {"high", assumption_words(language, one, one.high)},
                                     {"own", assumption_words(language, one, own)}}));
    describe_source(context, one, words + "\n");
}

void describe_source(PanelContext const &context, sim::Parameter const &one, std::string lines)
{
    lines.append(context.text("source")).append(": ").append(one.source);
    if (!one.confidence.empty()) {
        lines.append("\n").append(context.text(confidence_words(one.confidence)));
    }
    if (!one.valid_from.empty()) {
        lines.append("\n").append(
            context.text(sim::text("valid from {day}", {{"day", one.valid_from}})));
    }
    wrapped_tooltip(context, lines);
}

std::optional<double> drag_track(PanelContext const &context, SliderValue const &slider, float kept)
{
    sim::Parameter const &one = slider.parameter;
    float const height = context.px(16);
    float const width = std::max(right_end(context) - ImGui::GetCursorPosX() - kept, 1.0F);
    ImVec2 const corner = ImGui::GetCursorScreenPos();
    ImGui::InvisibleButton("track", {width, height});
    bool const active = ImGui::IsItemActive();
    float const radius = context.px(6);
    float const span = width - 2 * radius;
    ValueTrack const track{one, slider.own};
    auto const x_of = [&](double at) { return corner.x + radius + span * track.place(at); };
    std::optional<double> dragged;
    if (active) {
        double const wanted = track.value(
            static_cast<double>((ImGui::GetIO().MousePos.x - corner.x - radius) / span));
        if (std::abs(wanted - slider.value) > 1e-9 * (one.high - one.low)) {
            dragged = wanted;
        }
    }
    Palette const &palette = context.palette;
    ImDrawList &list = *ImGui::GetWindowDrawList();
    float const middle = corner.y + height / 2;
    Rgba const ink = slider.strong || active ? palette.accent : palette.text_secondary;
    list.AddRectFilled({corner.x, middle - context.px(1)},
                       {corner.x + width, middle + context.px(1)}, palette.border.packed());
    list.AddRectFilled({corner.x, middle - context.px(1)},
                       {x_of(slider.value), middle + context.px(1)}, ink.packed());
    float const own = x_of(slider.own);
    list.AddLine({own, middle - context.px(5)}, {own, middle + context.px(5)},
                 palette.text_disabled.packed());
    list.AddCircleFilled({x_of(slider.value), middle}, radius, palette.panel.packed(), 20);
    list.AddCircle({x_of(slider.value), middle}, radius - 1.0F, ink.packed(), 20, context.px(2));
    return dragged;
}

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
        if (auto const dragged =
                drag_track(context, {parameter, value, own_value(context, parameter), tried})) {
            ask_value(context, parameter, *dragged);
        }
    }
    ImGui::PopStyleVar();
    ImGui::PopID();
}

} // namespace app
