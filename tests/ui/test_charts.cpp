#include "app/view/charts.hpp"
#include "app/view/progress_rows.hpp"
#include "sim/engine/impact/burden.hpp"
#include "sim/engine/simulate.hpp"
#include "sim/io/project_file.hpp"
#include "small_district.hpp"
#include "small_progress.hpp"
#include "small_routing.hpp"
#include "tests/common/places.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <functional>
#include <numeric>

namespace {

app::Palette const &light()
{
    return app::palette_of(app::ThemeKind::light);
}

/// The published plan with all that follows from it.
struct Official
{
    sim::Project project =
        sim::io::load_source_folder(test_places::data() / "donghe", test_places::data()).project;
    sim::Results results;

    Official()
    {
        sim::Progress progress;
        results = sim::simulate(*project.dataset, project.scenarios.front(), progress);
    }
    [[nodiscard]] sim::LoadCurve feeder(std::size_t index) const
    {
        return sim::feeder_curve(*project.dataset, project.scenarios.front(), results.demand, index,
                                 0, sim::season_hours);
    }
};

Official const &official()
{
    static Official const one;
    return one;
}

double sum(std::vector<double> const &values)
{
    return std::accumulate(values.begin(), values.end(), 0.0);
}

} // namespace

TEST_CASE("charted money is the ledger: by payer, by year and altogether")
{
    sim::Results const &results = official().results;
    app::Chart const chart = app::money_chart(results.money, light());
    std::int64_t ledger_fen = 0;
    for (sim::LedgerLine const &line : results.ledger.lines) {
        ledger_fen += line.owed.fen();
    }
    double charted_wan = 0.0;
    for (app::ChartSeries const &series : chart.series) {
        charted_wan += sum(series.values);
    }
    REQUIRE(charted_wan == Approx(static_cast<double>(ledger_fen) / 1e6).epsilon(1e-12));
    double totals_wan = 0.0;
    for (std::size_t row = 0; row < chart.rows.size(); ++row) {
        totals_wan += app::total_of(chart, row);
        auto const year = static_cast<int>(chart.rows[row]);
        REQUIRE(app::total_of(chart, row) ==
                Approx(results.money.published_total(year).yuan() / 1e4).epsilon(1e-12));
        REQUIRE(app::stack_of(chart, row).back().to <= chart.y.high);
    }
    REQUIRE(totals_wan == Approx(results.money.published_total().yuan() / 1e4).epsilon(1e-12));
}

TEST_CASE("the season's hours of every feeder fall, begin at its peak, and as many are over as the "
          "engine counts")
{
    std::vector<sim::AssetLoad> const &feeders = official().results.grid.feeders;
    REQUIRE_FALSE(feeders.empty());
    int overloaded = 0;
    for (std::size_t i = 0; i < feeders.size(); ++i) {
        app::Night night;
        night.season = official().feeder(i);
        REQUIRE(night.season.kva.size() == sim::season_hours);
        REQUIRE(night.season.overload_hours == feeders[i].overload_hours);
        overloaded += feeders[i].overload_hours > 0 ? 1 : 0;
        app::Chart const chart = app::duration_chart(night, light());
        app::ChartSeries const &with = chart.series.back();
        REQUIRE(std::ranges::is_sorted(with.values, std::greater{}));
        REQUIRE(chart.rows.size() == sim::season_hours);
        double const unit = with.values.front() / std::ranges::max(night.season.kva);
        REQUIRE(with.values.front() ==
                Approx(feeders[i].peak_rate * night.season.capacity_kva * unit).epsilon(1e-9));
        // The curve crosses its limit where the hours over it end.
        std::size_t const over = app::hours_over(night.season);
        REQUIRE(over >= static_cast<std::size_t>(feeders[i].overload_hours));
        if (over > 0) {
            REQUIRE(with.values[over - 1] >= chart.limits.front().at);
        }
        REQUIRE(with.values[over] < chart.limits.front().at);
    }
    REQUIRE(overloaded > 0);
}

TEST_CASE("hours over a limit count as overload in runs only; harder hours rank before an hour")
{
    sim::LoadCurve season;
    season.kva = {5.0, 9.0, 7.0, 9.5, 3.0};
    season.overload_kva = 8.0;
    REQUIRE(app::hours_over(season) == 2);
    REQUIRE(app::rank_of_hour(season, 3) == 0);
    REQUIRE(app::rank_of_hour(season, 1) == 1);
    REQUIRE(app::rank_of_hour(season, 4) == 4);
}

TEST_CASE("the day's bars are the load with and without heating, against the capacity in kW")
{
    app::Night night;
    night.curve.capacity_kva = 1000.0;
    night.curve.power_factor = 0.9;
    night.curve.heating_kw.assign(24, 500.0);
    night.curve.other_kw.assign(24, 300.0);
    night.curve.heating_kw[4] = 780.0; // 1 080 of 900 kW
    app::Chart const chart = app::load_chart(night, light());
    REQUIRE(chart.rows.size() == 24);
    REQUIRE(chart.limits.front().at == Approx(900.0));
    REQUIRE(app::total_of(chart, 4) == Approx(1080.0));
    REQUIRE(sim::render(sim::Language::en, chart.notes[4]).starts_with("120"));
    REQUIRE_FALSE(chart.series[1].inks[4] == chart.series[1].inks[5]);
    night.curve.heating_kw[4] = 2000.0; // so high that megawatts are written
    REQUIRE(app::total_of(app::load_chart(night, light()), 4) == Approx(2.3));
}

