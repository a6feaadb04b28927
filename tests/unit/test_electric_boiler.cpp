#include "sim/engine/technology/electric_boiler.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <numeric>

using namespace sim;

namespace {

constexpr DeviceSite site{.peak = {8, 18}};

ElectricBoiler boiler(double sync_share)
{
    return {.efficiency = 0.95,
            .rated_w_per_m2 = 120.0,
            .tank_wh_per_m2 = 1400.0,
            .tank_loss_per_hour = 0.0,
            .sync_share = sync_share};
}

LoadProfile steady_days(ElectricBoiler const &device, std::size_t days, double heat)
{
    LoadProfile profile;
    profile.heat_w_per_m2.assign(24 * days, heat);
    run_device(device, site, Weather{}, profile);
    return profile;
}

double sum(std::vector<double> const &hours)
{
    return std::accumulate(hours.begin(), hours.end(), 0.0);
}

} // namespace

TEST_CASE("a charged tank carries the dear hours", "[technology]")
{
    LoadProfile const profile = steady_days(boiler(0.6), 5, 50.0);
    for (std::size_t hour = 0; hour < profile.electricity_w_per_m2.size(); ++hour) {
        if (site.peak.contains(static_cast<int>(hour % 24))) {
            CHECK(profile.electricity_w_per_m2[hour] == 0.0);
        }
        CHECK(profile.electricity_w_per_m2[hour] <= 120.0 + 1e-9);
    }
    // Whole days from full tank to full tank: the last one is still being charged at midnight.
    double const before_eight = sum(profile.electricity_w_per_m2) * 0.95;
    CHECK(before_eight <= sum(profile.heat_w_per_m2) + 1e-6);
}

TEST_CASE("who charges at once stands at the start of the valley, who spreads does not",
          "[technology]")
{
    LoadProfile const at_once = steady_days(boiler(1.0), 3, 50.0);
    LoadProfile const spread = steady_days(boiler(0.0), 3, 50.0);
    CHECK(at_once.electricity_w_per_m2[42] == Approx(120.0)); // 18:00 of the second day
    CHECK(at_once.electricity_w_per_m2[54] < 60.0);           // 06:00: full again
    // 10 h x 50 W/m2 come back in 14 h beside the heat of the rooms
    CHECK(spread.electricity_w_per_m2[42] == Approx((50.0 + 500.0 / 14.0) / 0.95));
    CHECK(spread.electricity_w_per_m2[54] == Approx((50.0 + 500.0 / 14.0) / 0.95));
}

TEST_CASE("tank and boiler lose nothing that is not named", "[technology]")
{
    // Every day the spread charging ends with a full tank at 08:00.
    LoadProfile profile;
    profile.heat_w_per_m2.assign(24 * 6 + 8, 50.0);
    run_device(boiler(0.0), site, Weather{}, profile);
    CHECK(sum(profile.electricity_w_per_m2) * 0.95 ==
          Approx(sum(profile.heat_w_per_m2)).epsilon(1e-12));
}

TEST_CASE("an empty tank lets the boiler heat directly", "[technology]")
{
    ElectricBoiler plain = boiler(0.6);
    plain.tank_wh_per_m2 = 0.0;
    LoadProfile profile = steady_days(plain, 2, 50.0);
    CHECK(std::ranges::all_of(profile.electricity_w_per_m2,
                              [](double w) { return std::abs(w - 50.0 / 0.95) < 1e-9; }));
    profile.design_heat_w_per_m2 = 57.0;
    run_device(plain, site, Weather{}, profile);
    CHECK(profile.design_electricity_w_per_m2 == Approx(60.0));
}

TEST_CASE("a tank that cools takes more than it gives", "[technology]")
{
    ElectricBoiler cooling = boiler(0.0);
    cooling.tank_loss_per_hour = 0.002;
    LoadProfile const tight = steady_days(boiler(0.0), 20, 40.0);
    LoadProfile const loose = steady_days(cooling, 20, 40.0);
    CHECK(sum(loose.electricity_w_per_m2) > 1.01 * sum(tight.electricity_w_per_m2));
}
