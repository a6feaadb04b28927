#include "app/panels/month_track.hpp"
#include "app/panels/network.hpp"
#include "app/panels/panels.hpp"
#include "app/panels/widgets.hpp"
#include "app/view/number.hpp"

#include <algorithm>

namespace app {

namespace {

/// The week as a track: temperature above, days below, a handle at the hour.
class Track
{
public:
    Track(PanelContext const &context, Night const &night, Area const &area)
        : m_context{context}, m_night{night}, m_area{area}, m_list{*ImGui::GetWindowDrawList()}
    {
    }

    void draw()
    {
        draw_days();
        draw_temperature();
        draw_handle();
    }

private:
    [[nodiscard]] float x_of(double hour) const
    {
        return m_area.x + m_area.width * static_cast<float>(hour / replay_hours);
    }

    void draw_days()
    {
        ImFont *const font = m_context.fonts.caption;
        Palette const &palette = m_context.palette;
        float const bottom = m_area.y + m_area.height;
        float free_from = m_area.x;
        for (std::size_t hour = 0; hour < replay_hours; hour += 24) {
            float const x = std::round(x_of(static_cast<double>(hour)));
            m_list.AddLine({x, m_area.y}, {x, bottom}, palette.border.packed());
            std::string const words = m_context.text(date_words(m_night.first_hour + hour));
            float const end_of_words = x + m_context.px(8) + width_of(font, words);
            if (x < free_from || end_of_words > m_area.x + m_area.width) {
                continue; // narrow windows name every second or third day
            }
            free_from = end_of_words;
            m_list.AddText(font, font->FontSize, {x + m_context.px(4), bottom - m_context.px(13)},
                           palette.text_disabled.packed(), words.c_str());
        }
        float const end = m_area.x + m_area.width;
        m_list.AddLine({end, m_area.y}, {end, bottom}, palette.border.packed());
    }

    void draw_temperature()
    {
        auto const [low, high] = std::ranges::minmax(m_night.temperature_c);
        float const room = m_area.height - m_context.px(16);
        for (std::size_t i = 0; i < m_night.temperature_c.size(); ++i) {
            double const share = (m_night.temperature_c[i] - low) / std::max(high - low, 1e-9);
            m_list.PathLineTo(
                {x_of(static_cast<double>(i) + 0.5),
                 m_area.y + m_context.px(2) + room * static_cast<float>(1.0 - share)});
        }
        m_list.PathStroke(m_context.palette.gas_main.packed(), ImDrawFlags_None,
                          1.5F * m_context.scale);
    }

    void draw_handle()
    {
        double const hour = static_cast<double>(m_context.view.replay_hour) + 0.5;
        float const x = std::round(x_of(hour));
        Rgba const ink =
            m_night.of_season ? m_context.palette.text_disabled : m_context.palette.accent;
        m_list.AddLine({x, m_area.y - m_context.px(2)}, {x, m_area.y + m_area.height}, ink.packed(),
                       2.0F * m_context.scale);
        m_list.AddCircleFilled({x, m_area.y + m_area.height / 2}, m_context.px(6), ink.packed());
        m_list.AddCircle({x, m_area.y + m_area.height / 2}, m_context.px(6),
                         m_context.palette.panel.packed(), 0, m_context.scale);
    }

