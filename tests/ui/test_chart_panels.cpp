#include "app/panels/plot.hpp"
#include "app/view/charts.hpp"
#include "headless_work.hpp"
#include "panel_bench.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>

using ui_test::PanelBench;

namespace {

/// What a plot over the bench's panel said of the mouse last.
struct Heard
{
    app::Chart chart;
    app::PlotMouse mouse;
    bool pressed = false;
};
Heard heard;

/// 100 pixels from each edge, 200 x 500 of its own.
void draw_heard(app::PanelContext const &context, app::Area const &area)
{
    app::PanelWindow const window{"heard", area, context.palette.panel, {0.0F, 0.0F}};
    app::Plot plot{context, heard.chart, {100.0F, 100.0F, 200.0F, 500.0F}};
    plot.draw();
    heard.mouse = plot.handle();
    heard.pressed = heard.pressed || heard.mouse.pressed;
}

app::Chart lines()
{
    app::Chart chart{.key = "lines",
                     .x = {.name = sim::text("Hour"), .high = 10.0},
                     .y = {.name = sim::text("load"), .unit = sim::text("kW"), .high = 100.0},
                     .rows = {0.0, 5.0, 10.0}};
    app::ChartSeries series{.name = sim::text("heating")};
    series.values = {10.0, 50.0, 20.0};
    chart.series = {series};
    chart.limits = {{sim::text("line"), 80.0}};
    return chart;
}

bool asked(PanelBench const &bench, std::string const &action, std::string const &argument)
{
    return std::ranges::any_of(bench.asked, [&](auto const &one) {
        return one.first == action && !one.second.empty() && one.second.front() == argument;
    });
}

} // namespace

TEST_CASE("a plot knows the row under the mouse and whether it was pressed")
{
    PanelBench bench;
    heard = {lines(), {}, false};
    bench.click(&draw_heard, {195.0F, 300.0F});
    REQUIRE(heard.pressed);
    REQUIRE(heard.mouse.row == 1U);
    REQUIRE(heard.mouse.x == Approx(4.75));
    ImGui::GetIO().MousePos = {50.0F, 300.0F}; // left of the plot
    bench.frame(&draw_heard);
    REQUIRE_FALSE(heard.mouse.row);
}

TEST_CASE("a point is hit within ten pixels, none is beside them")
{
    PanelBench bench;
    heard = {lines(), {}, false};
    heard.chart.series[0].shape = app::SeriesShape::points;
    heard.chart.names = {sim::text("a"), sim::text("b"), sim::text("c")};
    heard.chart.chosen = 0;
    bench.click(&draw_heard, {204.0F, 354.0F}); // the middle one stands at 200, 350
    REQUIRE(heard.mouse.row == 1U);
    bench.click(&draw_heard, {230.0F, 350.0F});
    REQUIRE_FALSE(heard.mouse.row);
}

TEST_CASE("bars that lie are found by their row, and every shape draws without a mouse")
{
    PanelBench bench;
    for (auto const shape :
         {app::SeriesShape::bar, app::SeriesShape::line, app::SeriesShape::dashes,
          app::SeriesShape::steps, app::SeriesShape::band, app::SeriesShape::points}) {
        heard = {lines(), {}, false};
        heard.chart.series[0].shape = shape;
        heard.chart.series[0].lower = {1.0, 2.0, app::no_value};
        heard.chart.row_width = shape == app::SeriesShape::steps ? 3.0 : 0.0;
        bench.frame(&draw_heard);
        REQUIRE(ImGui::GetDrawData()->TotalVtxCount > 0);
    }
    heard.chart = app::money_chart({}, app::palette_of(app::ThemeKind::light)); // of no year
    sim::MoneySummary money;
    money.add(sim::Payer::city, 2021, sim::Money::from_yuan(3e6));
    money.add(sim::Payer::gas_company, 2022, sim::Money::from_yuan(1e6));
    heard.chart = app::money_chart(money, app::palette_of(app::ThemeKind::light));
    bench.click(&draw_heard, {150.0F, 500.0F}); // the lower half
    REQUIRE(heard.mouse.row == 1U);
}

