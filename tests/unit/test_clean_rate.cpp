#include "sim/engine/standing/clean_rate.hpp"

#include "sim/report/clean_rate_table.hpp"
#include "tests/common/night_plan.hpp"

#include <catch2/catch.hpp>

using namespace sim;

namespace {

/// Blocks a (10 homes), b (20), c (5) of 80 m2 a home: a rural, the others built-up.
struct Case
{
    night_plan::Plan plan = night_plan::make();

    Case()
    {
        for (Block &block : plan.dataset.blocks) {
            block.heated_floor_area_m2 = 80.0 * block.households;
            block.urban_class = block.code == "a" ? UrbanClass::rural : UrbanClass::built_up;
        }
        plan.results.households_first_year = {9, 10, 0};
    }
    void give(std::string const &key, double value)
    {
        Parameter parameter;
        parameter.key = "clean." + key;
        parameter.value = value;
        parameter.confidence = "low";
        plan.dataset.parameters.set(parameter);
    }
    [[nodiscard]] standing::CleanRates rates(std::optional<Day> day = {}) const
    {
        return standing::clean_rates(plan.dataset, plan.scenario, plan.results, day);
    }
};

standing::CleanRate const &of(standing::CleanRates const &rates, UrbanClass kind)
{
    return rates.kinds[static_cast<std::size_t>(kind)];
}

} // namespace

TEST_CASE("Clean-heating rates by hand")
{
    Case test;
    test.give("rural.heated_area_m2", 1000.0);
    test.give("built_up.heated_area_m2", 10000.0);
    test.give("built_up.other_unclean_area_m2", 500.0);
    test.give("fringe.heated_area_m2", 4000.0);
    for (int week = 1; week <= 2; ++week) {
        ProgressReport report;
        report.block = {0};
        report.week = 18793 + 7 * week;
        report.households_done = 5 * week;
        test.plan.dataset.progress.push_back(report);
    }
    auto const rates = test.rates();
    // rural: 800 of 1000 m2 burn coal; 5, then 10 homes of 80 m2 are done
    CHECK(*of(rates, UrbanClass::rural).before() == Approx(0.2));
    CHECK(*of(rates, UrbanClass::rural).now() == Approx(1.0));
    CHECK(*of(test.rates(18800), UrbanClass::rural).now() == Approx(0.6));
    CHECK(*of(rates, UrbanClass::rural).after_first_year() == Approx(0.92));
    // built-up: 25 homes of 80 m2 and 500 m2 besides; 10 homes in the first year
    CHECK(*of(rates, UrbanClass::built_up).before() == Approx(0.75));
    CHECK(*of(rates, UrbanClass::built_up).after_first_year() == Approx(0.83));
    CHECK(*of(rates, UrbanClass::built_up).after_plan() == Approx(0.95));
    CHECK(*of(rates, UrbanClass::fringe).before() == Approx(1.0));
    CHECK(*rates.all.before() == Approx((15000.0 - 800.0 - 2000.0 - 500.0) / 15000.0));
}

TEST_CASE("Without its denominator a kind has no rate, and the district neither")
{
    Case test;
    CHECK(report::clean_rate_table(test.rates()).rows.empty());
    test.give("rural.heated_area_m2", 1000.0);
    auto const rates = test.rates();
    CHECK(of(rates, UrbanClass::rural).before());
    CHECK_FALSE(of(rates, UrbanClass::built_up).before());
    CHECK_FALSE(rates.all.before());
    CHECK(report::clean_rate_table(rates).rows.size() == 4);
}

TEST_CASE("A heated area that is less than the homes of the task is told, not used")
{
    Case test;
    test.give("rural.heated_area_m2", 799.0);
    auto const rates = test.rates();
    CHECK(of(rates, UrbanClass::rural).contradicts());
    CHECK_FALSE(of(rates, UrbanClass::rural).before());
    CHECK(report::clean_rate_notes(test.plan.dataset, rates).size() == 2); // and it is illustrative
}

TEST_CASE("Coal that stays keeps the rate of the plan below all")
{
    Case test;
    test.give("rural.heated_area_m2", 1000.0);
    auto const coal = test.plan.dataset.find_route("coal");
    if (coal) {
        test.plan.scenario.plan.choices[0].route = *coal;
        CHECK(*of(test.rates(), UrbanClass::rural).after_plan() == Approx(0.2));
    } else {
        for (Route &route : test.plan.dataset.routes) {
            route.family = RouteFamily::none;
        }
        CHECK(*of(test.rates(), UrbanClass::rural).after_plan() == Approx(0.2));
    }
}
