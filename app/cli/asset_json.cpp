#include "app/cli/asset_json.hpp"

#include "sim/engine/money/rounding.hpp"
#include "sim/report/grid_places.hpp"
#include "sim/report/physics_words.hpp"
#include "sim/report/season_time.hpp"

namespace app::cli {

namespace {

using Json = nlohmann::ordered_json;
using namespace sim;

constexpr int document_decimals = 6;

template <typename Named>
Json named(Named const &asset)
{
    return {{"code", asset.code}, {"name", asset.name}, {"name_en", asset.name_en}};
}

void add_load(Json &json, AssetLoad const &load)
{
    json["peak_kw"] = steady(load.peak_kw);
    json["peak_hour"] = load.peak_hour;
    json["peak_time"] = report::season_time_code(load.peak_hour);
    json["peak_rate"] = steady(load.peak_rate);
    json["before_peak_kw"] = steady(load.before_peak_kw);
    json["heating_peak_kw"] = steady(load.heating_peak_kw);
    json["heavy_hours"] = load.heavy_hours;
    json["overload_hours"] = load.overload_hours;
    json["energy_kwh"] = steady(load.energy_kwh);
}

enum class Level
{
    zone,
    feeder,
    substation
};

Level level_of(ReinforcementKind kind)
{
    switch (kind) {
    case ReinforcementKind::transformer:
    case ReinforcementKind::split_zone:
        return Level::zone;
    case ReinforcementKind::conductor:
    case ReinforcementKind::new_feeder:
        return Level::feeder;
    case ReinforcementKind::substation:
        break;
    }
    return Level::substation;
}

std::vector<Money> works_of(Results const &results, Level level, std::size_t assets)
{
    std::vector<Money> cost(assets);
    for (Reinforcement const &work : results.grid.reinforcements) {
        if (level_of(work.kind) == level) {
            cost[work.asset] += work.cost;
        }
    }
    return cost;
}

Json substations_json(Dataset const &dataset, Results const &results)
{
    Json list = Json::array();
    std::vector<Money> const works =
        works_of(results, Level::substation, dataset.substations.size());
    for (std::size_t s = 0; s < results.grid.substations.size(); ++s) {
        Json json = named(dataset.substations[s]);
        json["capacity_kva"] = dataset.substations[s].capacity_kva;
        add_load(json, results.grid.substations[s]);
        json["reinforcement_wan_yuan"] = wan_yuan(works[s]);
        list.push_back(std::move(json));
    }
    return list;
}

Json feeders_json(Dataset const &dataset, Results const &results, std::span<SeasonFlow const> flows)
{
    Json list = Json::array();
    std::vector<Money> const works = works_of(results, Level::feeder, dataset.feeders.size());
    for (std::size_t f = 0; f < results.grid.feeders.size(); ++f) {
        Feeder const &feeder = dataset.feeders[f];
        FeederFlow const &flow = results.grid.flows[f];
        Json json = named(feeder);
        json["substation"] = dataset.substations[feeder.substation.index].code;
        json["limit_kva"] = feeder.limit_kva;
        add_load(json, results.grid.feeders[f]);
        json["converged"] = flow.converged;
        json["min_voltage_pu"] = steady(flow.min_voltage_pu);
        json["losses_kw"] = steady(flow.losses_kw);
        json["losses_kwh"] = nullptr;
        if (f < flows.size()) {
            json["losses_kwh"] = steady(flows[f].losses_kwh);
        }
        json["has_tie"] = flow.has_tie;
        json["transferable"] = flow.transferable;
        json["reinforcement_wan_yuan"] = wan_yuan(works[f]);
        list.push_back(std::move(json));
    }
    return list;
}

Json zones_json(Dataset const &dataset, Results const &results)
{
    Json list = Json::array();
    std::vector<Money> const works =
        works_of(results, Level::zone, dataset.transformer_zones.size());
    for (std::size_t z = 0; z < results.grid.zones.size(); ++z) {
        TransformerZone const &zone = dataset.transformer_zones[z];
        Block const &block = dataset.block(zone.block);
        Json json = named(zone);
        json["block"] = block.code;
        json["jurisdiction"] = dataset.jurisdiction(block.jurisdiction).code;
        json["branch"] = zone.utility_branch;
        json["feeder"] = dataset.feeders[report::feeder_of(dataset, zone)].code;
        json["capacity_kva"] = zone.capacity_kva;
        json["households"] = zone.households;
        add_load(json, results.grid.zones[z]);
        json["reinforcement_wan_yuan"] = wan_yuan(works[z]);
        list.push_back(std::move(json));
    }
    return list;
}

void add_gas(Json &json, GasLoad const &load)
{
    json["households"] = load.households;
    json["gas_design_m3_per_h"] = steady(load.design_m3_per_h);
    json["gas_planning_m3_per_h"] = steady(load.planning_m3_per_h);
    json["gas_design_m3_per_day"] = steady(load.design_m3_per_day);
    json["gas_m3"] = steady(load.season_m3);
    json["spare_m3_per_h"] = steady(load.spare_m3_per_h);
    json["spare_m3_per_day"] = steady(load.spare_m3_per_day);
}

void add_heat(Json &json, HeatLoad const &load)
{
    json["households"] = load.households;
    json["area_m2"] = steady(load.area_m2);
    json["heat_design_kw"] = steady(load.design_kw);
    json["heat_gj"] = steady(load.season_gj);
    json["spare_kw"] = steady(load.spare_kw);
}

void add_gas_assets(Json &document, Dataset const &dataset, SupplyResults const &supply)
{
    Json &stations = document["gas_stations"] = Json::array();
    for (std::size_t s = 0; s < supply.gas_stations.size(); ++s) {
        GasStation const &station = dataset.gas_stations[s];
        Json json = named(station);
        json["kind"] = station.kind == GasStationKind::gate ? "gate" : "regulator";
        add_gas(json, supply.gas_stations[s]);
        stations.push_back(std::move(json));
    }
    Json &mains = document["gas_mains"] = Json::array();
    for (std::size_t m = 0; m < supply.gas_mains.size(); ++m) {
        GasMain const &main = dataset.gas_mains[m];
        Json json{{"code", main.code}, {"station", dataset.gas_stations[main.station.index].code}};
        add_gas(json, supply.gas_mains[m]);
        mains.push_back(std::move(json));
    }
}

void add_heat_assets(Json &document, Dataset const &dataset, SupplyResults const &supply)
{
    Json &sources = document["heat_sources"] = Json::array();
    for (std::size_t s = 0; s < supply.heat_sources.size(); ++s) {
        Json json = named(dataset.heat_sources[s]);
        add_heat(json, supply.heat_sources[s]);
        sources.push_back(std::move(json));
    }
    Json &mains = document["heat_mains"] = Json::array();
    for (std::size_t m = 0; m < supply.heat_mains.size(); ++m) {
        HeatMain const &main = dataset.heat_mains[m];
        Json json{{"code", main.code},
                  {"heat_source", dataset.heat_sources[main.heat_source.index].code}};
        add_heat(json, supply.heat_mains[m]);
        json["linear_density_mwh_per_m"] = steady(supply.heat_mains[m].linear_density_mwh_per_m);
        mains.push_back(std::move(json));
    }
}

} // namespace

double steady(double value)
{
    return round_to(value, document_decimals);
}

double wan_yuan(Money money)
{
    // Fen / 1e6 is the double nearest to the decimal number, so it prints with no noise.
    return static_cast<double>(money.fen()) / 1e6;
}

void add_asset_json(Json &document, Dataset const &dataset, Results const &results,
                    std::span<SeasonFlow const> season_flows)
{
    document["substations"] = substations_json(dataset, results);
    document["feeders"] = feeders_json(dataset, results, season_flows);
    document["zones"] = zones_json(dataset, results);
    add_gas_assets(document, dataset, results.supply);
    add_heat_assets(document, dataset, results.supply);
}

} // namespace app::cli
