#include "tests/common/gate_case.hpp"

#include "sim/base/error.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <functional>
#include <limits>

using namespace gate_case;
using Catch::Contains;

namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();
constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

/// A fact on both sides of its threshold.
struct Edge
{
    std::string route;
    std::string id;
    std::string parameter;
    std::function<void(Case &, double)> set;
    double last_open;
    double first_closed;
};

std::vector<Edge> const &edges()
{
    static std::vector<Edge> const all = {
        {"chp_heat", "R2.distance", "gate.heat_main_m",
         [](Case &c, double x) { c.facts.heat_main_m = x; }, 400.0, 400.1},
        {"chp_heat", "R2.density", "gate.heat_density_mwh_per_m",
         [](Case &c, double x) { c.facts.linear_density_mwh_per_m = x; }, 1.0, 0.99},
        {"chp_heat", "R2.margin", "gate.heat_margin_share",
         [](Case &c, double x) { c.facts.heat_margin_share = x; }, 0.05, 0.049},
        {"gas_wall", "R3.margin", "gate.gas_margin_share",
         [](Case &c, double x) { c.facts.gas_margin_share = x; }, 0.15, 0.149},
        {"ashp_air", "R5.scop", "gate.min_scop",
         [](Case &c, double x) { c.facts.season_cop[3] = x; }, 1.8, 1.79},
        {"film", "R5.resistive", "gate.film_w_per_m2",
         [](Case &c, double x) {
             c.facts.design_heat_w_per_m2 = x;
             c.facts.design_heat_walls_w_per_m2 = x;
             c.facts.design_heat_full_w_per_m2 = x;
         },
         60.0, 60.1},
        {"solar_electric", "R7.roof", "roof.solar_share_needed",
         [](Case &c, double x) { c.dataset.blocks[0].roof_share_usable = x; }, 0.15, 0.149},
        {"solar_electric", "R7.sun", "gate.sun_hours",
         [](Case &c, double x) { c.facts.december_sun_hours = x; }, 4.0, 3.9},
        {"chp_heat", "R8.density", "gate.density_households_per_km2",
         [](Case &c, double x) { c.facts.households_per_km2 = x; }, 150.0, 149.0},
        {"gas_wall", "R8.density", "gate.density_households_per_km2",
         [](Case &c, double x) { c.facts.households_per_km2 = x; }, 150.0, 149.0}};
    return all;
}

} // namespace

TEST_CASE("a block that passes every threshold has every route open", "[gates]")
{
    Case const c;
    for (Route const &route : c.dataset.routes) {
        CAPTURE(route.key);
        CHECK(c.open(route.key));
    }
}

TEST_CASE("coal asks for nothing and has no records", "[gates]")
{
    Case const c;
    CHECK(c.gates("coal").records.empty());
    CHECK(c.gates("coal").open);
}

TEST_CASE("each threshold still lets its own value through and nothing beyond", "[gates]")
{
    for (Edge const &edge : edges()) {
        CAPTURE(edge.route, edge.id);
        Case c;
        edge.set(c, edge.last_open);
        CHECK(c.open(edge.route));
        CHECK(c.record(edge.route, edge.id).verdict == GateVerdict::pass);
        edge.set(c, edge.first_closed);
        CHECK_FALSE(c.open(edge.route));
        GateRecord const failed = c.record(edge.route, edge.id);
        CHECK(failed.verdict == GateVerdict::fail);
        CHECK(failed.parameter == edge.parameter);
        CHECK(failed.value == edge.first_closed);
        CHECK(failed.threshold == c.dataset.parameters.value(edge.parameter));
    }
}

TEST_CASE("a scenario's own threshold goes before that of the data", "[gates]")
{
    Case c;
    c.facts.heat_main_m = 500.0;
    CHECK_FALSE(c.open("chp_heat"));
    c.scenario.values["gate.heat_main_m"] = 500.0;
    CHECK(c.open("chp_heat"));
    CHECK(c.record("chp_heat", "R2.distance").threshold == 500.0);
}

