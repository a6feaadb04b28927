#include "app/panels/load_chart.hpp"

#include "app/panels/network.hpp"
#include "app/panels/plot.hpp"
#include "app/view/charts.hpp"
#include "app/view/number.hpp"

#include <algorithm>

namespace app {

namespace {

/// Ticks at the left, the limit's name at the right.
Area room_in(PanelContext const &context, Area const &area, float below)
{
    return {area.x + context.px(44), area.y + context.px(16), area.width - context.px(44 + 112),
            area.height - context.px(16 + below)};
}

double total_kw(sim::LoadCurve const &curve, std::size_t i)
{
    return curve.heating_kw[i] + curve.other_kw[i];
}

/// The hour that is shown, with its load.
void draw_hour(PanelContext const &context, Night const &night, Plot const &plot)
{
    auto const hour = static_cast<double>(night.hour % 24);
    ImVec2 const low{std::round(plot.place(hour, 0.0).x), plot.room().y};
    ImVec2 const high{std::round(plot.place(hour + 1.0, 0.0).x), plot.bottom() + context.px(2)};
    ImGui::GetWindowDrawList()->AddRect(low, high, context.palette.accent.packed(), context.px(2),
                                        0, 1.5F * context.scale);
    std::string const words = power_words(context, total_kw(night.curve, night.hour % 24)) + " · " +
                              format_whole_percent(rate_of(night.rates, *night.charted));
    ImFont *const font = context.fonts.small_bold;
    float const width = width_of(font, words);
    bool const fits = high.x + context.px(6) + width < plot.right();
    plot.put(font, {fits ? high.x + context.px(6) : low.x - context.px(6) - width, plot.room().y},
             context.palette.text, words);
}

/// The two parts of the bars, named at the right end where they do not cover the limit.
void draw_names(PanelContext const &context, Chart const &chart, Plot const &plot)
{
    ImFont *const font = context.fonts.caption;
    float const x = plot.right() + context.px(8);
    float const limit = plot.place(0.0, chart.limits.front().at).y;
    float const apart = context.px(16);
    auto const middle_of = [&](StackPart const &part) {
        return plot.place(0.0, (part.from + part.to) / 2).y;
    };
    auto const clear = [&](float y) {
        return std::abs(y - limit) < apart ? limit + (y < limit ? -apart : apart) : y;
    };
    std::vector<StackPart> const parts = stack_of(chart, chart.rows.size() - 1);
    float lower = plot.bottom() + apart - context.px(6);
    for (StackPart const &part : parts) {
        lower = std::min(clear(middle_of(part)), lower - apart);
        plot.put(font, {x, lower - font->FontSize / 2}, context.palette.text_secondary,
                 context.text(chart.series[part.series].name));
    }
}

/// How many hours lie above the limit, where the curve crosses it.
void draw_hours_over(PanelContext const &context, Night const &night, Chart const &chart,
                     Plot const &plot)
{
    std::size_t const over = hours_over(night.season);
    if (over == 0) {
        return;
    }
    auto const hours = static_cast<std::int64_t>(over);
    bool const in_runs = hours == night.season.overload_hours;
    std::string const words =
        context.text(in_runs ? sim::text("{n} h above the limit", {{"n", format_integer(hours)}})
                             : sim::text("{n} h above the limit, {m} h of them counted as overload",
                                         {{"n", format_integer(hours)},
                                          {"m", format_integer(night.season.overload_hours)}}));
    ImVec2 const at = plot.place(static_cast<double>(over), chart.limits.front().at);
    plot.put_tag(context.fonts.small_bold, {at.x + context.px(8), at.y - context.px(18)},
                 context.palette.late, words);
}

} // namespace

void draw_load_chart(PanelContext const &context, Night const &night, Area const &area)
{
    if (night.curve.heating_kw.size() != 24 || night.curve.capacity_kva <= 0.0) {
        return;
    }
    Chart const chart = load_chart(night, context.palette);
    Plot plot{context, chart, room_in(context, area, 18)};
    plot.draw();
    draw_hour(context, night, plot);
    draw_names(context, chart, plot);
    PlotMouse const mouse = plot.handle();
    std::size_t const hour = night.curve.first_hour + mouse.row.value_or(0);
    if (mouse.pressed && mouse.row && hour >= night.first_hour &&
        hour < night.first_hour + replay_hours) {
        context.ask("hour", {std::to_string(hour - night.first_hour)});
    }
}

void draw_duration_chart(PanelContext const &context, Night const &night, Area const &area)
{
    if (night.season.kva.empty() || night.season.capacity_kva <= 0.0) {
        return;
    }
    Chart const chart = duration_chart(night, context.palette);
    Plot plot{context, chart, room_in(context, area, 32)};
    plot.draw();
    draw_chart_key(context, chart, plot.room().x + context.px(80), plot.right(),
                   plot.room().y - context.px(9));
    draw_hours_over(context, night, chart, plot);
    if (night.hour < night.season.kva.size()) {
        std::size_t const rank = rank_of_hour(night.season, night.hour);
        plot.draw_present(chart.rows[rank], chart.series.back().values[rank]);
        if (!night.of_season) {
            float const x = plot.place(chart.rows[rank], 0.0).x;
            plot.put_tag(context.fonts.small, {x + context.px(6), plot.room().y - context.px(4)},
                         context.palette.accent, context.text(moment_words(night.hour)));
        }
    }
    plot.handle();
}

} // namespace app