TEST_CASE("every chart of the strip offers its data; the grid tab's bars show their hour")
{
    PanelBench bench{true};
    bench.wide = true;
    bench.view.tab = app::StripTab::money;
    bench.frame(&app::draw_strip);
    // Right upper corner of the chart: 16 + (768 - 320 - 32) wide, below tabs and padding.
    bench.click(&app::draw_strip, {421.0F, 52.0F});
    REQUIRE(asked(bench, "copy-chart", "money"));
    bench.asked.clear();
    bench.view.tab = app::StripTab::grid;
    // The chart ends at 16 + 768 - 332 - 20 = 432.
    bench.click(&app::draw_strip, {421.0F, 50.0F});
    REQUIRE(asked(bench, "copy-chart", "load"));
    bench.asked.clear();
    bench.click(&app::draw_strip, {62.0F, 600.0F}); // the first bar
    REQUIRE(asked(bench, "hour", "0"));
    bench.view.duration = true;
    bench.asked.clear();
    bench.click(&app::draw_strip, {421.0F, 50.0F});
    REQUIRE(asked(bench, "copy-chart", "duration"));
}

TEST_CASE("gas and heat lead to the burdens and back")
{
    PanelBench bench{true};
    bench.wide = true;
    bench.view.tab = app::StripTab::supply;
    bench.frame(&app::draw_strip);
    for (float x = 690.0F; x < 790.0F && bench.asked.empty(); x += 8.0F) {
        bench.click(&app::draw_strip, {x, 47.0F});
    }
    REQUIRE(asked(bench, "show-chart", "burden"));
    bench.asked.clear();
    bench.view.burden = true;
    for (float x = 500.0F; x < 790.0F && bench.asked.empty(); x += 8.0F) {
        bench.click(&app::draw_strip, {x, 47.0F});
    }
    REQUIRE(asked(bench, "show-chart", "bills"));
}

TEST_CASE("scripts copy charts to files: heads with units, a line a row, figures of the table")
{
    ui_test::HeadlessWork const work{"charts"};
    work.write("s.play", "action tab grid\naction copy-chart money " + work.at("money.tsv") +
                             "\naction show-chart duration\nshot " + work.at("duration.png") +
                             "\naction show-chart load\nshot " + work.at("load.png") +
                             "\naction copy-chart duration " + work.at("duration.tsv") +
                             "\naction copy-chart burden " + work.at("burden.tsv") +
                             "\naction show-chart burden\nshot " + work.at("burden.png") +
                             "\naction show-chart bills\nshot " + work.at("bills.png") + "\n");
    REQUIRE(work.window("--headless 1366x768 --open " + work.at("d.gpkg") + " --play " +
                        work.at("s.play")) == 0);
    std::string const money = work.read("money.tsv");
    REQUIRE(money.starts_with("年度\t市级财政（万元）\t区级财政（万元）"));
    // The totals that the plan prints, 万元.
    REQUIRE(money.find("\t48173.") != std::string::npos);
    REQUIRE(std::ranges::count(money, '\n') == 4);
    REQUIRE(std::ranges::count(work.read("duration.tsv"), '\n') == 4392 + 1);
    REQUIRE(std::ranges::count(work.read("burden.tsv"), '\n') == 11 + 1);
    REQUIRE(work.differing("duration.png", "load.png") > 1000);
    REQUIRE(work.differing("burden.png", "bills.png") > 1000);
    for (char const *step : {"copy-chart beauty", "show-chart money", "copy-chart works"}) {
        work.write("s.play", std::string{"action "} + step + "\n");
        REQUIRE(work.window("--headless 800x600 --open " + work.at("d.gpkg") + " --play " +
                            work.at("s.play")) != 0);
    }
}
