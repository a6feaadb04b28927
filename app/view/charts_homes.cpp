#include "app/view/charts.hpp"
#include "app/view/number.hpp"
#include "app/view/progress_rows.hpp"
#include "app/view/works_view.hpp"

#include <algorithm>

namespace app {

namespace {

/// Homes over the days of a range.
Chart homes_chart(char const *key, DayRange const &range)
{
    return {.key = key,
            .x = {.name = sim::text("Day"),
                  .low = static_cast<double>(range.from - 1),
                  .high = static_cast<double>(range.to),
                  .words = AxisWords::day},
            .y = {.name = sim::text("Households connected"), .unit = sim::text("households")}};
}

ChartLimit target_line(double share, int households)
{
    return {sim::text("{share}: {n} households",
                      {{"share", format_whole_percent(share)}, {"n", format_integer(households)}}),
            static_cast<double>(households)};
}

double value_or_none(std::optional<int> const &value)
{
    return value ? *value : no_value;
}

/// The highest of what is seen.
void fit_homes(Chart &chart, double least, double margin)
{
    double most = std::max(least, 1.0);
    for (ChartSeries const &series : chart.series) {
        for (std::size_t row = 0; row < chart.rows.size(); ++row) {
            bool const seen = chart.rows[row] >= chart.x.low && chart.rows[row] <= chart.x.high;
            bool const counts = seen && series.shape != SeriesShape::band;
            most = std::max(most, counts && series.values[row] > most ? series.values[row] : most);
        }
    }
    chart.y.high = most * margin;
}

} // namespace

Chart works_chart(WorksProposal const &proposal, DayRange const &range, Palette const &palette)
{
    Chart chart = homes_chart("works", range);
    chart.source = sim::text("dates of the works schedule");
    ChartSeries connected{.name = sim::text("planned"), .ink = palette.text, .width_px = 2.5};
    for (sim::Day day = range.from - 1; day <= range.to; ++day) {
        chart.rows.push_back(day);
        connected.values.push_back(connected_by(proposal, day));
    }
    chart.series = {std::move(connected)};
    if (!proposal.plan().targets.empty()) {
        sim::WorksTarget const &first = proposal.plan().targets.front();
        chart.limits = {target_line(first.share, first.households)};
    }
    chart.y.high = std::max(proposal.plan().households, 1) * 1.06;
    return chart;
}

Chart progress_chart(sim::Standing const &standing, Palette const &palette)
{
    CurveRange const range = curve_range(standing);
    Chart chart = homes_chart("progress", {range.from, range.to});
    chart.source = sim::text("returns of the towns against the dates of the plan");
    ChartSeries band{.name = sim::text("one draw of ten is above"),
                     .shape = SeriesShape::band,
                     .ink = palette.text.with_alpha(palette.dark ? 0.16 : 0.10),
                     .lower_name = sim::text("one draw of ten stays below"),
                     .key_name = sim::text("8 draws of 10")};
    ChartSeries planned{.name = sim::text("planned"), .ink = palette.text_disabled};
    ChartSeries forecast{
        .name = sim::text("forecast"), .shape = SeriesShape::dashes, .ink = palette.text};
    ChartSeries done{.name = sim::text("done"), .ink = palette.text, .width_px = 3.5};
    for (sim::Day const day : curve_days(standing)) {
        CurveValues const values = curve_values(standing, day);
        chart.rows.push_back(day);
        planned.values.push_back(value_or_none(values.planned));
        done.values.push_back(value_or_none(values.actual));
        forecast.values.push_back(value_or_none(values.forecast));
        band.lower.push_back(value_or_none(values.low));
        band.values.push_back(value_or_none(values.high));
    }
    chart.series = {std::move(band), std::move(planned), std::move(forecast), std::move(done)};
    if (standing.target_households > 0) {
        chart.limits = {target_line(standing.target_share, standing.target_households)};
    }
    fit_homes(chart, standing.target_households, 1.08);
    return chart;
}

} // namespace app
