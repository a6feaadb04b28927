#include "app/cli/asset_json.hpp"
#include "app/cli/physics_json.hpp"
#include "tests/common/night_plan.hpp"

#include <catch2/catch.hpp>

using namespace sim;
using nlohmann::ordered_json;

namespace {

ordered_json document_of(night_plan::Plan const &plan)
{
    report::PhysicsTables const tables{plan.dataset, plan.scenario, plan.results, plan.flows, 2};
    ordered_json document{{"jurisdictions", {{{"code", "001"}}, {{"code", "002"}}}}};
    app::cli::add_physics_json(document, plan.dataset, plan.scenario, plan.results, tables.places(),
                               plan.flows);
    return document;
}

} // namespace

TEST_CASE("district and jurisdictions carry the headline keys", "[night]")
{
    ordered_json const document = document_of(night_plan::make());
    CHECK(document["physics"] == true);
    for (ordered_json const &place :
         {document["district"], document["jurisdictions"][0], document["jurisdictions"][1]}) {
        for (char const *const key :
             {"peak_kw", "peak_hour", "overload_hours", "reinforcement_wan_yuan", "min_voltage_pu",
              "losses_kwh", "gas_design_m3_per_h", "heat_design_kw", "co2_t", "pm25_t", "so2_t",
              "nox_t", "coal_t", "bill_yuan_per_household", "burden_share_above_10pct"}) {
            INFO(key);
            CHECK(place.contains(key));
            CHECK(place[key].is_number());
        }
    }
    CHECK(document["district"]["peak_time"] == "01-12T06:00");
    CHECK(document["district"]["reinforcement_wan_yuan"] == 68.000001);
    CHECK(document["district"]["losses_kwh"] == 150.0);
}

TEST_CASE("every asset stands with its code, its load and its own works", "[night]")
{
    ordered_json const document = document_of(night_plan::make());
    REQUIRE(document["zones"].size() == 4);
    CHECK(document["zones"][1]["code"] == "Z2");
    CHECK(document["zones"][1]["feeder"] == "F1");
    CHECK(document["zones"][1]["jurisdiction"] == "002");
    CHECK(document["zones"][1]["reinforcement_wan_yuan"] == 8.0);
    CHECK(document["zones"][0]["reinforcement_wan_yuan"] == 0.0);
    CHECK(document["feeders"][1]["reinforcement_wan_yuan"] == 40.0);
    CHECK(document["feeders"][1]["losses_kwh"] == 60.0);
    CHECK(document["substations"][0]["peak_kw"] == 820.0);
    CHECK(document["gas_stations"][1]["kind"] == "regulator");
    CHECK(document["gas_mains"][0]["gas_design_m3_per_h"] == 6.0);
    CHECK(document["heat_sources"][0]["heat_design_kw"] == 44.0);
    CHECK(document["heat_mains"][0]["linear_density_mwh_per_m"] == 1.5);
}

TEST_CASE("losses that were not computed are null, not zero", "[night]")
{
    night_plan::Plan plan = night_plan::make();
    plan.flows.clear();
    ordered_json const document = document_of(plan);
    CHECK(document["district"]["losses_kwh"].is_null());
    CHECK(document["feeders"][0]["losses_kwh"].is_null());
}

TEST_CASE("a document without physics says so and has no empty figures", "[night]")
{
    night_plan::Plan plan = night_plan::make();
    plan.results.demand = {};
    ordered_json const document = document_of(plan);
    CHECK(document["physics"] == false);
    CHECK_FALSE(document.contains("district"));
    CHECK_FALSE(document["jurisdictions"][0].contains("peak_kw"));
}
