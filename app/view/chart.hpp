#pragma once

#include "app/view/palette.hpp"
#include "sim/base/text.hpp"

#include <cstddef>
#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace app {

/// How places of an axis are written.
enum class AxisWords
{
    number,
    year,
    hour, ///< of a day
    day   ///< sim::Day; the place of a day is its end
};

struct ChartAxis
{
    sim::Text name = {};
    sim::Text unit = {}; ///< empty: none
    double low = 0.0;
    double high = 1.0;
    int decimals = 0; ///< of values under the mouse and in copies
    AxisWords words = AxisWords::number;
};

enum class SeriesShape
{
    bar, ///< stacked on the bars before it
    line,
    dashes,
    steps, ///< a line along the tops of bars
    band,  ///< from `lower` to `values`
    points
};

/// No value in this row.
inline constexpr double no_value = std::numeric_limits<double>::quiet_NaN();

struct ChartSeries
{
    sim::Text name = {};
    SeriesShape shape = SeriesShape::line;
    Rgba ink = {};
    std::vector<double> values = {}; ///< one a row of the chart, or no_value
    std::vector<double> lower = {};  ///< of a band
    sim::Text lower_name = {};
    sim::Text key_name = {};     ///< in the legend, where the name would say too much
    std::vector<Rgba> inks = {}; ///< of bars by row, instead of `ink`
    double width_px = 2.0;       ///< of a line, design pixels
    bool in_total = true;        ///< false: outside the sum, a frame without fill
    bool told = true;            ///< false: a shade only, not under the mouse and in no copy
};

/// A line across the chart with its name at the end.
struct ChartLimit
{
    sim::Text words;
    double at = 0.0;
    bool upright = false; ///< at a place of the x axis
};

/// What a chart shows, as plain data: rows along the x axis, and for each series a value a row.
struct Chart
{
    std::string key; ///< as `copy-chart` names it
    sim::Text source = {};
    ChartAxis x = {};
    ChartAxis y = {};
    std::vector<double> rows = {};
    std::vector<sim::Text> names = {}; ///< of rows that are more than their place; empty: places
    std::vector<sim::Text> notes = {}; ///< of rows, under the mouse
    double row_width = 0.0;            ///< of bars: a row covers that much of the x axis
    bool lying = false;                ///< rows go down, values to the right
    bool totals = false;               ///< the sum of the bars is told too
    std::vector<ChartSeries> series = {};
    std::vector<ChartLimit> limits = {};
    std::optional<std::size_t> chosen = {}; ///< row of the point that is chosen
};

/// Where a bar of a stack begins and ends.
struct StackPart
{
    std::size_t series = 0;
    double from = 0.0;
    double to = 0.0;
};
/// Bars of a row above one another, in the order of the series; those without a value are left out.
[[nodiscard]] std::vector<StackPart> stack_of(Chart const &chart, std::size_t row);
/// Sum of the bars of a row that are in the total.
[[nodiscard]] double total_of(Chart const &chart, std::size_t row);

/// Places of the series that are told, in the order in which they are: those in the total, nothing for
/// the total itself where it is told too, then what is outside of it.
[[nodiscard]] std::vector<std::optional<std::size_t>> told_in_order(Chart const &chart);

/// The row whose bar holds a place of the x axis, or whose place is nearest and has a value.
[[nodiscard]] std::optional<std::size_t> row_at(Chart const &chart, double x);

/// "load (MW)".
[[nodiscard]] std::string axis_caption(sim::Language language, ChartAxis const &axis);
/// What a row is called: its name, year, hour, day, or place with the axis' unit.
[[nodiscard]] std::string row_words(sim::Language language, Chart const &chart, std::size_t row);
/// A value with its unit; a dash for none.
[[nodiscard]] std::string value_words(sim::Language language, ChartAxis const &axis, double value);

/// The shown data for a spreadsheet: names with units in the first line, then a line a row.
[[nodiscard]] std::string chart_tsv(sim::Language language, Chart const &chart);

} // namespace app
