#include "app/view/charts.hpp"
#include "app/view/load_class.hpp"
#include "app/view/number.hpp"

#include <algorithm>
#include <functional>

namespace app {

namespace {

std::vector<double> falling(std::vector<double> values, double unit)
{
    std::ranges::sort(values, std::greater{});
    for (double &value : values) {
        value /= unit;
    }
    return values;
}

sim::Text limit_words(double capacity_kva)
{
    return capacity_kva < 1000.0
               ? sim::text("limit {n} kVA", {{"n", format_number(capacity_kva, 0)}})
               : sim::text("limit {n} MVA", {{"n", format_number(capacity_kva / 1000.0, 1)}});
}

/// To the kilowatt or kilovoltampere in either unit.
int decimals_of(bool mega)
{
    return mega ? 3 : 0;
}

} // namespace

double limit_kw(sim::LoadCurve const &curve)
{
    return curve.capacity_kva * curve.power_factor;
}

bool is_in_mega(double kilo)
{
    return kilo >= 2000.0;
}

Chart load_chart(Night const &night, Palette const &palette)
{
    sim::LoadCurve const &curve = night.curve;
    double const limit = limit_kw(curve);
    double top_kw = limit * 1.2;
    for (std::size_t i = 0; i < curve.heating_kw.size(); ++i) {
        top_kw = std::max(top_kw, (curve.heating_kw[i] + curve.other_kw[i]) * 1.16);
    }
    bool const mega = is_in_mega(top_kw);
    double const unit = mega ? 1000.0 : 1.0;
    Chart chart{.key = "load",
                .source = sim::text("hourly load with the diversity of homes, as in the table"),
                .x = {.name = sim::text("Hour"), .high = 24.0, .words = AxisWords::hour},
                .y = {.name = sim::text("load"),
                      .unit = mega ? sim::text("MW") : sim::text("kW"),
                      .high = top_kw / unit,
                      .decimals = decimals_of(mega)},
                .row_width = 1.0,
                .totals = true,
                .limits = {{limit_words(curve.capacity_kva), limit / unit}}};
    ChartSeries other{.name = sim::text("other load"),
                      .shape = SeriesShape::bar,
                      .ink = palette.dark ? rgb(0x46505E) : rgb(0xC5CBD4)};
    ChartSeries heating{.name = sim::text("heating"),
                        .shape = SeriesShape::bar,
                        .ink = load_colour(LoadClass::light, palette)};
    for (std::size_t i = 0; i < curve.heating_kw.size(); ++i) {
        double const rate = (curve.heating_kw[i] + curve.other_kw[i]) / std::max(limit, 1e-9);
        chart.rows.push_back(static_cast<double>(i));
        chart.notes.push_back(
            sim::text("{share} of the limit", {{"share", format_whole_percent(rate)}}));
        other.values.push_back(curve.other_kw[i] / unit);
        heating.values.push_back(curve.heating_kw[i] / unit);
        heating.inks.push_back(load_colour(load_class(rate), palette));
    }
    chart.series = {std::move(other), std::move(heating)};
    return chart;
}

std::size_t hours_over(sim::LoadCurve const &season)
{
    return static_cast<std::size_t>(
        std::ranges::count_if(season.kva, [&](double kva) { return kva >= season.overload_kva; }));
}

std::size_t rank_of_hour(sim::LoadCurve const &season, std::size_t hour)
{
    double const own = season.kva.at(hour);
    return static_cast<std::size_t>(
        std::ranges::count_if(season.kva, [&](double kva) { return kva > own; }));
}

Chart duration_chart(Night const &night, Palette const &palette)
{
    sim::LoadCurve const &season = night.season;
    auto const hours = static_cast<double>(season.kva.size());
    double const peak_kva = season.kva.empty() ? 0.0 : std::ranges::max(season.kva);
    double const top_kva = std::max(season.capacity_kva * 1.2, peak_kva * 1.16);
    bool const mega = is_in_mega(top_kva);
    double const unit = mega ? 1000.0 : 1.0;
    Chart chart{
        .key = "duration",
        .source = sim::text("all hours of the heating season, the hardest first"),
        .x = {.name = sim::text("hours at or above"), .unit = sim::text("h"), .high = hours},
        .y = {.name = sim::text("load"),
              .unit = mega ? sim::text("MVA") : sim::text("kVA"),
              .high = top_kva / unit,
              .decimals = decimals_of(mega)},
        .limits = {{limit_words(season.capacity_kva), season.capacity_kva / unit}}};
    ChartSeries with{.name = sim::text("after"),
                     .ink = palette.text,
                     .values = falling(season.kva, unit),
                     .width_px = 2.5};
    ChartSeries before{.name = sim::text("before"),
                       .ink = palette.text_disabled,
                       .values = falling(season.before_kva, unit)};
    ChartSeries over{.name = {},
                     .shape = SeriesShape::band,
                     .ink = palette.late.with_alpha(0.3),
                     .values = with.values,
                     .told = false};
    std::size_t const count = hours_over(season);
    over.lower.assign(with.values.size(), no_value);
    std::fill_n(over.lower.begin(), count, season.capacity_kva / unit);
    for (std::size_t i = 0; i < season.kva.size(); ++i) {
        chart.rows.push_back(static_cast<double>(i + 1));
    }
    chart.series = {std::move(over), std::move(before), std::move(with)};
    return chart;
}

} // namespace app
