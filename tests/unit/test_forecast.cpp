#include "sim/engine/standing/forecast.hpp"

#include "sim/engine/standing/gamma.hpp"
#include "sim/engine/standing/ranking.hpp"
#include "tests/common/returned_plan.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace sim;
using namespace sim::standing;

namespace {

constexpr Day start = 18809;

/// 10 homes a day from `start` on, so many days.
PlannedCurve even_curve(int days)
{
    std::vector<PlannedCurve::Step> steps;
    for (int d = 0; d < days; ++d) {
        steps.push_back({start + d, 10});
    }
    return PlannedCurve{std::move(steps)};
}

ForecastAsked asked(Day today, int target, Day target_day, int draws = 400)
{
    return {.today = today,
            .last_day = start + 700,
            .households_before = 0,
            .target_households = target,
            .target_day = target_day,
            .draws = draws,
            .seed = 7};
}

/// Homes after 4 weeks of works, at a pace: 1 keeps the plan.
TownCourse after_four_weeks(double pace)
{
    TownCourse town{even_curve(100), {}};
    for (int week = 1; week <= 4; ++week) {
        town.returned.push_back({start - 1 + 7 * week, static_cast<int>(70 * pace * week)});
    }
    return town;
}

} // namespace

TEST_CASE("gamma draws have the mean and the spread that were asked for", "[standing]")
{
    for (auto const &[shape, scale] : {std::pair{0.3, 2.0}, {1.0, 1.0}, {8.0, 0.125}}) {
        RandomStream random{11};
        double sum = 0.0;
        double squares = 0.0;
        constexpr int count = 40000;
        for (int i = 0; i < count; ++i) {
            double const value = draw_gamma(shape, scale, random);
            REQUIRE(value >= 0.0);
            sum += value;
            squares += value * value;
        }
        double const mean = sum / count;
        CHECK(mean == Approx(shape * scale).epsilon(0.03));
        CHECK(squares / count - mean * mean == Approx(shape * scale * scale).epsilon(0.08));
    }
    RandomStream random{1};
    CHECK(draw_factor(0.0, random) == 1.0);
}

TEST_CASE("pace is plan weeks over weeks since the first home was due", "[standing]")
{
    CHECK(pace_seen({even_curve(100), {}}).weeks == 0.0);
    PaceSeen const half = pace_seen(after_four_weeks(0.5));
    CHECK(half.weeks == Approx(4.0));
    CHECK(half.plan_weeks == Approx(2.0));
    // Before anything is due nothing is known.
    CHECK(pace_seen({even_curve(100), {{start - 30, 0}}}).weeks == 0.0);
    // A town that began a fortnight early is two weeks old when the plan begins.
    PaceSeen const early = pace_seen({even_curve(100), {{start - 8, 70}, {start - 1, 140}}});
    CHECK(early.weeks == Approx(2.0));
    CHECK(early.plan_weeks == Approx(2.0));
}

TEST_CASE("without any spread a town that keeps its plan ends with it, a slower one later",
          "[standing]")
{
    PaceRules const sure{0.0, 0.0, 0.0};
    Day const today = start + 27;
    Forecast const kept = forecast_of({after_four_weeks(1.0)}, sure, asked(today, 900, start + 89));
    REQUIRE(kept.reached.has_value());
    CHECK(*kept.reached == start + 89);
    CHECK(kept.chance == 1.0);
    // Half the homes after four weeks: two weeks behind for good, as no pace is learned.
    Forecast const late = forecast_of({after_four_weeks(0.5)}, sure, asked(today, 900, start + 89));
    REQUIRE(late.reached.has_value());
    CHECK(*late.reached == start + 89 + 14);
    CHECK(late.chance == 0.0);
    CHECK(late.median == late.low);
    CHECK(late.median.front() == Standing::Point{today, 140});
}

TEST_CASE("the pace that was shown goes on: half the pace, twice the rest", "[standing]")
{
    PaceRules const open{3.0, 0.01, 0.0}; // nothing assumed before, weeks hardly scatter
    Day const today = start + 27;
    Forecast const late = forecast_of({after_four_weeks(0.5)}, open, asked(today, 900, start + 89));
    REQUIRE(late.reached.has_value());
    // 760 homes are left at 5 a day.
    CHECK(std::abs(*late.reached - (today + 152)) <= 2);
}