    PanelContext const &m_context;
    Night const &m_night;
    Area m_area;
    ImDrawList &m_list;
};

/// A click or a drag on the track asks for the hour under the mouse.
void handle_track(PanelContext const &context, Area const &area)
{
    ImGui::SetCursorScreenPos({area.x, area.y});
    ImGui::InvisibleButton("track", {area.width, area.height});
    if (!ImGui::IsItemActive()) {
        return;
    }
    double const share = static_cast<double>((ImGui::GetIO().MousePos.x - area.x) / area.width);
    auto const hour = static_cast<std::size_t>(
        std::clamp(share * replay_hours, 0.0, static_cast<double>(replay_hours) - 1.0));
    if (hour != context.view.replay_hour || context.view.of_season) {
        context.ask("hour", {std::to_string(hour)});
    }
}

void draw_moment(PanelContext const &context, Night const &night, float left)
{
    ImGui::SetCursorPos({left, context.px(2)});
    if (night.of_season) {
        write(context.fonts.body_bold, context.palette.text, context.text("Peak of the season"));
        ImGui::SetCursorPos({left, context.px(20)});
        write(context.fonts.caption, context.palette.text_secondary,
              context.text("each asset in its worst hour"));
        return;
    }
    write(context.fonts.body_bold, context.palette.text, context.text(moment_words(night.hour)));
    ImGui::SetCursorPos({left, context.px(20)});
    write(
        context.fonts.caption, context.palette.text_secondary,
        context.text(sim::text(
            "outdoors {t}", {{"t", celsius(night.temperature_c[night.hour - night.first_hour])}})));
}

/// The month, and how many homes are converted at its end.
void draw_month(PanelContext const &context, MonthSpan const &span, float left)
{
    Month const month = shown_month(context, span);
    ImGui::SetCursorPos({left, context.px(2)});
    write(context.fonts.body_bold, context.palette.text, context.text(long_month_words(month)));
    ImGui::SetCursorPos({left, context.px(20)});
    int const homes = month_moment(month_source(context), month).connected;
    write(context.fonts.caption, context.palette.text_secondary,
          context.text(sim::text("{n} hh. converted", {{"n", format_integer(homes)}})));
}

/// One button of the row at the right end.
struct Choice
{
    char const *id;
    char const *label;
    bool chosen;
    char const *action;
    std::string argument;
};

std::vector<Choice> modes(PanelContext const &context, bool hours, bool months)
{
    bool const by_month = context.view.time_mode == TimeMode::month;
    bool const peak = !by_month && context.view.of_season;
    std::vector<Choice> all;
    if (hours) {
        all.push_back({"of_season", label_key("Season peak"), peak, "hour", "peak"});
        all.push_back({"of_hour", label_key("By the hour"), !by_month && !peak, "hour",
                       std::to_string(context.view.replay_hour)});
    }
    if (months) {
        all.push_back({"of_month", label_key("By month"), by_month, "time-mode", "month"});
    }
    return all;
}

float width_of_choices(PanelContext const &context, std::vector<Choice> const &choices)
{
    ImFont *const font = context.fonts.small;
    float width = width_of(font, "1×4×16×") + context.px(76);
    for (Choice const &choice : choices) {
        width += width_of(font, context.text(choice.label)) + context.px(18);
    }
    return width;
}

void draw_choices(PanelContext const &context, std::vector<Choice> const &choices, float left)
{
    ImGui::SetCursorPos({left, context.px(8)});
    for (int const speed : play_speeds) {
        std::string const words = std::to_string(speed) + "×";
        if (choice_button(context, words.c_str(), words, context.view.play_speed == speed)) {
            context.ask("speed", {std::to_string(speed)});
        }
    }
    ImGui::SameLine(0.0F, context.px(8));
    for (Choice const &choice : choices) {
        if (choice_button(context, choice.id, context.text(choice.label), choice.chosen)) {
            context.ask(choice.action, {choice.argument});
        }
    }
}

} // namespace

void draw_timeline(PanelContext const &context, Area const &area)
{
    Night const *const night = context.document.night;
    auto const span = month_span(month_source(context));
    if ((night == nullptr && !span) || area.height <= 0.0F) {
        return;
    }
    PanelWindow const window{
        "timeline", area, context.palette.panel, {0.0F, 0.0F}, ImGuiWindowFlags_NoScrollbar};
    bool const months = span && (context.view.shows_months() || night == nullptr);
    ImGui::SetCursorPos({context.px(8), context.px(6)});
    bool const playing = context.view.playing;
    if (icon_button(
            context, "play", playing ? Icon::pause : Icon::play, true,
            context.with_keys(context.text(months ? label_key("Play or pause the months")
                                                  : label_key("Play or pause the coldest week")),
                              "play"))) {
        context.ask("play", {});
    }
    std::vector<Choice> const choices = modes(context, night != nullptr, span.has_value());
    float const room = width_of_choices(context, choices);
    float const left = context.px(190);
    Area const track{area.x + left, area.y + context.px(4),
                     std::max(area.width - left - room - context.px(16), 1.0F),
                     area.height - context.px(6)};
    if (months) {
        draw_month(context, *span, context.px(44));
        draw_month_track(context, track);
    } else {
        draw_moment(context, *night, context.px(44));
        handle_track(context, track);
        Track{context, *night, track}.draw();
    }
    draw_choices(context, choices, area.width - room);
    ImGui::GetWindowDrawList()->AddLine({area.x, area.y + area.height - 1},
                                        {area.x + area.width, area.y + area.height - 1},
                                        context.palette.separator.packed());
}

} // namespace app
