#include "sim/engine/technology/gas_boiler.hpp"

#include <catch2/catch.hpp>

using namespace sim;

TEST_CASE("gas is heat by efficiency and loss, fans run while it burns", "[technology]")
{
    GasBoiler const boiler{.efficiency = 0.9,
                           .network_loss_share = 0.05,
                           .rated_w_per_m2 = 250.0,
                           .least_output_share = 0.4,
                           .auxiliary_w_per_m2 = 1.5};
    LoadProfile profile;
    profile.heat_w_per_m2 = {0.0, 47.5, 95.0, 200.0};
    profile.heat_kwh_per_m2 = 0.3425;
    run_device(boiler, {}, Weather{}, profile);
    CHECK(profile.gas_kwh_per_m2 == Approx(0.3425 / 0.9 / 0.95));
    CHECK(profile.electricity_w_per_m2 == std::vector<double>{0.0, 0.75, 1.5, 1.5});
    CHECK(heat_limit_w_per_m2(boiler, -20.0, 0.0) == Approx(237.5));
}

TEST_CASE("a boiler without auxiliaries draws no electricity", "[technology]")
{
    GasBoiler const boiler{.efficiency = 0.9, .rated_w_per_m2 = 250.0, .least_output_share = 0.4};
    LoadProfile profile;
    profile.heat_w_per_m2 = {10.0, 20.0};
    run_device(boiler, {}, Weather{}, profile);
    CHECK(profile.electricity_w_per_m2.empty());
}
