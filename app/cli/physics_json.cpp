#include "app/cli/physics_json.hpp"

#include "app/cli/asset_json.hpp"
#include "sim/report/physics_summary.hpp"
#include "sim/report/physics_words.hpp"
#include "sim/report/season_time.hpp"

namespace app::cli {

namespace {

using Json = nlohmann::ordered_json;
using namespace sim;
using report::PlaceFigures;

Json emissions_json(Emissions const &tonnes)
{
    return {{"coal_t", steady(tonnes.coal_t)},
            {"co2_t", steady(tonnes.co2_t)},
            {"pm25_t", steady(tonnes.pm25_t)},
            {"so2_t", steady(tonnes.so2_t)},
            {"nox_t", steady(tonnes.nox_t)}};
}

void add_air(Json &json, PlaceFigures const &figures)
{
    // Headline: what is left of everything, power and heat stations included, by measured factors.
    json.update(emissions_json(figures.emissions[0].after_system));
    Json &sets = json["emissions"] = Json::object();
    for (FactorSet const set : {FactorSet::measured, FactorSet::official}) {
        EmissionBalance const &balance = figures.emissions[static_cast<std::size_t>(set)];
        sets[report::key_of(set)] = {{"before", emissions_json(balance.before)},
                                     {"after_local", emissions_json(balance.after_local)},
                                     {"after_system", emissions_json(balance.after_system)}};
    }
}

Json burden_json(Burden const &burden)
{
    Json quintiles = Json::array();
    for (double const share : burden.share_by_quintile) {
        quintiles.push_back(steady(share));
    }
    return {{"share_by_quintile", std::move(quintiles)},
            {"share_above_10pct", steady(burden.share_above_10pct)},
            {"back_to_coal_share", steady(burden.back_to_coal_share)}};
}

void add_bills(Json &json, PlaceFigures const &figures)
{
    json["bill_yuan_per_household"] = steady(figures.bill.net_yuan);
    json["bill_before_subsidy_yuan_per_household"] = steady(figures.bill.energy_yuan);
    json["coal_bill_yuan_per_household"] = steady(figures.bill.coal_yuan);
    json["burden_share_above_10pct"] = steady(figures.burden.share_above_10pct);
    json["burden"] = burden_json(figures.burden);
    json["burden_after_subsidy"] = burden_json(figures.burden_later);
}

void add_grid(Json &json, PlaceFigures const &figures, bool with_losses)
{
    json["peak_kw"] = steady(figures.peak_kw);
    json["peak_hour"] = figures.peak_hour;
    json["peak_time"] = report::season_time_code(figures.peak_hour);
    json["electric_heating_peak_kw"] = steady(figures.heating_kw);
    json["zones"] = figures.zones;
    json["heavy_zones"] = figures.heavy_zones;
    json["overloaded_zones"] = figures.overloaded_zones;
    json["overload_hours"] = figures.overload_hours;
    json["reinforcement_wan_yuan"] = wan_yuan(figures.reinforcement);
    json["min_voltage_pu"] = steady(figures.min_voltage_pu);
    json["losses_kwh"] = nullptr;
    if (with_losses) {
        json["losses_kwh"] = steady(figures.losses_kwh);
    }
}

void add_place(Json &json, PlaceFigures const &figures, bool with_losses)
{
    json["heat_kwh"] = steady(figures.heat_kwh);
    json["design_load_kw"] = steady(figures.design_load_kw);
    json["electricity_kwh"] = steady(figures.electricity_kwh);
    json["gas_m3"] = steady(figures.gas_m3);
    json["network_heat_gj"] = steady(figures.network_heat_gj);
    add_grid(json, figures, with_losses);
    json["gas_design_m3_per_h"] = steady(figures.gas_design_m3_per_h);
    json["gas_planning_m3_per_h"] = steady(figures.gas_planning_m3_per_h);
    json["heat_design_kw"] = steady(figures.heat_design_kw);
    add_air(json, figures);
    add_bills(json, figures);
}

Json weather_json(Dataset const &dataset, Scenario const &scenario, Weather const &weather)
{
    WeatherYear const *const year = report::weather_year_of(dataset, scenario);
    report::ColdestHour const coldest = report::coldest_hour(weather);
    Json json = year == nullptr
                    ? Json::object()
                    : Json{{"key", year->key}, {"name", year->name_zh}, {"name_en", year->name_en}};
    json["coldest_hour"] = coldest.hour;
    json["coldest_time"] = report::season_time_code(coldest.hour);
    json["coldest_temperature_c"] = steady(coldest.temperature_c);
    return json;
}

void add_by_season(Json &district, ImpactResults const &impact)
{
    Json &bills = district["bill_yuan_per_household_by_season"] = Json::object();
    for (auto const &[season, yuan] : impact.net_bill_yuan_by_year) {
        bills[std::to_string(season)] = steady(yuan);
    }
    Json &shares = district["burden_share_above_10pct_by_season"] = Json::object();
    for (auto const &[season, burden] : impact.burden_by_year) {
        shares[std::to_string(season)] = steady(burden.share_above_10pct);
    }
}

} // namespace

void add_physics_json(Json &document, Dataset const &dataset, Scenario const &scenario,
                      Results const &results, report::AllPlaceFigures const &places,
                      std::span<SeasonFlow const> season_flows)
{
    bool const has_physics = results.demand.has_physics();
    document["physics"] = has_physics;
    if (!has_physics) {
        return;
    }
    bool const with_losses = !season_flows.empty();
    document["weather"] = weather_json(dataset, scenario, results.demand.set->weather);
    Json &district = document["district"] = Json::object();
    add_place(district, places.district, with_losses);
    add_by_season(district, results.impact);
    for (std::size_t j = 0; j < places.jurisdictions.size(); ++j) {
        add_place(document["jurisdictions"][j], places.jurisdictions[j], with_losses);
    }
    add_asset_json(document, dataset, results, season_flows);
}

} // namespace app::cli
