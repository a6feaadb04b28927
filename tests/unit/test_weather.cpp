#include "sim/base/error.hpp"
#include "sim/engine/climate/weather.hpp"
#include "tests/common/physics_data.hpp"

#include <catch2/catch.hpp>

using namespace sim;

TEST_CASE("a scenario without a weather year takes the first one", "[climate]")
{
    Dataset const dataset = physics::dataset();
    Scenario named;
    named.weather = "normal";
    CHECK(make_weather(dataset, Scenario{}) == make_weather(dataset, named));
}

TEST_CASE("the recent climate is the normal winter, warmer by its offset", "[climate]")
{
    Dataset const dataset = physics::dataset();
    Scenario recent;
    recent.weather = "recent";
    Weather const then = make_weather(dataset, Scenario{});
    Weather const now = make_weather(dataset, recent);
    for (std::size_t hour = 0; hour < season_hours; hour += 97) {
        CHECK(now.temperature_c[hour] == Approx(then.temperature_c[hour] + 0.9).margin(1e-9));
    }
}

TEST_CASE("measured temperatures are taken as they are", "[climate]")
{
    Dataset dataset = physics::dataset();
    WeatherYear measured;
    measured.key = "measured";
    measured.temperature_c.assign(season_hours, -12.5);
    dataset.weather_years.push_back(measured);
    Scenario scenario;
    scenario.weather = "measured";
    CHECK(make_weather(dataset, scenario).temperature_c == measured.temperature_c);
}

TEST_CASE("a weather year that the data do not have is refused with its name", "[climate]")
{
    Scenario scenario;
    scenario.weather = "ice_age";
    try {
        make_weather(physics::dataset(), scenario);
        FAIL("not refused");
    } catch (InputError const &error) {
        REQUIRE(error.diagnostics().size() == 1);
        CHECK(error.diagnostics().front().code == "unknown_weather");
        CHECK(error.diagnostics().front().value == "ice_age");
    }
}
