#include "small_night.hpp"

#include "sim/base/fmt.hpp"
#include "small_district.hpp"

namespace ui_test {

namespace {

/// A feeder whose two sections end in the middle of its half of the blocks.
void add_feeder(sim::Dataset &dataset, int index, sim::geo::Point from, sim::geo::Point to)
{
    sim::Feeder feeder;
    feeder.code = fmt::format("F{:02}", index + 1);
    feeder.name = fmt::format("测试{}线", index + 1);
    feeder.name_en = fmt::format("Test line {}", index + 1);
    feeder.limit_kva = 6000.0;
    sim::Id<sim::Feeder> const id{static_cast<std::uint32_t>(dataset.feeders.size())};
    dataset.feeders.push_back(feeder);
    sim::geo::Point const middle{(from.x + to.x) / 2, (from.y + to.y) / 2};
    sim::FeederSection first;
    first.code = feeder.code + "-01";
    first.feeder = id;
    first.lines = {{from, middle}};
    sim::FeederSection second = first;
    second.code = feeder.code + "-02";
    second.upstream =
        sim::Id<sim::FeederSection>{static_cast<std::uint32_t>(dataset.feeder_sections.size())};
    second.lines = {{middle, to}};
    dataset.feeder_sections.push_back(first);
    dataset.feeder_sections.push_back(second);
}

void add_zones(sim::Dataset &dataset)
{
    for (std::uint32_t b = 0; b < dataset.blocks.size(); ++b) {
        for (int k = 0; k < 2; ++k) {
            sim::TransformerZone zone;
            zone.code = fmt::format("T{:03}-{}", b, k + 1);
            zone.name = fmt::format("{}{}号台区", dataset.blocks[b].name, k + 1);
            zone.name_en = fmt::format("{} zone {}", dataset.blocks[b].name_en, k + 1);
            zone.block = sim::BlockId{b};
            zone.section = sim::Id<sim::FeederSection>{b < dataset.blocks.size() / 2 ? 1U : 3U};
            zone.capacity_kva = 200.0;
            zone.households = 40;
            zone.place = {dataset.blocks[b].label_point.x + 200.0 * k,
                          dataset.blocks[b].label_point.y + 150.0};
            dataset.transformer_zones.push_back(zone);
        }
    }
}

sim::AssetLoad load(double capacity_kva, double rate)
{
    return {.peak_kw = capacity_kva * rate * 0.95,
            .peak_hour = 2260,
            .peak_rate = rate,
            .before_peak_kw = capacity_kva * 0.2,
            .heating_peak_kw = capacity_kva * rate * 0.7,
            .heavy_hours = rate > 0.8 ? 40 : 0,
            .overload_hours = rate > 1.0 ? 16 : 0,
            .energy_kwh = 1000.0};
}

void add_grid(sim::Dataset const &dataset, sim::GridResults &grid)
{
    for (std::size_t i = 0; i < dataset.transformer_zones.size(); ++i) {
        grid.zones.push_back(load(200.0, 0.1 * static_cast<double>(i)));
    }
    for (std::size_t i = 0; i < dataset.feeders.size(); ++i) {
        grid.feeders.push_back(load(6000.0, 0.5 + 0.7 * static_cast<double>(i)));
        grid.flows.push_back({.converged = true, .min_voltage_pu = 0.931, .losses_kw = 120.0});
    }
    grid.substations.assign(dataset.substations.size(), load(40000.0, 0.85));
    grid.reinforcements.push_back({.kind = sim::ReinforcementKind::split_zone,
                                   .asset = 15,
                                   .from_kva = 200.0,
                                   .to_kva = 600.0,
                                   .quantity = 1.0,
                                   .cost = sim::Money::from_yuan(320000.0),
                                   .year = 2022});
    grid.peak_kw = 20000.0;
    grid.peak_hour = 2260;
}

void add_impact(std::size_t blocks, sim::ImpactResults &impact)
{
    for (auto &balances : impact.emissions) {
        balances.resize(blocks);
    }
    for (std::size_t i = 0; i < blocks; ++i) {
        auto const n = static_cast<double>(i);
        impact.emissions[0][i].before.pm25_t = 3.0 + n;
        impact.bills.push_back(
            {.energy_yuan = 3000.0, .subsidy_yuan = 900.0, .net_yuan = 2100.0 + 100.0 * n});
        impact.burdens.push_back({.share_above_10pct = 0.05 * n});
        impact.burdens_later.push_back({.share_above_10pct = 0.08 * n});
    }
    impact.burden_by_year[2021] = {.share_above_10pct = 0.2};
    impact.net_bill_yuan_by_year[2021] = 2345.0;
}

} // namespace

std::shared_ptr<sim::Dataset const> night_district(int columns, int rows)
{
    auto dataset = std::make_shared<sim::Dataset>(*small_district(columns, rows));
    sim::Substation station;
    station.code = "S01";
    station.name = "测试变电站";
    station.name_en = "Test substation";
    station.capacity_kva = 40000.0;
    station.place = dataset->blocks.front().label_point;
    dataset->substations.push_back(station);
    sim::geo::Point const far = dataset->blocks.back().label_point;
    add_feeder(*dataset, 0, station.place, {far.x, station.place.y});
    add_feeder(*dataset, 1, {station.place.x, station.place.y + 20.0}, far);
    add_zones(*dataset);
    sim::WeatherYear year;
    year.key = "normal";
    year.name_zh = "常年";
    year.name_en = "normal";
    dataset->weather_years.push_back(year);
    sim::BuildingClass old;
    old.key = "B1";
    old.after_walls = "B2";
    old.after_full = "B3";
    dataset->building_classes.push_back(old);
    for (sim::Block &block : dataset->blocks) {
        block.building_class = "B1";
    }
    return dataset;
}

sim::Results night_results(sim::Dataset const &dataset)
{
    sim::Results results;
    std::size_t const blocks = dataset.blocks.size();
    results.by_jurisdiction.resize(dataset.jurisdictions.size());
    results.money_by_jurisdiction.resize(dataset.jurisdictions.size());
    results.money_by_block.resize(blocks);
    auto set = std::make_shared<sim::ProfileSet>();
    set->weather.temperature_c.assign(sim::season_hours, -20.0);
    results.demand.set = set;
    results.demand.heat_kwh.assign(blocks, 50000.0);
    results.demand.heat_design_kw.assign(blocks, 800.0);
    results.demand.electricity_kwh.assign(blocks, 0.0);
    results.demand.gas_m3.assign(blocks, 9000.0);
    results.demand.gas_m3.front() = 0.0;
    add_grid(dataset, results.grid);
    results.supply.gas_stations.resize(dataset.gas_stations.size());
    results.supply.gas_mains.resize(dataset.gas_mains.size());
    results.supply.heat_sources.resize(dataset.heat_sources.size());
    results.supply.heat_mains.resize(dataset.heat_mains.size());
    add_impact(blocks, results.impact);
    return results;
}

app::Night night_of(sim::Results const &results)
{
    app::Night night;
    night.first_hour = 94 * 24;
    night.hour = 2260;
    night.of_season = true;
    night.temperature_c = std::span{results.demand.set->weather.temperature_c}.subspan(
        night.first_hour, app::replay_hours);
    for (sim::AssetLoad const &load : results.grid.zones) {
        night.rates.zones.push_back(load.peak_rate);
    }
    for (sim::AssetLoad const &load : results.grid.feeders) {
        night.rates.feeders.push_back(load.peak_rate);
    }
    night.rates.substations = {0.85};
    night.charted = app::Asset{app::AssetKind::feeder, 1};
    night.curve.first_hour = 94 * 24;
    night.curve.capacity_kva = 6000.0;
    for (int i = 0; i < 24; ++i) {
        night.curve.heating_kw.push_back(3000.0 + 100.0 * i);
        night.curve.other_kw.push_back(1500.0);
    }
    return night;
}

} // namespace ui_test