TEST_CASE("what the data do not know lets a route through and says so", "[gates]")
{
    Case c;
    c.facts.linear_density_mwh_per_m = unknown;
    c.facts.heat_margin_share = unknown;
    c.facts.gas_margin_share = unknown;
    c.facts.zone_rate.assign(7, unknown);
    c.facts.feeder_rate.assign(7, unknown);
    c.facts.design_heat_w_per_m2 = unknown;
    c.facts.home_heat_kw = unknown;
    c.facts.season_cop[3] = unknown;
    c.facts.households_per_km2 = unknown;
    c.facts.december_sun_hours = unknown;
    for (auto const &[route, id] : {std::pair{"chp_heat", "R1.envelope"},
                                    {"chp_heat", "R2.density"},
                                    {"chp_heat", "R2.margin"},
                                    {"gas_wall", "R3.margin"},
                                    {"gas_wall", "R3.house"},
                                    {"gas_wall", "R8.density"},
                                    {"ashp_air", "R4.transformer"},
                                    {"ashp_air", "R4.line"},
                                    {"ashp_air", "R4.low_voltage"},
                                    {"ashp_air", "R5.scop"},
                                    {"film", "R5.resistive"},
                                    {"electric_boiler", "R6.storage"},
                                    {"solar_electric", "R7.sun"},
                                    {"solar_electric", "R7.site"},
                                    {"film", "R9.wiring"},
                                    {"gas_wall", "R10.consent"}}) {
        CAPTURE(route, id);
        CHECK(c.open(route));
        GateRecord const record = c.record(route, id);
        CHECK(record.verdict == GateVerdict::unknown);
        CHECK(record.parameter.empty());
    }
}

TEST_CASE("before a demolition only devices that can be taken along are put in", "[gates]")
{
    Case c;
    c.dataset.blocks[0].demolition_year = 2024; // three years after 2021
    for (char const *const route :
         {"chp_heat", "gas_wall", "film", "electric_boiler", "solar_electric"}) {
        CAPTURE(route);
        CHECK_FALSE(c.open(route));
        CHECK(c.record(route, "R0.demolition").verdict == GateVerdict::fail);
    }
    CHECK(c.open("ashp_air"));
    c.dataset.blocks[0].demolition_year = 2025;
    CHECK(c.open("chp_heat"));
}

TEST_CASE("a leaking house is insulated first unless it soon comes down", "[gates]")
{
    Case c;
    c.facts.design_heat_w_per_m2 = 125.0;
    c.facts.design_heat_walls_w_per_m2 = 80.0;
    c.facts.design_heat_full_w_per_m2 = 55.0;
    CHECK(c.verdict("gas_wall") == RouteVerdict{true, Retrofit::none, Retrofit::walls});
    CHECK(c.record("gas_wall", "R1.envelope").verdict == GateVerdict::works);
    c.scenario.values["gate.envelope_w_per_m2"] = 70.0; // walls alone do not reach it
    CHECK(c.verdict("gas_wall").advised == Retrofit::full);
    c.dataset.blocks[0].demolition_year = 2030; // nine years left
    CHECK(c.verdict("gas_wall") == RouteVerdict{true, Retrofit::none, Retrofit::none});
    CHECK(c.record("gas_wall", "R1.envelope").verdict == GateVerdict::pass);
}

TEST_CASE("resistive heating comes with the insulation that makes it affordable", "[gates]")
{
    Case c;
    c.facts.design_heat_w_per_m2 = 125.0;
    c.facts.design_heat_walls_w_per_m2 = 80.0;
    c.facts.design_heat_full_w_per_m2 = 55.0;
    CHECK(c.verdict("film").required == Retrofit::full);
    CHECK(c.record("film", "R5.resistive").verdict == GateVerdict::works);
    c.scenario.values["gate.film_w_per_m2"] = 80.0;
    CHECK(c.verdict("film").required == Retrofit::walls);
    c.scenario.values["gate.allow_works"] = 0.0;
    CHECK_FALSE(c.open("film"));
    CHECK(c.open("ashp_air"));
    c.facts.home_heat_kw = 3.0; // little heat is needed
    CHECK(c.open("film"));
    c.facts.home_heat_kw = 3.1;
    c.facts.home_area_m2 = 40.0; // or the home is small
    CHECK(c.open("film"));
}

TEST_CASE("an overloaded transformer or line is works unless works are not admitted", "[gates]")
{
    for (char const *const id : {"R4.transformer", "R4.line"}) {
        CAPTURE(id);
        Case c;
        bool const line = std::string{id} == "R4.line";
        (line ? c.facts.feeder_rate : c.facts.zone_rate).assign(7, 0.81);
        CHECK(c.open("ashp_air"));
        CHECK(c.record("ashp_air", id).verdict == GateVerdict::works);
        c.scenario.values["gate.allow_works"] = 0.0;
        CHECK_FALSE(c.open("ashp_air"));
        CHECK(c.open("gas_wall"));
    }
}

