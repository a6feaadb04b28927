#include "app/view/chart.hpp"
#include "app/view/chart_ticks.hpp"

#include <catch2/catch.hpp>

#include <cmath>

using app::Ticks;

namespace {

/// Two stacked bars and one out of the sum over three years, a line with a gap.
app::Chart small_chart()
{
    app::Chart chart{.key = "small",
                     .x = {.name = sim::text("Year"), .low = 2021.0, .high = 2024.0},
                     .y = {.name = sim::text("Money"),
                           .unit = sim::text("10 000 yuan"),
                           .high = 20.0,
                           .decimals = 2},
                     .rows = {2021.0, 2022.0, 2023.0},
                     .row_width = 1.0,
                     .totals = true};
    chart.x.words = app::AxisWords::year;
    auto const bar = [&](char const *name, std::vector<double> values, bool in_total) {
        app::ChartSeries series{.name = sim::text(name), .shape = app::SeriesShape::bar};
        series.values = std::move(values);
        series.in_total = in_total;
        chart.series.push_back(series);
    };
    bar("a", {5.0, 0.0, 1.25}, true);
    bar("b", {3.0, 2.0, app::no_value}, true);
    bar("c", {4.0, 0.0, 0.0}, false);
    return chart;
}

} // namespace

TEST_CASE("ticks stand at steps of 1, 2 or 5, at most six, within the axis")
{
    for (double low : {0.0, -3.0, 9.26, 1e6}) {
        for (double width = 1e-4; width < 1e8; width *= 1.7) {
            Ticks const ticks = app::ticks_between(low, low + width);
            REQUIRE(ticks.at.size() >= 2);
            REQUIRE(ticks.at.size() <= 6);
            REQUIRE(ticks.at.front() >= low - 1e-9 * width);
            REQUIRE(ticks.at.back() <= low + width * (1.0 + 1e-9));
            double const step = ticks.at[1] - ticks.at[0];
            double const mantissa = step / std::pow(10.0, std::floor(std::log10(step * 1.0001)));
            bool const round = std::abs(mantissa - 1.0) < 1e-3 || std::abs(mantissa - 2.0) < 1e-3 ||
                               std::abs(mantissa - 5.0) < 1e-3;
            REQUIRE(round);
        }
    }
}

TEST_CASE("ticks by hand: as few digits as their step needs, none without an axis")
{
    REQUIRE(app::ticks_between(0.0, 48173.0).at ==
            std::vector<double>{0.0, 10000.0, 20000.0, 30000.0, 40000.0});
    Ticks const fine = app::ticks_between(9.26, 11.39);
    REQUIRE(fine.at.size() == 4); // 9.5, 10.0, 10.5, 11.0
    REQUIRE(fine.at.front() == Approx(9.5));
    REQUIRE(fine.decimals == 1);
    REQUIRE(app::ticks_between(0.0, 25.0).at.size() == 6);
    REQUIRE(app::ticks_between(3.0, 3.0).at.empty());
    REQUIRE(app::ticks_between(5.0, 3.0).at.empty());
}

TEST_CASE("bars stand on one another; what is outside the total is stacked, not summed")
{
    app::Chart const chart = small_chart();
    std::vector<app::StackPart> const first = app::stack_of(chart, 0);
    REQUIRE(first.size() == 3);
    REQUIRE(first[0].from == 0.0);
    REQUIRE(first[0].to == 5.0);
    REQUIRE(first[1].to == 8.0);
    REQUIRE(first[2].from == 8.0);
    REQUIRE(first[2].to == 12.0);
    REQUIRE(app::total_of(chart, 0) == 8.0);
    REQUIRE(app::stack_of(chart, 1).size() == 1); // nothing of a and c
    REQUIRE(app::total_of(chart, 2) == 1.25);     // b has no value
}

TEST_CASE("the row under the mouse: the bar that holds it, or the nearest place with a value")
{
    app::Chart chart = small_chart();
    REQUIRE(app::row_at(chart, 2021.0) == 0U);
    REQUIRE(app::row_at(chart, 2022.999) == 1U);
    REQUIRE_FALSE(app::row_at(chart, 2024.5));
    chart.row_width = 0.0;
    chart.series.resize(1);
    chart.series[0].shape = app::SeriesShape::line;
    chart.series[0].values = {5.0, app::no_value, 7.0};
    REQUIRE(app::row_at(chart, 2021.9) == 0U); // 2022 is nearer and has none
    REQUIRE(app::row_at(chart, 2022.4) == 2U);
    REQUIRE(app::row_at(chart, 2099.0) == 2U);
}

TEST_CASE("copied data: units in the head, one line a row, plain numbers, nothing where none is")
{
    std::string const words = app::chart_tsv(sim::Language::en, small_chart());
    REQUIRE(words ==
            "Year\ta (10 000 yuan)\tb (10 000 yuan)\tTotal (10 000 yuan)\tc (10 000 yuan)\n"
            "2021\t5.00\t3.00\t8.00\t4.00\n"
            "2022\t0.00\t2.00\t2.00\t0.00\n"
            "2023\t1.25\t\t1.25\t0.00\n");
    REQUIRE(app::chart_tsv(sim::Language::zh, small_chart()).starts_with("年度\ta（万元）"));
}

TEST_CASE("a limit is a column of its own, a shade is none, a band has both edges")
{
    app::Chart chart{.key = "lines",
                     .x = {.name = sim::text("Year"), .words = app::AxisWords::number},
                     .y = {.name = sim::text("load"), .unit = sim::text("kW")},
                     .rows = {1.0, 2.0}};
    app::ChartSeries band{.name = sim::text("high"), .shape = app::SeriesShape::band};
    band.values = {9.0, 8.0};
    band.lower = {1.0, 2.0};
    band.lower_name = sim::text("low");
    app::ChartSeries shade = band;
    shade.told = false;
    chart.series = {shade, band};
    chart.limits = {{sim::text("limit of all"), 6.0}, {sim::text("line"), 1.5, true}};
    REQUIRE(app::chart_tsv(sim::Language::en, chart) ==
            "Year\tlow (kW)\thigh (kW)\tlimit of all (kW)\n"
            "1\t1\t9\t6\n"
            "2\t2\t8\t6\n");
}
