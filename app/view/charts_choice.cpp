#include "app/view/charts.hpp"
#include "app/view/number.hpp"

#include <algorithm>
#include <cmath>

namespace app {

namespace {

/// From the least to the most of a series with a margin, never of no width.
void fit(ChartAxis &axis, std::vector<double> const &values)
{
    auto const [low, high] = std::ranges::minmax(values);
    double const margin = std::max({0.12 * (high - low), 1e-6 * std::abs(high), 1e-9});
    axis.low = low - margin;
    axis.high = high + margin;
}

double percent(double share)
{
    return share * 100.0;
}

/// Class `k` of a spread: 2 to 4 %; the last one is open above.
sim::Text class_words(sim::BurdenSpread const &spread, std::size_t k)
{
    auto const edge = [&](std::size_t at) {
        return format_number(percent(spread.step_share * static_cast<double>(at)), 0);
    };
    return k + 1 == spread.now.size()
               ? sim::text("{from} % and more", {{"from", edge(k)}})
               : sim::text("{from} to {to} %", {{"from", edge(k)}, {"to", edge(k + 1)}});
}

std::vector<double> percent_of_all(std::vector<double> const &homes, double all)
{
    std::vector<double> shares;
    for (double const one : homes) {
        shares.push_back(all > 0.0 ? percent(one / all) : 0.0);
    }
    return shares;
}

} // namespace

Chart alternatives_chart(Comparison const &comparison, bool peak, std::optional<std::size_t> chosen,
                         Palette const &palette)
{
    Chart chart{
        .key = "alternatives",
        .source = sim::text("as in the table; a click shows the plan"),
        .x = {.name = sim::text("20 years"), .unit = sim::text("100 million yuan"), .decimals = 2},
        .y = {.name = peak ? sim::text("Peak load") : sim::text("PM2.5"),
              .unit = peak ? sim::text("MW") : sim::text("t a season"),
              .decimals = 1},
        .chosen = chosen.value_or(0)};
    ChartSeries series{.name = chart.y.name, .shape = SeriesShape::points, .ink = palette.accent};
    for (sim::assign::Alternative const &one : comparison.alternatives) {
        chart.rows.push_back(one.life_cost.yuan() / 1e8);
        chart.names.push_back(one.name);
        series.values.push_back(peak ? one.peak_kw / 1000.0 : one.pm25_t);
    }
    fit(chart.x, chart.rows);
    fit(chart.y, series.values);
    chart.series = {std::move(series)};
    return chart;
}

Chart burden_chart(sim::BurdenSpread const &spread, Palette const &palette)
{
    double const step = percent(spread.step_share);
    double const threshold = percent(spread.threshold_share);
    Chart chart{
        .key = "burden",
        .source = sim::text("bills against incomes spread about each block's own; the same as "
                            "the shares in the table"),
        .x = {.name = sim::text("share of income spent on heating"),
              .unit = sim::text("%"),
              .high = step * static_cast<double>(spread.now.size())},
        .y = {.name = sim::text("share of all households"), .unit = sim::text("%"), .decimals = 2},
        .row_width = step,
        .limits = {{sim::text("heavy burden above {share}",
                              {{"share", format_whole_percent(spread.threshold_share)}}),
                    threshold, true}}};
    ChartSeries now{.name = sim::text("with subsidy"),
                    .shape = SeriesShape::bar,
                    .ink = palette.grab_hovered,
                    .values = percent_of_all(spread.now, spread.households)};
    ChartSeries later{.name = sim::text("when subsidies end"),
                      .shape = SeriesShape::steps,
                      .ink = palette.text,
                      .values = percent_of_all(spread.later, spread.households)};
    double most = 1.0;
    for (std::size_t k = 0; k < spread.now.size(); ++k) {
        chart.rows.push_back(step * static_cast<double>(k));
        chart.names.push_back(class_words(spread, k));
        bool const heavy = chart.rows.back() >= threshold * (1.0 - 1e-9);
        now.inks.push_back(heavy ? palette.late : palette.grab_hovered);
        most = std::max({most, now.values[k], later.values[k]});
    }
    chart.y.high = most * 1.1;
    chart.series = {std::move(now), std::move(later)};
    return chart;
}

} // namespace app