TEST_CASE("without a ladder of transformers an overloaded one cannot be replaced", "[gates]")
{
    Case c;
    c.dataset.transformer_sizes.clear();
    CHECK(c.open("ashp_air"));
    c.facts.zone_rate[3] = 0.81;
    CHECK_FALSE(c.open("ashp_air"));
    CHECK(c.open("film"));
}

TEST_CASE("a far village gets gas if it is large enough for an LNG point", "[gates]")
{
    Case c;
    c.facts.gas_main_m = 5000.0;
    c.facts.lng_cluster_households = 200.0;
    CHECK(c.record("gas_wall", "R3.lng").verdict == GateVerdict::pass);
    CHECK(c.open("gas_wall"));
    c.facts.lng_cluster_households = 199.0;
    CHECK_FALSE(c.open("gas_wall"));
    CHECK(c.record("gas_wall", "R3.distance").parameter == "gate.gas_main_m");
    c.facts.lng_cluster_households = 500.0;
    c.facts.gas_main_m = infinite; // nobody to bring it
    CHECK_FALSE(c.open("gas_wall"));
}

TEST_CASE("a heat station needs homes or area, and in town somebody to ask", "[gates]")
{
    Case c;
    c.facts.cluster_households = 99.0;
    c.facts.cluster_area_m2 = 9999.0;
    CHECK_FALSE(c.open("chp_heat"));
    c.dataset.blocks[0].urban_class = UrbanClass::fringe;
    CHECK_FALSE(c.open("chp_heat"));
    c.dataset.blocks[0].urban_class = UrbanClass::built_up;
    CHECK(c.open("chp_heat"));
    CHECK(c.record("chp_heat", "R2.cluster").verdict == GateVerdict::unknown);
    c.dataset.blocks[0].urban_class = UrbanClass::rural;
    c.facts.cluster_area_m2 = 10000.0;
    CHECK(c.open("chp_heat"));
    CHECK(c.record("chp_heat", "R2.cluster").parameter == "gate.heat_cluster_m2");
    c.facts.cluster_area_m2 = 5000.0;
    c.facts.cluster_households = 100.0;
    CHECK(c.open("chp_heat"));
    CHECK(c.record("chp_heat", "R2.cluster").parameter == "gate.heat_cluster_households");
}

TEST_CASE("a main that passes through needs no pipe, and no density of it", "[gates]")
{
    Case c;
    c.facts.heat_main_m = 0.0;
    c.facts.linear_density_mwh_per_m = infinite;
    c.facts.gas_main_m = 0.0;
    CHECK(c.open("chp_heat"));
    CHECK(c.open("gas_wall"));
    CHECK(c.record("chp_heat", "R2.density").parameter.empty());
    c.facts.heat_main_m = infinite;
    CHECK_FALSE(c.open("chp_heat"));
}

TEST_CASE("outside villages nobody is too scattered for a network", "[gates]")
{
    Case c;
    c.facts.households_per_km2 = 10.0;
    CHECK_FALSE(c.open("gas_wall"));
    for (UrbanClass const kind : {UrbanClass::fringe, UrbanClass::built_up}) {
        c.dataset.blocks[0].urban_class = kind;
        CHECK(c.open("gas_wall"));
        CHECK(c.open("chp_heat"));
    }
}

TEST_CASE("storage needs a valley price", "[gates]")
{
    Case c;
    c.scenario.values["tariff.electricity_valley_yuan_per_kwh"] = 0.465;
    CHECK_FALSE(c.open("electric_boiler"));
    CHECK(c.open("film"));
}

TEST_CASE("a missing or absurd threshold is named", "[gates]")
{
    Case c;
    c.scenario.values["gate.transformer_rate"] = -1.0;
    CHECK_THROWS_AS(c.open("film"), InputError);
    Case lacking;
    lacking.dataset.parameters = {};
    try {
        (void)lacking.open("film");
        FAIL("a dataset without thresholds was accepted");
    } catch (InputError const &error) {
        CHECK_THAT(error.what(), Contains("gate."));
    }
}
