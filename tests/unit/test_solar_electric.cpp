#include "sim/engine/technology/solar_electric.hpp"

#include <catch2/catch.hpp>

using namespace sim;

namespace {

SolarElectric solar()
{
    return {.collector_share = 0.15,
            .optical_efficiency = 0.75,
            .loss_w_per_m2k = 2.0,
            .loss_w_per_m2k2 = 0.005,
            .derating = 0.75,
            .collector_c = 50.0,
            .tank_wh_per_m2 = 575.0,
            .tank_loss_per_hour = 0.0,
            .element_w_per_m2 = 75.0,
            .element_efficiency = 0.98};
}

Weather weather_of(std::vector<double> sun)
{
    Weather weather;
    weather.temperature_c.assign(sun.size(), -10.0);
    weather.solar_tilt_w_per_m2 = std::move(sun);
    return weather;
}

} // namespace

TEST_CASE("collector heat is optical gain less loss, never negative", "[technology]")
{
    // by hand: 0.15 x 0.75 x (0.75 x 800 - 2 x 60 - 0.005 x 60 x 60) = 0.1125 x 462
    CHECK(collector_w_per_m2(solar(), -10.0, 800.0) == Approx(51.975));
    CHECK(collector_w_per_m2(solar(), -10.0, 100.0) == 0.0);
    CHECK(collector_w_per_m2(solar(), -30.0, 0.0) == 0.0);
}

TEST_CASE("sun goes to the rooms first, then to the tank, the element gives the rest",
          "[technology]")
{
    LoadProfile profile;
    profile.heat_w_per_m2 = {20.0, 20.0, 20.0};
    run_device(solar(), {}, weather_of({800.0, 0.0, 0.0}), profile);
    CHECK(profile.electricity_w_per_m2[0] == 0.0);
    CHECK(profile.electricity_w_per_m2[1] == 0.0);
    CHECK(profile.electricity_w_per_m2[2] == Approx((60.0 - 51.975) / 0.98));
    CHECK(profile.solar_kwh_per_m2 == Approx(0.051975));
}

TEST_CASE("sun that finds the tank full is lost", "[technology]")
{
    SolarElectric small = solar();
    small.tank_wh_per_m2 = 10.0;
    LoadProfile profile;
    profile.heat_w_per_m2 = {0.0, 20.0};
    run_device(small, {}, weather_of({800.0, 0.0}), profile);
    CHECK(profile.solar_kwh_per_m2 == Approx(0.010));
    CHECK(profile.electricity_w_per_m2[1] == Approx(10.0 / 0.98));
}

TEST_CASE("heat within the limit never asks the element for more than it has", "[technology]")
{
    Weather const weather = weather_of({0.0, 300.0, 700.0, 900.0, 100.0, 0.0});
    LoadProfile profile;
    for (std::size_t hour = 0; hour < weather.hours(); ++hour) {
        profile.heat_w_per_m2.push_back(
            heat_limit_w_per_m2(solar(), -10.0, weather.solar_tilt_w_per_m2[hour]));
    }
    run_device(solar(), {}, weather, profile);
    for (double const w : profile.electricity_w_per_m2) {
        CHECK(w <= 75.0 + 1e-9);
    }
}
