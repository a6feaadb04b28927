#include "app/view/chart.hpp"

#include "app/view/night.hpp"
#include "app/view/number.hpp"
#include "app/view/works_view.hpp"
#include "sim/base/date.hpp"
#include "sim/base/fmt.hpp"

#include <cmath>

namespace app {

namespace {

bool has_value(ChartSeries const &series, std::size_t row)
{
    return row < series.values.size() && std::isfinite(series.values[row]);
}

bool has_any_value(Chart const &chart, std::size_t row)
{
    for (ChartSeries const &series : chart.series) {
        if (series.told && has_value(series, row)) {
            return true;
        }
    }
    return false;
}

/// A place of the x axis; in copies days as a spreadsheet reads them.
std::string place_words(sim::Language language, ChartAxis const &axis, double place, bool copied)
{
    auto const whole = static_cast<std::int64_t>(std::llround(place));
    switch (axis.words) {
    case AxisWords::year:
        return std::to_string(whole);
    case AxisWords::hour:
        return hour_words(static_cast<std::size_t>(whole));
    case AxisWords::day: {
        auto const day = static_cast<sim::Day>(whole);
        return copied ? sim::iso_date(day) : sim::render(language, long_day_words(day));
    }
    case AxisWords::number:
        break;
    }
    return copied ? fmt::format("{:.{}f}", place, axis.decimals)
                  : value_words(language, axis, place);
}

std::string with_unit(sim::Language language, sim::Text const &name, ChartAxis const &axis)
{
    return axis_caption(language, {.name = name, .unit = axis.unit});
}

/// Points have a name and two values; all else one value a series.
bool is_of_points(Chart const &chart)
{
    return !chart.series.empty() && chart.series.front().shape == SeriesShape::points;
}

std::string cell(ChartAxis const &axis, double value)
{
    return std::isfinite(value) ? fmt::format("{:.{}f}", value, axis.decimals) : std::string{};
}

/// One line behind the place of its row. `write` is given a column's name, and how a row's value in
/// it is found.
template <typename Write>
std::string columns(Chart const &chart, Write const &write)
{
    std::string line;
    for (auto const &told : told_in_order(chart)) {
        if (!told) {
            line += '\t' + write(sim::text("Total"),
                                 [&](std::size_t row) { return total_of(chart, row); });
            continue;
        }
        ChartSeries const &series = chart.series[*told];
        if (!series.lower.empty()) {
            line +=
                '\t' + write(series.lower_name, [&](std::size_t row) { return series.lower[row]; });
        }
        line += '\t' + write(series.name, [&](std::size_t row) { return series.values[row]; });
    }
    for (ChartLimit const &limit : chart.limits) {
        if (!limit.upright) {
            line += '\t' + write(limit.words, [&](std::size_t /*row*/) { return limit.at; });
        }
    }
    return line + '\n';
}

std::string head(sim::Language language, Chart const &chart)
{
    std::string const name =
        is_of_points(chart) ? sim::tr(language, "alternative") + '\t' : std::string{};
    return name + axis_caption(language, chart.x) +
           columns(chart, [&](sim::Text const &words, auto const & /*value*/) {
               return with_unit(language, words, chart.y);
           });
}

std::string line_of(sim::Language language, Chart const &chart, std::size_t row)
{
    std::string const name =
        chart.names.empty() ? std::string{} : sim::render(language, chart.names[row]);
    std::string const place = place_words(language, chart.x, chart.rows[row], true);
    std::string const begin = name.empty()          ? place
                              : is_of_points(chart) ? name + '\t' + place
                                                    : name;
    return begin + columns(chart, [&](sim::Text const & /*words*/, auto const &value) {
               return cell(chart.y, value(row));
           });
}

} // namespace

std::vector<StackPart> stack_of(Chart const &chart, std::size_t row)
{
    std::vector<StackPart> parts;
    double top = 0.0;
    for (std::size_t s = 0; s < chart.series.size(); ++s) {
        ChartSeries const &series = chart.series[s];
        if (series.shape == SeriesShape::bar && has_value(series, row) &&
            series.values[row] != 0.0) {
            parts.push_back({s, top, top + series.values[row]});
            top = parts.back().to;
        }
    }
    return parts;
}

double total_of(Chart const &chart, std::size_t row)
{
    double total = 0.0;
    for (ChartSeries const &series : chart.series) {
        if (series.shape == SeriesShape::bar && series.in_total && has_value(series, row)) {
            total += series.values[row];
        }
    }
    return total;
}

std::vector<std::optional<std::size_t>> told_in_order(Chart const &chart)
{
    std::vector<std::optional<std::size_t>> order;
    for (bool const in_total : {true, false}) {
        for (std::size_t s = 0; s < chart.series.size(); ++s) {
            if (chart.series[s].told && chart.series[s].in_total == in_total) {
                order.emplace_back(s);
            }
        }
        if (in_total && chart.totals) {
            order.emplace_back(std::nullopt);
        }
    }
    return order;
}

std::optional<std::size_t> row_at(Chart const &chart, double x)
{
    std::optional<std::size_t> nearest;
    for (std::size_t row = 0; row < chart.rows.size(); ++row) {
        double const from = chart.rows[row];
        if (chart.row_width > 0.0) {
            if (x >= from && x < from + chart.row_width) {
                return row;
            }
            continue;
        }
        bool const nearer = !nearest || std::abs(from - x) < std::abs(chart.rows[*nearest] - x);
        if (nearer && has_any_value(chart, row)) {
            nearest = row;
        }
    }
    return nearest;
}

std::string axis_caption(sim::Language language, ChartAxis const &axis)
{
    std::string const name = sim::render(language, axis.name);
    if (axis.unit.key.empty()) {
        return name;
    }
    std::string const unit = sim::render(language, axis.unit);
    return name.empty() ? unit
                        : sim::render(language, sim::text("{name} ({unit})",
                                                          {{"name", name}, {"unit", unit}}));
}

std::string row_words(sim::Language language, Chart const &chart, std::size_t row)
{
    return chart.names.empty() ? place_words(language, chart.x, chart.rows[row], false)
                               : sim::render(language, chart.names[row]);
}

std::string value_words(sim::Language language, ChartAxis const &axis, double value)
{
    if (!std::isfinite(value)) {
        return "–";
    }
    std::string words = format_number(value, axis.decimals);
    return axis.unit.key.empty() ? words : words + " " + sim::render(language, axis.unit);
}

std::string chart_tsv(sim::Language language, Chart const &chart)
{
    std::string words = head(language, chart);
    for (std::size_t row = 0; row < chart.rows.size(); ++row) {
        words += line_of(language, chart, row);
    }
    return words;
}

} // namespace app