TEST_CASE("households by burden add up to all, and above the threshold to the mean of the table")
{
    sim::Project const &project = official().project;
    sim::ImpactResults const &impact = official().results.impact;
    auto const spread = sim::burden_spread(*project.dataset, project.scenarios.front(), impact);
    REQUIRE(spread);
    double households = 0.0;
    for (sim::Block const &block : project.dataset->blocks) {
        households += block.households;
    }
    REQUIRE(spread->households == households);
    REQUIRE(sum(spread->now) == Approx(households).epsilon(1e-9));
    REQUIRE(sum(spread->later) == Approx(households).epsilon(1e-9));
    REQUIRE(spread->above_now == Approx(impact.burden_total.share_above_10pct).epsilon(1e-9));
    REQUIRE(spread->above_later ==
            Approx(impact.burden_later_total.share_above_10pct).epsilon(1e-9));
    REQUIRE(std::ranges::all_of(spread->now, [](double homes) { return homes >= 0.0; }));

    app::Chart const chart = app::burden_chart(*spread, light());
    double above = 0.0;
    for (std::size_t row = 0; row < chart.rows.size(); ++row) {
        above +=
            chart.rows[row] > chart.limits.front().at - 1e-9 ? chart.series[0].values[row] : 0.0;
    }
    REQUIRE(sum(chart.series[0].values) == Approx(100.0).epsilon(1e-9));
    REQUIRE(above == Approx(impact.burden_total.share_above_10pct * 100.0).epsilon(1e-9));
}

TEST_CASE("a block's households by burden, by hand: half of them pay more than bill over median")
{
    // ln(share) is normal about ln(bill / median): at the median half of them are above.
    REQUIRE(sim::share_of_households_above(0.1, 0.5, 20000.0, 2000.0) == Approx(0.5));
    // One standard deviation up, at exp(0.5) times that share: 15.87 %.
    REQUIRE(sim::share_of_households_above(0.1 * 1.6487212707, 0.5, 20000.0, 2000.0) ==
            Approx(0.158655).epsilon(1e-4));
}

TEST_CASE("without bills or factors there is no spread")
{
    sim::Project const &project = official().project;
    sim::Scenario const &scenario = project.scenarios.front();
    REQUIRE_FALSE(sim::burden_spread(*project.dataset, scenario, {}));
    sim::Dataset bare = *project.dataset;
    bare.parameters = {};
    REQUIRE_FALSE(sim::burden_spread(bare, scenario, official().results.impact));
}

TEST_CASE("alternatives are points within their axes, by PM2.5 or by peak load")
{
    sim::Dataset dataset = *ui_test::small_district(4, 2);
    ui_test::add_routing_parameters(dataset);
    auto const proposal = std::make_shared<app::Proposal const>(
        ui_test::small_proposal(dataset, ui_test::mixed_scenario(dataset)));
    app::Comparison const comparison = ui_test::small_comparison(proposal);
    app::Chart const air = app::alternatives_chart(comparison, false, std::nullopt, light());
    REQUIRE(air.rows == std::vector<double>{1.0, 1.2}); // 亿元
    REQUIRE(air.series[0].values == std::vector<double>{12.0, 5.0});
    REQUIRE(air.chosen == 0U);
    REQUIRE(air.x.low < 1.0);
    REQUIRE(air.x.high > 1.2);
    app::Chart const peak = app::alternatives_chart(comparison, true, 1, light());
    REQUIRE(peak.series[0].values == std::vector<double>{4.0, 4.0});
    REQUIRE(peak.y.low < peak.y.high); // of one height, yet with an axis
    std::string const words = app::chart_tsv(sim::Language::en, air);
    REQUIRE(words.find("least cost\t1.00\t12.0\n") != std::string::npos);
    REQUIRE(std::ranges::count(words, '\n') == 3);
}

TEST_CASE(
    "curves of the progress have a row a day with a point, and nothing where a curve has none")
{
    auto const dataset = ui_test::with_returns(*ui_test::small_district(4, 2));
    auto const answer = ui_test::small_standing(dataset, ui_test::mixed_scenario(*dataset));
    sim::Standing const &standing = *answer->standing;
    app::Chart const chart = app::progress_chart(standing, light());
    REQUIRE(chart.rows.size() == app::curve_days(standing).size());
    auto const points = [&](std::size_t series) {
        return std::ranges::count_if(chart.series[series].values,
                                     [](double value) { return value == value; });
    };
    REQUIRE(points(1) == std::ssize(standing.planned));
    REQUIRE(points(2) == std::ssize(standing.forecast));
    REQUIRE(points(3) == std::ssize(standing.actual));
    REQUIRE(chart.limits.front().at == standing.target_households);
    REQUIRE(chart.y.high > standing.target_households);
}
