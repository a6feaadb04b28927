#include "sim/engine/climate/weather.hpp"
#include "sim/engine/demand/demand.hpp"
#include "sim/engine/technology/device.hpp"
#include "tests/common/physics_data.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <numeric>

using namespace sim;

namespace {

/// Every class on every route, computed once.
struct All
{
    Scenario scenario;
    Dataset dataset;
    Demand demand;
};

All const &all()
{
    static All const everything = [] {
        All made;
        made.dataset = physics::dataset_of_all_profiles(made.scenario);
        made.demand = make_demand(made.dataset, made.scenario);
        return made;
    }();
    return everything;
}

LoadProfile const &profile_of(char const *building, char const *route)
{
    auto const &blocks = all().dataset.blocks;
    std::string const code = std::string{building} + "-" + route;
    auto const found = std::ranges::find(blocks, code, &Block::code);
    REQUIRE(found != blocks.end());
    auto const block = static_cast<std::size_t>(found - blocks.begin());
    return *all().demand.set->profiles[all().demand.profile[block]];
}

double sum_kwh(std::vector<double> const &w_per_m2)
{
    return std::accumulate(w_per_m2.begin(), w_per_m2.end(), 0.0) / 1000.0;
}

} // namespace

TEST_CASE("in every profile heat is what was lost and what stayed", "[demand][case]")
{
    REQUIRE(all().demand.set->profiles.size() == 72);
    for (auto const &profile : all().demand.set->profiles) {
        CHECK(profile->heat_kwh_per_m2 ==
              Approx(profile->lost_kwh_per_m2 + profile->stored_kwh_per_m2).epsilon(1e-9));
        CHECK(profile->heat_kwh_per_m2 == Approx(sum_kwh(profile->heat_w_per_m2)).epsilon(1e-12));
        CHECK(profile->electricity_kwh_per_m2 ==
              Approx(sum_kwh(profile->electricity_w_per_m2)).epsilon(1e-12));
    }
}

TEST_CASE("in every profile fuel times efficiency is heat", "[demand][case]")
{
    Values const values{all().dataset, all().scenario};
    for (char const *building : {"B1", "B4", "B8"}) {
        LoadProfile const &coal = profile_of(building, "coal");
        CHECK(coal.coal_kwh_per_m2 * values.at("tech.coal.efficiency") ==
              Approx(coal.heat_kwh_per_m2).epsilon(1e-9));
        LoadProfile const &gas = profile_of(building, "gas_wall");
        CHECK(gas.gas_kwh_per_m2 * values.at("tech.gas_wall.efficiency") ==
              Approx(gas.heat_kwh_per_m2).epsilon(1e-9));
        LoadProfile const &film = profile_of(building, "film");
        CHECK(film.electricity_kwh_per_m2 * values.at("tech.film.efficiency") ==
              Approx(film.heat_kwh_per_m2).epsilon(1e-9));
        LoadProfile const &solar = profile_of(building, "solar_electric");
        CHECK(solar.electricity_kwh_per_m2 * values.at("tech.solar_electric.element_efficiency") +
                  solar.solar_kwh_per_m2 ==
              Approx(solar.heat_kwh_per_m2).epsilon(1e-9));
        LoadProfile const &network = profile_of(building, "chp_heat");
        CHECK(network.network_heat_kwh_per_m2 == network.heat_kwh_per_m2);
    }
}

TEST_CASE("no home draws more than its device is rated for", "[demand]")
{
    for (auto const &profile : all().demand.set->profiles) {
        if (profile->electricity_w_per_m2.empty()) {
            CHECK(profile->rated_electricity_w_per_m2 == 0.0);
            continue;
        }
        CHECK(std::ranges::max(profile->electricity_w_per_m2) <=
              profile->rated_electricity_w_per_m2 * (1.0 + 1e-12));
        CHECK(std::ranges::min(profile->electricity_w_per_m2) >= 0.0);
        CHECK(profile->design_electricity_w_per_m2 <= profile->rated_electricity_w_per_m2);
        CHECK(profile->electricity_peak_kwh_per_m2 <= profile->electricity_kwh_per_m2);
        CHECK(profile->spread_share > 0.0);
        CHECK(profile->power_factor > 0.8);
    }
}

TEST_CASE("better buildings need less heat on every route", "[demand]")
{
    for (Route const &route : all().dataset.routes) {
        char const *key = route.key.c_str();
        CHECK(profile_of("B1", key).heat_kwh_per_m2 > profile_of("B6", key).heat_kwh_per_m2);
        CHECK(profile_of("B6", key).heat_kwh_per_m2 > profile_of("B7", key).heat_kwh_per_m2);
        CHECK(profile_of("B4", key).heat_kwh_per_m2 > profile_of("B5", key).heat_kwh_per_m2);
    }
}

TEST_CASE("a storage boiler lives on valley electricity", "[demand]")
{
    LoadProfile const &boiler = profile_of("B2", "electric_boiler");
    CHECK(boiler.electricity_peak_kwh_per_m2 < 0.1 * boiler.electricity_kwh_per_m2);
    LoadProfile const &film = profile_of("B2", "film");
    CHECK(film.electricity_peak_kwh_per_m2 > 0.25 * film.electricity_kwh_per_m2);
}

TEST_CASE("a room that is heated by the network never pauses", "[demand]")
{
    LoadProfile const &network = profile_of("B4", "chp_heat");
    CHECK(network.unmet_kwh_per_m2 < 1e-9);
    CHECK(network.design_heat_w_per_m2 == Approx(1.9 * 34.6));
}
