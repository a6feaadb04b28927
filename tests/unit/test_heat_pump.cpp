#include "sim/engine/technology/heat_pump.hpp"

#include <catch2/catch.hpp>

using namespace sim;

namespace {

HeatPump pump()
{
    return {.field_factor = 0.85,
            .water_c = 41.0,
            .cop_limit = 6.0,
            .nominal_w_per_m2 = 100.0,
            .capacity_share_at_15 = 0.7,
            .capacity_share_at_22 = 0.5,
            .icing_factor = 0.93,
            .icing_from_c = -5.0,
            .icing_to_c = 4.0,
            .backup_w_per_m2 = 25.0,
            .rated_w_per_m2 = 60.0};
}

} // namespace

TEST_CASE("the COP falls with the cold, stays within one and its limit", "[technology]")
{
    double before = heat_pump_cop(25.0, 41.0, 0.85, 6.0);
    CHECK(heat_pump_cop(40.0, 41.0, 1.0, 6.0) == 6.0);
    for (double ambient = 24.0; ambient > -60.0; ambient -= 1.0) {
        double const cop = heat_pump_cop(ambient, 41.0, 0.85, 6.0);
        CHECK(cop <= before + 1e-12);
        CHECK(cop >= 1.0);
        before = cop;
    }
}

TEST_CASE("capacity runs through the certified points", "[technology]")
{
    CHECK(capacity_w_per_m2(pump(), 15.0) == Approx(100.0));
    CHECK(capacity_w_per_m2(pump(), 7.0) == Approx(100.0));
    CHECK(capacity_w_per_m2(pump(), -4.0) == Approx(85.0));
    CHECK(capacity_w_per_m2(pump(), -15.0) == Approx(70.0));
    CHECK(capacity_w_per_m2(pump(), -22.0) == Approx(50.0));
    CHECK(capacity_w_per_m2(pump(), -60.0) == 0.0);
}

TEST_CASE("icing costs COP only in its band", "[technology]")
{
    CHECK(cop_of(pump(), 0.0) == Approx(0.93 * heat_pump_cop(0.0, 41.0, 0.85, 6.0)));
    CHECK(cop_of(pump(), 4.0) == heat_pump_cop(4.0, 41.0, 0.85, 6.0));
    CHECK(cop_of(pump(), -5.0) == heat_pump_cop(-5.0, 41.0, 0.85, 6.0));
}

TEST_CASE("the back-up heater helps within the rated power and no further", "[technology]")
{
    for (double ambient = -40.0; ambient < 20.0; ambient += 0.5) {
        LoadProfile profile;
        Weather weather;
        weather.temperature_c = {ambient};
        double const limit = heat_limit_w_per_m2(pump(), ambient, 0.0);
        profile.heat_w_per_m2 = {limit};
        run_device(pump(), {}, weather, profile);
        CHECK(profile.electricity_w_per_m2[0] <= 60.0 + 1e-9);
        CHECK(limit >= capacity_w_per_m2(pump(), ambient) - 1e-9);
    }
}

TEST_CASE("below the capacity the compressor works alone", "[technology]")
{
    LoadProfile profile;
    Weather weather;
    weather.temperature_c = {-20.0, -20.0};
    double const capacity = capacity_w_per_m2(pump(), -20.0);
    profile.heat_w_per_m2 = {30.0, capacity + 10.0};
    profile.design_heat_w_per_m2 = 30.0;
    DeviceSite site;
    site.design_outdoor_c = -20.0;
    run_device(pump(), site, weather, profile);
    double const cop = cop_of(pump(), -20.0);
    CHECK(profile.electricity_w_per_m2[0] == Approx(30.0 / cop));
    CHECK(profile.electricity_w_per_m2[1] == Approx(capacity / cop + 10.0));
    CHECK(profile.design_electricity_w_per_m2 == Approx(30.0 / cop));
}