TEST_CASE("points never fall, bands hold the median, all homes come in the end", "[standing]")
{
    PaceRules const rules{0.25, 0.35, 0.15};
    std::vector<TownCourse> const towns = {
        after_four_weeks(0.6), after_four_weeks(1.0), {even_curve(40), {}}};
    Forecast const forecast = forecast_of(towns, rules, asked(start + 30, 2160, start + 110));
    REQUIRE(forecast.median.size() == forecast.low.size());
    REQUIRE(forecast.median.size() == forecast.high.size());
    for (std::size_t w = 0; w < forecast.median.size(); ++w) {
        CHECK(forecast.low[w].households <= forecast.median[w].households);
        CHECK(forecast.median[w].households <= forecast.high[w].households);
        CHECK(forecast.median[w].day == start + 30 + static_cast<Day>(w) * 7);
        if (w > 0) {
            CHECK(forecast.median[w].households >= forecast.median[w - 1].households);
        }
    }
    CHECK(forecast.median.front().households >= 168 + 280);
    CHECK(forecast.median.back().households == 2400);
    CHECK(forecast.chance >= 0.0);
    CHECK(forecast.chance <= 1.0);
}

TEST_CASE("a silent town does not put the forecast above what is returned on the same day",
          "[standing]")
{
    TownCourse silent = after_four_weeks(1.0);
    silent.returned.resize(2); // nothing since a fortnight
    Day const today = start + 27;
    Forecast const forecast = forecast_of({after_four_weeks(1.0), silent}, {0.25, 0.35, 0.15},
                                          asked(today, 1900, start + 110));
    REQUIRE_FALSE(forecast.median.empty());
    for (auto const *points : {&forecast.low, &forecast.median, &forecast.high}) {
        CHECK(points->front() == Standing::Point{today, 280 + 140});
    }
}

TEST_CASE("more time is never less chance, and a slower town never more", "[standing]")
{
    PaceRules const rules{0.25, 0.35, 0.15};
    Day const today = start + 27;
    double before = 0.0;
    for (Day due = today; due < today + 140; due += 7) {
        double const chance =
            forecast_of({after_four_weeks(0.8)}, rules, asked(today, 900, due)).chance;
        CHECK(chance >= before);
        CHECK(forecast_of({after_four_weeks(0.5)}, rules, asked(today, 900, due)).chance <= chance);
        before = chance;
    }
    CHECK(before > 0.9);
}

TEST_CASE("the same seed gives the same forecast, draws do not depend on their number",
          "[standing]")
{
    PaceRules const rules{0.25, 0.35, 0.15};
    std::vector<TownCourse> const towns = {after_four_weeks(0.6), after_four_weeks(1.0)};
    Forecast const a = forecast_of(towns, rules, asked(start + 30, 1800, start + 100));
    Forecast const b = forecast_of(towns, rules, asked(start + 30, 1800, start + 100));
    CHECK(a.median == b.median);
    CHECK(a.chance == b.chance);
    CHECK(forecast_of(towns, rules, asked(start + 30, 1800, start + 100, 0)).median.empty());
}

TEST_CASE("a target that cannot be reached within the horizon has no day", "[standing]")
{
    Forecast const never = forecast_of({after_four_weeks(1.0)}, {0.25, 0.35, 0.15},
                                       asked(start + 27, 1001, start + 600));
    CHECK_FALSE(never.reached.has_value());
    CHECK(never.chance == 0.0);
}

TEST_CASE("whoever is further against the plan ranks first; equals share a place", "[standing]")
{
    auto const place = [](int all, int planned, int done, int overdue) {
        JurisdictionStanding made;
        made.households = all;
        made.households_planned = planned;
        made.households_done = done;
        made.problems_overdue = overdue;
        return made;
    };
    std::vector<JurisdictionStanding> places = {
        place(100, 50, 40, 0),  // 80 %
        place(100, 50, 60, 0),  // 120 %
        place(1000, 0, 0, 0),   // nothing due
        place(100, 50, 40, 1),  // as the first, with a problem past its day
        place(200, 100, 80, 0), // as the first
        place(0, 0, 0, 0),      // nothing to be done
        place(100, 0, 10, 0)};  // before anything is due
    rank_places(places);
    std::vector<int> ranks;
    for (JurisdictionStanding const &each : places) {
        ranks.push_back(each.rank);
    }
    CHECK(ranks == std::vector<int>{4, 1, 3, 6, 4, 0, 2});
    // Equals stay in their order, those without homes come last.
    CHECK(places_by_rank(places) == std::vector<std::uint32_t>{1, 6, 2, 0, 4, 3, 5});
    JurisdictionStanding const sum = sum_of_places(places);
    CHECK(sum.households == 1600);
    CHECK(sum.households_planned == 250);
    CHECK(sum.households_done == 230);
    CHECK(sum.problems_overdue == 1);
    CHECK(sum.rank == 0);
    CHECK(places_by_rank({}).empty());
}
