#include "sim/base/error.hpp"
#include "sim/engine/technology/device.hpp"
#include "tests/common/physics_data.hpp"

#include <catch2/catch.hpp>

using namespace sim;

namespace {

constexpr DeviceSite site{
    .design_heat_w_per_m2 = 60.0, .design_outdoor_c = -16.6, .home_area_m2 = 80.0, .peak = {8, 18}};

Device device_of(Dataset const &dataset, Scenario const &scenario, char const *route)
{
    Values const values{dataset, scenario};
    return make_device(values, dataset.route(dataset.find_route(route).value()), site);
}

} // namespace

TEST_CASE("every route of the catalogue has its kind of device", "[technology]")
{
    Dataset const dataset = physics::dataset();
    Scenario const scenario;
    CHECK(std::holds_alternative<Stove>(device_of(dataset, scenario, "coal")));
    CHECK(std::holds_alternative<DistrictHeat>(device_of(dataset, scenario, "chp_heat")));
    CHECK(std::holds_alternative<GasBoiler>(device_of(dataset, scenario, "gas_wall")));
    CHECK(std::holds_alternative<GasBoiler>(device_of(dataset, scenario, "gas_courtyard")));
    CHECK(std::holds_alternative<HeatPump>(device_of(dataset, scenario, "ashp_water")));
    CHECK(std::holds_alternative<HeatPump>(device_of(dataset, scenario, "ashp_air")));
    CHECK(std::holds_alternative<Film>(device_of(dataset, scenario, "film")));
    CHECK(std::holds_alternative<ElectricBoiler>(device_of(dataset, scenario, "electric_boiler")));
    CHECK(std::holds_alternative<SolarElectric>(device_of(dataset, scenario, "solar_electric")));
}

TEST_CASE("a scenario changes a device by its parameter", "[technology]")
{
    Dataset const dataset = physics::dataset();
    Scenario scenario;
    scenario.values["tech.ashp_water.field_factor"] = 0.75;
    CHECK(std::get<HeatPump>(device_of(dataset, scenario, "ashp_water")).field_factor == 0.75);
    scenario.values["tech.film.efficiency"] = 7.0;
    CHECK_THROWS_AS(device_of(dataset, scenario, "film"), InputError);
}

TEST_CASE("a route without its parameters is refused by the name of the first", "[technology]")
{
    Dataset const dataset = physics::dataset();
    Scenario const scenario;
    Route route;
    route.key = "ground_source";
    route.family = RouteFamily::electric;
    Values const values{dataset, scenario};
    try {
        Device const device = make_device(values, route, site);
        FAIL("not refused: kind " << device.index());
    } catch (InputError const &error) {
        CHECK(error.diagnostics().front().where.feature == "tech.ground_source.efficiency");
    }
}

TEST_CASE("values of a home become values of a m2", "[technology]")
{
    Dataset const dataset = physics::dataset();
    auto const solar = std::get<SolarElectric>(device_of(dataset, Scenario{}, "solar_electric"));
    CHECK(solar.element_w_per_m2 == Approx(75.0));
    CHECK(solar.collector_share == Approx(0.15));
    auto const gas = std::get<GasBoiler>(device_of(dataset, Scenario{}, "gas_wall"));
    CHECK(gas.rated_w_per_m2 == Approx(250.0));
}
