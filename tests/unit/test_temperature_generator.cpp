#include "sim/base/error.hpp"
#include "sim/engine/climate/season_calendar.hpp"
#include "sim/engine/climate/weather.hpp"
#include "tests/common/physics_data.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <numeric>

using namespace sim;

namespace {

Weather weather_of_seed(Dataset &dataset, std::uint64_t seed)
{
    dataset.weather_years.front().seed = seed;
    return make_weather(dataset, Scenario{});
}

} // namespace

TEST_CASE("the season runs from 15 October to 15 April", "[climate]")
{
    CHECK(season_date(0).month == 10);
    CHECK(season_date(0).day == 15);
    CHECK(season_date(16).day == 31);
    CHECK(season_date(17).month == 11);
    CHECK(season_date(78).month == 1);
    CHECK(season_date(78).day == 1);
    CHECK(season_date(season_days - 1).month == 4);
    CHECK(season_date(season_days - 1).day == 15);
    Dataset dataset = physics::dataset();
    CHECK(weather_of_seed(dataset, 1).hours() == 4392);
}

TEST_CASE("the same seed gives the same winter, another seed another one", "[climate]")
{
    Dataset dataset = physics::dataset();
    Weather const one = weather_of_seed(dataset, 5);
    CHECK(one == weather_of_seed(dataset, 5));
    CHECK(one.temperature_c != weather_of_seed(dataset, 6).temperature_c);
    CHECK(one.solar_tilt_w_per_m2 == weather_of_seed(dataset, 6).solar_tilt_w_per_m2);
}

TEST_CASE("without spread every day of the base curve has the month's mean", "[climate]")
{
    Dataset dataset = physics::dataset();
    Scenario calm;
    for (char const *key :
         {"climate.anomaly_factor", "climate.noise_k", "climate.range_spread_share"}) {
        calm.values[key] = 0.0;
    }
    Weather const weather = make_weather(dataset, calm);
    double january = 0.0;
    for (std::size_t hour = 24 * 78; hour < 24 * 109; ++hour) {
        january += weather.temperature_c[hour] / (24.0 * 31.0);
    }
    CHECK(january == Approx(-11.05).margin(1e-3));
}

TEST_CASE("normals without January are refused by name", "[climate]")
{
    Dataset dataset = physics::dataset();
    std::erase_if(dataset.climate_normals, [](ClimateMonth const &m) { return m.month == 1; });
    CHECK_THROWS_AS(make_weather(dataset, Scenario{}), InputError);
}

TEST_CASE("normals of the season alone are enough", "[climate]")
{
    Dataset dataset = physics::dataset();
    std::erase_if(dataset.climate_normals,
                  [](ClimateMonth const &m) { return m.month == 5 || m.month == 9; });
    Weather const weather = make_weather(dataset, Scenario{});
    CHECK(weather.hours() == season_hours);
    double const sum =
        std::accumulate(weather.temperature_c.begin(), weather.temperature_c.end(), 0.0);
    CHECK(sum / season_hours == Approx(-3.5).margin(1.5));
}
