#include "sim/engine/grid/grid.hpp"

#include "sim/engine/grid/load_mix.hpp"
#include "sim/engine/grid/replay.hpp"
#include "sim/engine/grid/season_load.hpp"
#include "tests/common/grid_data.hpp"

#include <catch2/catch.hpp>

#include <numeric>

using namespace sim;
using namespace sim::grid;

namespace {

constexpr std::size_t hours = 700;

struct District
{
    Dataset dataset = grid_data::make_dataset({60, 5, 2, 800.0});
    Scenario scenario = grid_data::make_scenario(dataset);
    Demand demand = grid_data::make_demand(dataset, grid_data::make_profiles(hours, 9), 3);

    GridResults make() const { return make_grid(dataset, scenario, demand); }
};

/// What a home may draw at most.
double limit_kw(District const &d, std::size_t zone)
{
    TransformerZone const &row = d.dataset.transformer_zones[zone];
    LoadProfile const &profile = *d.demand.set->profiles[d.demand.profile[row.block.index]];
    double const rated_kw =
        profile.electricity_w_per_m2.empty() ? 0.0 : profile.rated_electricity_w_per_m2 * 0.08;
    return std::min(rated_kw + 3.0, 8.8);
}

} // namespace

TEST_CASE("a district without network or climate has no grid results")
{
    District d;
    CHECK(make_grid(Dataset{}, d.scenario, d.demand) == GridResults{});
    d.demand.set = nullptr;
    CHECK(d.make() == GridResults{});
}

TEST_CASE("energy adds up from zones to feeders to substations")
{
    District const d;
    GridResults const results = d.make();
    double shape_sum = 0.0;
    for (std::size_t h = 0; h < hours; ++h) {
        shape_sum += read_grid_values(d.dataset, d.scenario).base_shape[h % 24];
    }
    std::vector<double> feeders(d.dataset.feeders.size());
    for (std::size_t z = 0; z < results.zones.size(); ++z) {
        feeders[d.dataset.feeder_sections[z].feeder.index] += results.zones[z].energy_kwh;
    }
    for (FeederSection const &section : d.dataset.feeder_sections) {
        feeders[section.feeder.index] += section.other_load_peak_kw * shape_sum;
    }
    std::vector<double> substations(2, 3000.0 * 0.9 * shape_sum);
    for (std::size_t f = 0; f < feeders.size(); ++f) {
        CHECK(results.feeders[f].energy_kwh == Approx(feeders[f]).epsilon(1e-12));
        substations[f % 2] += feeders[f];
    }
    for (std::size_t s = 0; s < substations.size(); ++s) {
        CHECK(results.substations[s].energy_kwh == Approx(substations[s]).epsilon(1e-12));
    }
}

TEST_CASE("mean loads add up the tree in every hour; the allowance shrinks with every level")
{
    District const d;
    GridValues const values = read_grid_values(d.dataset, d.scenario);
    ProfileTiles const tiles{*d.demand.set, values};
    GridMixes const mixes = make_mixes(d.dataset, d.demand, values, tiles);
    for (std::size_t hour : {std::size_t{0}, std::size_t{333}, hours - 1}) {
        double mean = 0.0;
        double allowed = 0.0;
        for (std::size_t z = 0; z < mixes.zones.size(); z += 5) {
            HourLoad const load =
                load_at(tiles, hour, mixes.zones.shares(z), mixes.zones.rest(z), values);
            mean += load.homes_mean_kw;
            allowed += load.homes_kw;
        }
        HourLoad const feeder =
            load_at(tiles, hour, mixes.feeders.shares(0), mixes.feeders.rest(0), values);
        CHECK(feeder.homes_mean_kw == Approx(mean).epsilon(1e-12));
        CHECK(feeder.homes_kw < allowed);
        CHECK(feeder.homes_kw > mean);
    }
}

TEST_CASE("no home draws more than its devices and main fuse allow")
{
    District d;
    // Spread so wide that the formula alone would exceed every device.
    auto set = std::make_shared<ProfileSet>(*d.demand.set);
    for (auto &profile : set->profiles) {
        auto wide = std::make_shared<LoadProfile>(*profile);
        wide->spread_share = 20.0;
        profile = wide;
    }
    d.demand.set = set;
    GridResults const results = d.make();
    for (std::size_t z = 0; z < results.zones.size(); ++z) {
        double const homes = d.dataset.transformer_zones[z].households;
        CHECK(results.zones[z].peak_kw <= homes * limit_kw(d, z) * (1 + 1e-12));
    }
}

TEST_CASE("the season's peak is the highest of all hours one by one")
{
    District const d;
    GridResults const results = d.make();
    for (std::size_t zone : {std::size_t{0}, std::size_t{7}, std::size_t{30}}) {
        LoadCurve const curve = zone_curve(d.dataset, d.scenario, d.demand, zone, 0, hours);
        double highest = 0.0;
        std::size_t at = 0;
        for (std::size_t h = 0; h < hours; ++h) {
            double const load = curve.heating_kw[h] + curve.other_kw[h];
            if (load > highest * (1 + 1e-12)) {
                highest = load;
                at = h;
            }
        }
        CHECK(results.zones[zone].peak_kw == Approx(highest).epsilon(1e-12));
        CHECK(results.zones[zone].peak_hour == static_cast<int>(at));
        double const before = *std::ranges::max_element(curve.other_kw);
        CHECK(results.zones[zone].before_peak_kw == Approx(before).epsilon(1e-12));
    }
}

