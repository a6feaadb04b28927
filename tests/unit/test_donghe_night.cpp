// What the engines find in the committed Donghe: a plan that the networks carry in most places but
// not in all. Bounds, not results: see docs/data-donghe.md.
#include "tests/common/official_plan.hpp"

#include "sim/engine/demand/demand.hpp"
#include "sim/engine/grid/grid.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace sim;

namespace {

GridResults const &grid()
{
    static GridResults const results = [] {
        auto const &dataset = official_plan::dataset();
        auto const &scenario = official_plan::official();
        return make_grid(dataset, scenario, make_demand(dataset, scenario));
    }();
    return results;
}

bool overloaded(AssetLoad const &load)
{
    return load.overload_hours > 0;
}

/// Zones of homes that are heated by electricity, not only the pumps of their boilers.
std::vector<AssetLoad> electric_zones()
{
    auto const &dataset = official_plan::dataset();
    std::vector<AssetLoad> zones;
    for (std::size_t i = 0; i < grid().zones.size(); ++i) {
        constexpr double pump_kw = 0.3;
        if (grid().zones[i].heating_peak_kw > pump_kw * dataset.transformer_zones[i].households) {
            zones.push_back(grid().zones[i]);
        }
    }
    return zones;
}

/// Would any of `loads` be over its capacity without electric heating?
template <typename Asset, typename Capacity>
bool over_before(std::vector<AssetLoad> const &loads, std::vector<Asset> const &assets,
                 Capacity capacity)
{
    for (std::size_t i = 0; i < loads.size(); ++i) {
        if (loads[i].before_peak_kw > assets[i].*capacity) {
            return true;
        }
    }
    return false;
}

} // namespace

TEST_CASE("the published plan overloads some of Donghe's network in a normal winter", "[donghe]")
{
    auto const zones = electric_zones();
    CHECK(zones.size() == 282);
    auto const zones_over = std::ranges::count_if(zones, overloaded);
    CHECK(zones_over >= 57);  // 20 %
    CHECK(zones_over <= 112); // 40 %
    auto const feeders_over = std::ranges::count_if(grid().feeders, overloaded);
    CHECK(feeders_over >= 2);
    CHECK(feeders_over <= 6);
    CHECK(std::ranges::count_if(grid().substations, overloaded) <= 3);
    CHECK(std::ranges::all_of(grid().flows, &FeederFlow::converged));
    CHECK(std::ranges::any_of(grid().flows, &FeederFlow::transferable));
    CHECK_FALSE(std::ranges::all_of(grid().flows, &FeederFlow::transferable));
}

TEST_CASE("without electric heating nothing in Donghe's network is overloaded", "[donghe]")
{
    auto const &dataset = official_plan::dataset();
    CHECK_FALSE(
        over_before(grid().zones, dataset.transformer_zones, &TransformerZone::capacity_kva));
    CHECK_FALSE(over_before(grid().feeders, dataset.feeders, &Feeder::limit_kva));
    CHECK_FALSE(over_before(grid().substations, dataset.substations, &Substation::capacity_kva));
}

TEST_CASE("Donghe is built from sizes that the national tables know", "[donghe]")
{
    auto const &dataset = official_plan::dataset();
    for (TransformerZone const &zone : dataset.transformer_zones) {
        CAPTURE(zone.code);
        CHECK(std::ranges::count(dataset.transformer_sizes, zone.capacity_kva,
                                 &TransformerSize::capacity_kva) == 1);
    }
    for (Feeder const &feeder : dataset.feeders) {
        CAPTURE(feeder.code);
        auto const size = std::ranges::find(dataset.conductors, feeder.conductor, &Conductor::key);
        REQUIRE(size != dataset.conductors.end());
        CHECK(feeder.limit_kva == size->limit_kva);
        CHECK(feeder.r_ohm_per_km == size->r_ohm_per_km);
        CHECK(feeder.x_ohm_per_km == size->x_ohm_per_km);
    }
}
