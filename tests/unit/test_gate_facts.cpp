#include "sim/engine/assign/gates/block_clusters.hpp"
#include "sim/engine/assign/gates/gas_distance.hpp"
#include "sim/engine/assign/gates/gate_facts.hpp"
#include "sim/engine/climate/solar.hpp"
#include "sim/engine/supply/supply.hpp"
#include "tests/common/impact_plan.hpp"

#include <catch2/catch.hpp>

#include <cmath>

using namespace impact_plan;
using namespace sim::assign;

namespace {

/// Three blocks in a row of 100 m squares without gaps: 50, 100 and 150 homes of 80 m2; a plant and a
/// heat main that ends in the first, a gate station and a gas main that ends in the first.
struct Street
{
    Dataset dataset;
    Scenario scenario;
    std::vector<LoadProfile> profiles;
    Extensions heat;
    Extensions gas;
    std::vector<BlockSupply> supply;

    Street()
    {
        for (std::size_t b = 0; b < 3; ++b) {
            double const x = 100.0 * static_cast<double>(b);
            int const homes = 50 * static_cast<int>(b + 1);
            Block block = make_block("b" + std::to_string(b), 0, homes, 80.0 * homes);
            block.area = square(x, 0.0);
            block.label_point = {x + 50.0, 50.0};
            block.building_class = "B2";
            dataset.blocks.push_back(block);
        }
        dataset.routes = {make_route("coal", RouteFamily::none, 0.0),
                          make_route("chp_heat", RouteFamily::heat_network, 0.0),
                          make_route("gas_wall", RouteFamily::gas, 0.0),
                          make_route("ashp_air", RouteFamily::electric, 0.0)};
        set_parameters(dataset);
        for (auto const &[key, value] : {std::pair{"works.heat_main_yuan_per_m", 1000.0},
                                         {"works.gas_main_yuan_per_m", 300.0},
                                         {"works.planned_main_weight", 0.5},
                                         {"works.neighbour_gap_m", 50.0},
                                         {"works.heat_station_radius_m", 120.0},
                                         {"building.indoor_design_c", 18.0},
                                         {"climate.design_temperature_c", -17.0},
                                         {"climate.latitude_deg", 40.67},
                                         {"tech.ashp_air.field_factor", 0.95}}) {
            set_parameter(dataset, key, value);
        }
        add_networks();
        add_classes();
        profiles = {hand_demand::profile_of(RouteFamily::none),
                    hand_demand::profile_of(RouteFamily::heat_network),
                    hand_demand::profile_of(RouteFamily::gas),
                    hand_demand::profile_of(RouteFamily::electric)};
        profiles[3].electricity_kwh_per_m2 = 52.0; // 130 kWh of heat: 2.5
    }

    void add_networks()
    {
        HeatSource plant;
        plant.code = "s1";
        plant.spare_kw = 2000.0;
        plant.place = {-1000.0, 50.0};
        dataset.heat_sources = {plant};
        dataset.heat_mains = {make_main<HeatMain>("h1", {{-1000.0, 50.0}, {50.0, 50.0}})};
        dataset.heat_mains[0].spare_kw = 1000.0;
        dataset.gas_stations = {gas_station("g1", GasStationKind::gate, 5000.0)};
        dataset.gas_stations[0].place = {-1000.0, 50.0};
        dataset.gas_stations[0].spare_m3_per_day = 10000.0;
        dataset.gas_mains = {make_main<GasMain>("m1", {{-1000.0, 50.0}, {50.0, 50.0}}),
                             make_main<GasMain>("m2", {{50.0, 50.0}, {150.0, 50.0}}, 0)};
        dataset.gas_mains[0].state = MainState::existing;
    }

    void add_classes()
    {
        BuildingClass now;
        now.key = "B2";
        now.heat_loss_w_per_m2k = 3.0;
        now.heated_share = 0.5;
        now.after_walls = "B6";
        now.after_full = "B7";
        BuildingClass walls;
        walls.key = "B6";
        walls.heat_loss_w_per_m2k = 2.0;
        BuildingClass full;
        full.key = "B7";
        full.heat_loss_w_per_m2k = 1.5;
        dataset.building_classes = {now, walls, full};
        dataset.climate_normals = {{12, 0.0, 0.0, 0.0, 0.0, 0.7, {}, {}}};
    }

    std::vector<GateFacts> make(bool with_physics = true)
    {
        heat = extend_heat(dataset, scenario);
        gas = extend_gas(dataset, scenario);
        supply = find_block_supply(dataset);
        std::vector<LoadProfile const *> all(12, nullptr);
        for (std::size_t i = 0; with_physics && i < all.size(); ++i) {
            all[i] = i % 4 == 0 ? nullptr : &profiles[i % 4];
        }
        return make_gate_facts(dataset, scenario, {supply, heat, gas, all, {}, {}});
    }
};

} // namespace

TEST_CASE("homes within the radius of a heat station are counted with the block's own", "[gates]")
{
    Street street;
    std::vector<Cluster> const near = find_clusters(street.dataset.blocks, 100.0);
    CHECK(near[0].households == 150.0);
    CHECK(near[1].households == 300.0);
    CHECK(near[2].households == 250.0);
    CHECK(near[2].area_m2 == 20000.0);
    CHECK(find_clusters(street.dataset.blocks, 99.0)[1].households == 100.0);
    CHECK(find_clusters({}, 100.0).empty());
}