TEST_CASE("the map's hour agrees with the season")
{
    District const d;
    GridResults const results = d.make();
    for (std::size_t f = 0; f < results.feeders.size(); ++f) {
        auto const hour = static_cast<std::size_t>(results.feeders[f].peak_hour);
        HourRates const rates = rates_at(d.dataset, d.scenario, d.demand, hour);
        CHECK(rates.feeders[f] <= results.feeders[f].peak_rate * (1 + 1e-12));
        CHECK(rates.feeders[f] >= results.feeders[f].peak_rate * 0.99);
    }
}

TEST_CASE("heavy and overload hours count only in runs that are long enough")
{
    // One zone whose profile has loads of one hour and of three hours.
    District d;
    d.dataset = grid_data::make_dataset({1, 1, 1, 800.0});
    grid_data::set(d.dataset, "grid.base_cv", 0.0);
    d.dataset.transformer_zones[0].base_peak_kw = 0.0;
    d.dataset.transformer_zones[0].capacity_kva = 100.0;
    d.dataset.blocks[0].households = 20;
    d.dataset.blocks[0].heated_floor_area_m2 = 1000.0;
    d.scenario = grid_data::make_scenario(d.dataset);
    auto set = std::make_shared<ProfileSet>();
    LoadProfile profile;
    profile.rated_electricity_w_per_m2 = 200.0;
    profile.electricity_w_per_m2.assign(200, 50.0);
    set->weather.temperature_c.assign(200, 0.0);
    for (std::size_t h : {5, 20, 21, 22, 63, 64, 65, 127, 199}) {
        profile.electricity_w_per_m2[h] = 85.0;
    }
    for (std::size_t h : {64, 65}) {
        profile.electricity_w_per_m2[h] = 100.0;
    }
    set->profiles.push_back(std::make_shared<LoadProfile const>(profile));
    d.demand.set = set;
    d.demand.profile = {0};
    AssetLoad const load = d.make().zones.front();
    CHECK(load.heavy_hours == 6);
    CHECK(load.overload_hours == 2);
    CHECK(load.peak_kw == Approx(100.0));
    CHECK(load.peak_hour == 64);
    CHECK(load.peak_rate == Approx(1.0));
}

TEST_CASE("an update has the bytes of a calculation from scratch")
{
    District d;
    std::mt19937 random{7};
    GridResults results = d.make();
    for (int round = 0; round < 40; ++round) {
        std::vector<BlockId> changed;
        for (unsigned i = 0; i <= random() % 3; ++i) {
            BlockId const block{static_cast<std::uint32_t>(random() % d.dataset.blocks.size())};
            d.demand.profile[block.index] =
                static_cast<std::uint32_t>(random() % d.demand.set->profiles.size());
            d.scenario.plan.choices[block.index].start_year = 2021 + static_cast<int>(random() % 3);
            changed.push_back(block);
        }
        results = update_grid(d.dataset, d.scenario, d.demand, results, changed);
        REQUIRE(results == d.make());
    }
}

TEST_CASE("profiles that nobody uses change nothing")
{
    District d;
    GridResults const before = d.make();
    auto set = std::make_shared<ProfileSet>(*d.demand.set);
    set->profiles.insert(set->profiles.begin() + 3,
                         grid_data::make_profiles(hours, 30)->profiles[28]);
    for (std::uint32_t &profile : d.demand.profile) {
        profile += profile >= 3 ? 1 : 0;
    }
    d.demand.set = set;
    CHECK(d.make() == before);
}

TEST_CASE("the number of threads does not show in the seasons")
{
    District const d;
    GridValues const values = read_grid_values(d.dataset, d.scenario);
    ProfileTiles const tiles{*d.demand.set, values};
    GridMixes const mixes = make_mixes(d.dataset, d.demand, values, tiles);
    std::vector<std::uint32_t> assets(mixes.zones.size());
    std::iota(assets.begin(), assets.end(), 0U);
    for (int i = 0; i < 3; ++i) {
        assets.insert(assets.end(), assets.begin(), assets.end());
    }
    auto const one = season_loads(tiles, mixes.zones, assets, values, 1);
    CHECK(one == season_loads(tiles, mixes.zones, assets, values, 2));
    CHECK(one == season_loads(tiles, mixes.zones, assets, values, 5));
}

TEST_CASE("the coldest week starts at a midnight")
{
    Weather weather;
    weather.temperature_c.assign(24 * 30, 0.0);
    for (std::size_t h = 24 * 11 + 5; h < 24 * 18; ++h) {
        weather.temperature_c[h] = -10.0;
    }
    CHECK(coldest_week(weather) == 24 * 11);
    CHECK(coldest_week(Weather{}) == 0);
}
