#include "sim/engine/grid/season_flow.hpp"

#include "sim/engine/grid/cold_load_pickup.hpp"
#include "sim/engine/grid/grid.hpp"
#include "tests/common/grid_data.hpp"

#include <catch2/catch.hpp>

#include <set>

using namespace sim;

namespace {

struct District
{
    Dataset dataset = grid_data::make_dataset({24, 3, 1, 300.0});
    Scenario scenario = grid_data::make_scenario(dataset);
    Demand demand = grid_data::make_demand(dataset, grid_data::make_profiles(1100, 9), 3);

    std::vector<SeasonFlow> flow(unsigned threads = 1) const
    {
        Progress progress;
        return season_power_flow(dataset, scenario, demand, progress, threads);
    }
};

} // namespace

TEST_CASE("the season's power flow passes through the worst hour of the grid results")
{
    District const d;
    GridResults const grid = make_grid(d.dataset, d.scenario, d.demand);
    std::vector<SeasonFlow> const season = d.flow();
    REQUIRE(season.size() == 3);
    for (std::size_t f = 0; f < season.size(); ++f) {
        REQUIRE(grid.flows[f].converged);
        CHECK(season[f].unsolved_hours == 0);
        CHECK(season[f].losses_kwh > 0.0);
        CHECK(season[f].losses_kwh < grid.flows[f].losses_kw * 1100);
        CHECK(season[f].min_voltage_pu <= grid.flows[f].min_voltage_pu * (1 + 1e-9));
        CHECK(season[f].min_voltage_pu > grid.flows[f].min_voltage_pu - 0.002);
        CHECK(season[f].min_voltage_section == grid.flows[f].min_voltage_section);
    }
}

TEST_CASE("the number of threads does not show in the season's power flow")
{
    District const d;
    std::vector<SeasonFlow> const one = d.flow(1);
    CHECK(one == d.flow(2));
    CHECK(one == d.flow(7));
}

TEST_CASE("hours beyond the line's limit are counted, not solved")
{
    District d;
    for (Feeder &feeder : d.dataset.feeders) {
        feeder.r_ohm_per_km = 7.0;
    }
    std::vector<SeasonFlow> const season = d.flow();
    CHECK(season[0].unsolved_hours > 0);
    CHECK(season[0].unsolved_hours < 1100);
    CHECK(std::isfinite(season[0].losses_kwh));
    CHECK_FALSE(make_grid(d.dataset, d.scenario, d.demand).flows[0].converged);
}

TEST_CASE("a season's power flow can be stopped")
{
    District const d;
    std::stop_source stop;
    stop.request_stop();
    Progress progress{stop.get_token()};
    CHECK_THROWS_AS(season_power_flow(d.dataset, d.scenario, d.demand, progress, 2), Cancelled);
}

TEST_CASE("after an outage in the cold every electric zone draws more, within device and fuse")
{
    District const d;
    auto const pickup = [&](double hours, double ambient_c) {
        return cold_load_pickup(d.dataset, d.scenario, d.demand, Id<Feeder>{1}, hours, ambient_c);
    };
    std::vector<PickupZone> const cold = pickup(2.0, -18.0);
    std::vector<PickupZone> const brief = pickup(0.1, -18.0);
    std::vector<PickupZone> const mild = pickup(2.0, -5.0);
    REQUIRE(cold.size() == 8);
    std::set<std::uint32_t> zones;
    double all_cold = 0.0;
    double all_brief = 0.0;
    double all_mild = 0.0;
    for (std::size_t i = 0; i < cold.size(); ++i) {
        zones.insert(cold[i].zone);
        CHECK(cold[i].zone % 3 == 1);
        CHECK(cold[i].pickup_kw <= 8.8 * d.dataset.transformer_zones[cold[i].zone].households);
        CHECK(cold[i].trips == (cold[i].rate > 1.3));
        all_cold += cold[i].pickup_kw;
        all_brief += brief[i].pickup_kw;
        all_mild += mild[i].pickup_kw;
    }
    CHECK(zones.size() == 8);
    CHECK(all_cold > all_brief);
    CHECK(all_brief > all_mild);
}

TEST_CASE("zones come back in stages: those that hold first, none before the feeder can take it")
{
    District d;
    d.dataset.feeders[1].limit_kva = 4000.0;
    std::vector<PickupZone> const zones =
        cold_load_pickup(d.dataset, d.scenario, d.demand, Id<Feeder>{1}, 3.0, -18.0);
    bool tripped = false;
    int last = 0;
    bool waited = false;
    for (PickupZone const &zone : zones) {
        CHECK(!(tripped && !zone.trips));
        tripped = tripped || zone.trips;
        if (zone.restore_after_min >= 0) {
            CHECK(zone.restore_after_min >= last);
            last = zone.restore_after_min;
            waited = waited || last > 0;
        }
    }
    CHECK(waited);
    d.dataset.feeders[1].limit_kva = 100.0;
    CHECK(cold_load_pickup(d.dataset, d.scenario, d.demand, Id<Feeder>{1}, 3.0, -18.0)
              .back()
              .restore_after_min == -1);
}