TEST_CASE("gas is as far as the nearest medium-pressure main that exists", "[gates]")
{
    Street street;
    CHECK(find_gas_distances(street.dataset) == std::vector<double>{0.0, 50.0, 150.0});
    street.dataset.gas_mains[1].state = MainState::existing;
    CHECK(find_gas_distances(street.dataset) == std::vector<double>{0.0, 0.0, 50.0});
    street.dataset.gas_mains[1].pressure = GasPressure::low;
    CHECK(find_gas_distances(street.dataset) == std::vector<double>{0.0, 50.0, 150.0});
    street.dataset.gas_mains.clear(); // the gate station is left
    CHECK(find_gas_distances(street.dataset) == std::vector<double>{1000.0, 1100.0, 1200.0});
    street.dataset.gas_stations.clear();
    CHECK(std::isinf(find_gas_distances(street.dataset)[0]));
}

TEST_CASE("the linear density counts the heat of all blocks on the way", "[gates]")
{
    Street street;
    std::vector<GateFacts> const facts = street.make();
    // 130 kWh/m2 through 0.98 x 0.95 x 0.95: 146.985 kWh/m2 at the plant; b1 8000 m2 behind 50 m of
    // pipe, b2 12000 m2 another 100 m on.
    double const at_plant_mwh_per_m2 = 0.130 / (0.98 * 0.95 * 0.95);
    CHECK(std::isinf(facts[0].linear_density_mwh_per_m));
    CHECK(facts[1].linear_density_mwh_per_m == Approx(8000.0 * at_plant_mwh_per_m2 / 50.0));
    CHECK(facts[2].linear_density_mwh_per_m == Approx(20000.0 * at_plant_mwh_per_m2 / 150.0));
    CHECK(facts[0].heat_main_m == 0.0);
    CHECK(facts[2].heat_main_m == 150.0);
}

TEST_CASE("margins are those of the block alone, at the scarcest place", "[gates]")
{
    Street street;
    std::vector<GateFacts> const facts = street.make();
    // 70 W/m2 x 4000 m2 = 280 kW at the rooms, 316.59 kW at the plant, of 1000 kW of the main.
    CHECK(facts[0].heat_margin_share == Approx(1.0 - 280.0 / (0.98 * 0.95 * 0.95) / 1000.0));
    // 280 kW / 0.88 / (35.5/3.6 kWh/m3) x 24 h = 774.4 m3 a day, of 10000.
    double const m3_per_day = 24.0 * 280.0 / 0.88 / (35.5 / 3.6);
    CHECK(facts[0].gas_margin_share == Approx(1.0 - m3_per_day / 10000.0));
    street.dataset.heat_sources[0].spare_kw = 500.0;
    CHECK(street.make()[0].heat_margin_share == Approx(1.0 - 280.0 / (0.98 * 0.95 * 0.95) / 500.0));
    street.dataset.gas_stations[0].spare_m3_per_day = 0.0; // not given
    CHECK(std::isnan(street.make()[0].gas_margin_share));
}

TEST_CASE("houses, homes and sky as the gates ask for them", "[gates]")
{
    Street street;
    GateFacts const facts = street.make()[0];
    CHECK(facts.design_heat_w_per_m2 == Approx(3.0 * 35.0));
    CHECK(facts.design_heat_walls_w_per_m2 == Approx(2.0 * 35.0));
    CHECK(facts.design_heat_full_w_per_m2 == Approx(1.5 * 35.0));
    CHECK(facts.home_area_m2 == Approx(80.0));
    CHECK(facts.home_heat_kw == Approx(105.0 * 0.5 * 80.0 / 1000.0));
    CHECK(facts.season_cop == std::vector<double>{0.0, 0.0, 0.0, 2.5});
    CHECK(facts.households_per_km2 == Approx(50.0 / 0.01));
    CHECK(facts.lng_cluster_households == 50.0);
    // Sunrise equation at 40.67 N, declination -23.05 degrees on 10 December: 9.15 h, of them 70 %.
    CHECK(facts.december_sun_hours == Approx(0.7 * 9.15).margin(0.02));
}

TEST_CASE("without physics only distances, houses and homes are known", "[gates]")
{
    Street street;
    GateFacts const facts = street.make(false)[1];
    CHECK(facts.heat_main_m == 50.0);
    CHECK(facts.cluster_households == 300.0);
    CHECK(facts.design_heat_w_per_m2 == Approx(105.0));
    CHECK(std::isnan(facts.linear_density_mwh_per_m));
    CHECK(std::isnan(facts.heat_margin_share));
    CHECK(std::isnan(facts.gas_margin_share));
    CHECK(std::isnan(facts.zone_rate.at(3)));
    CHECK(std::isnan(facts.feeder_rate.at(3)));
    CHECK(std::isnan(facts.season_cop.at(3)));
    CHECK(facts.season_cop.at(1) == 0.0);
}

TEST_CASE("daylight is twelve hours at the equator and shorter in a northern winter", "[solar]")
{
    for (int month = 1; month <= 12; ++month) {
        CHECK(daylight_hours(0.0, month) == Approx(12.0));
        CHECK(daylight_hours(40.0, month) + daylight_hours(-40.0, month) == Approx(24.0));
    }
    CHECK(daylight_hours(40.0, 12) < daylight_hours(40.0, 11));
    CHECK(daylight_hours(70.0, 12) == 0.0);
}
