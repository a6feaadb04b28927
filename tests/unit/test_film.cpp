#include "sim/engine/technology/film.hpp"

#include <catch2/catch.hpp>

#include <numeric>

using namespace sim;

TEST_CASE("heat that waits for the cheap hour keeps the sum and the installed power",
          "[technology]")
{
    Film const film{.efficiency = 0.98, .installed_w_per_m2 = 100.0, .waiting_share = 0.2};
    DeviceSite const site{.peak = {8, 18}};
    LoadProfile profile;
    profile.heat_w_per_m2.assign(48, 49.0);
    profile.heat_w_per_m2[18 + 24] = 97.0; // nearly all installed power is used already
    run_device(film, site, Weather{}, profile);
    auto const &electricity = profile.electricity_w_per_m2;
    CHECK(electricity[17] == Approx(40.0));
    CHECK(electricity[18] == Approx(60.0));
    CHECK(electricity[18 + 24] == Approx(100.0));
    double const heat =
        std::accumulate(profile.heat_w_per_m2.begin(), profile.heat_w_per_m2.end(), 0.0);
    double const sum = std::accumulate(electricity.begin(), electricity.end(), 0.0);
    CHECK(sum * 0.98 == Approx(heat).epsilon(1e-12));
}

TEST_CASE("film gives its installed power and no more", "[technology]")
{
    Film const film{.efficiency = 0.98, .installed_w_per_m2 = 100.0, .waiting_share = 0.0};
    CHECK(heat_limit_w_per_m2(film, -30.0, 0.0) == Approx(98.0));
}
