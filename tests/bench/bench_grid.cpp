// Season loads of transformer zones, feeders and substations: Donghe's size and synthetic districts.
#include "sim/engine/grid/grid.hpp"
#include "sim/engine/grid/load_mix.hpp"
#include "sim/engine/grid/replay.hpp"
#include "sim/engine/grid/season_load.hpp"
#include "tests/common/grid_data.hpp"

#include <benchmark/benchmark.h>

#include <numeric>

namespace {

using sim::season_hours;

constexpr std::size_t year_hours = 8760;
constexpr std::size_t active_profiles = 32;

/// 590 zones on 38 feeders of 10 stations, 24 electric profiles.
struct DongheSized
{
    sim::Dataset dataset = grid_data::make_dataset({590, 38, 10, 500.0});
    sim::Scenario scenario = grid_data::make_scenario(dataset);
    sim::Demand demand =
        grid_data::make_demand(dataset, grid_data::make_profiles(season_hours, 24));
};

void donghe_from_scratch(benchmark::State &state)
{
    DongheSized const d;
    for (auto _ : state) {
        benchmark::DoNotOptimize(sim::make_grid(d.dataset, d.scenario, d.demand));
    }
}
BENCHMARK(donghe_from_scratch)->Unit(benchmark::kMillisecond)->UseRealTime();

/// A block of Donghe has five zones on average; here blocks have one, so five of them change.
void donghe_after_one_edit(benchmark::State &state)
{
    DongheSized d;
    sim::GridResults results = sim::make_grid(d.dataset, d.scenario, d.demand);
    std::vector<sim::BlockId> const changed{{38}, {76}, {114}, {152}, {190}};
    std::uint32_t profile = 0;
    for (auto _ : state) {
        profile = (profile + 1) % 25;
        for (sim::BlockId const block : changed) {
            d.demand.profile[block.index] = profile;
        }
        results = sim::update_grid(d.dataset, d.scenario, d.demand, results, changed);
        benchmark::DoNotOptimize(results);
    }
}
BENCHMARK(donghe_after_one_edit)->Unit(benchmark::kMillisecond)->UseRealTime();

void donghe_one_hour(benchmark::State &state)
{
    DongheSized const d;
    std::size_t hour = 0;
    for (auto _ : state) {
        hour = (hour + 1) % season_hours;
        benchmark::DoNotOptimize(sim::rates_at(d.dataset, d.scenario, d.demand, hour));
    }
}
BENCHMARK(donghe_one_hour)->Unit(benchmark::kMicrosecond)->UseRealTime();

/// A third of the assets above their capacity in the coldest hour, as in a district that converts.
sim::Dataset believable(std::size_t blocks)
{
    sim::Dataset dataset = grid_data::make_dataset({blocks, blocks / 25, 40, 500.0});
    for (std::size_t b = 0; b < blocks; ++b) {
        sim::TransformerZone &zone = dataset.transformer_zones[b];
        zone.capacity_kva = zone.households * (6.0 + 0.5 * static_cast<double>(b % 8));
    }
    for (std::size_t f = 0; f < dataset.feeders.size(); ++f) {
        dataset.feeders[f].limit_kva = 12000.0 + 1000.0 * static_cast<double>(f % 8);
    }
    return dataset;
}

/// `range(0)` blocks with a zone each, 25 of them on a feeder, 32 profiles; a whole year.
/// `strained`: transformers and lines at half their load, so that most hours of the year are heavy
/// and none can be left out.
struct Synthetic
{
    sim::Dataset dataset;
    sim::Scenario scenario;
    sim::Demand demand;
    sim::grid::GridValues values;
    sim::grid::ProfileTiles tiles;
    sim::grid::GridMixes mixes;

    Synthetic(std::size_t blocks, bool strained)
        : dataset{strained ? grid_data::make_dataset({blocks, blocks / 25, 40, 500.0})
                           : believable(blocks)},
          scenario{grid_data::make_scenario(dataset)},
          demand{grid_data::make_demand(dataset,
                                        grid_data::make_profiles(year_hours, active_profiles), 7)},
          values{sim::grid::read_grid_values(dataset, scenario)}, tiles{*demand.set, values},
          mixes{sim::grid::make_mixes(dataset, demand, values, tiles)}
    {
    }
};

std::vector<std::uint32_t> all(std::size_t count)
{
    std::vector<std::uint32_t> result(count);
    std::iota(result.begin(), result.end(), 0U);
    return result;
}

/// Every feeder with every profile, whatever its blocks took: the dense matrix product.
void feeder_hours(benchmark::State &state)
{
    auto const feeders = static_cast<std::size_t>(state.range(0));
    Synthetic const s{2500, false};
    sim::grid::LoadMixes dense;
    std::vector<sim::grid::MixShare> shares(active_profiles);
    for (std::size_t f = 0; f < feeders; ++f) {
        for (std::uint32_t k = 0; k < active_profiles; ++k) {
            shares[k] = {k, 1.0 + 0.01 * static_cast<double>((f + k) % 40), 0.004};
        }
        dense.add(shares, {500.0, 400.0, 1000.0, 1e6, 5500.0 + static_cast<double>(f % 40) * 50.0});
    }
    std::vector<std::uint32_t> const assets = all(feeders);
    for (auto _ : state) {
        benchmark::DoNotOptimize(sim::grid::season_loads(s.tiles, dense, assets, s.values,
                                                         static_cast<unsigned>(state.range(1))));
    }
    double const hours = static_cast<double>(feeders * year_hours);
    using benchmark::Counter;
    state.counters["flop/s"] =
        Counter{hours * (4.0 * active_profiles + 25.0), Counter::kIsIterationInvariantRate};
    state.counters["asset-hours/s"] = Counter{hours, Counter::kIsIterationInvariantRate};
}
BENCHMARK(feeder_hours)
    ->ArgNames({"feeders", "threads"})
    ->Args({500, 1})
    ->Args({1000, 1})
    ->Args({2000, 1})
    ->Args({4000, 1})
    ->Args({2000, 2})
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();

void zone_hours(benchmark::State &state)
{
    Synthetic const s{static_cast<std::size_t>(state.range(0)), state.range(2) != 0};
    std::vector<std::uint32_t> const assets = all(s.mixes.zones.size());
    for (auto _ : state) {
        benchmark::DoNotOptimize(sim::grid::season_loads(s.tiles, s.mixes.zones, assets, s.values,
                                                         static_cast<unsigned>(state.range(1))));
    }
    using benchmark::Counter;
    state.counters["asset-hours/s"] = Counter{static_cast<double>(assets.size() * year_hours),
                                              Counter::kIsIterationInvariantRate};
}
BENCHMARK(zone_hours)
    ->ArgNames({"zones", "threads", "strained"})
    ->Args({12500, 1, 0})
    ->Args({25000, 1, 0})
    ->Args({50000, 1, 0})
    ->Args({100000, 1, 0})
    ->Args({50000, 2, 0})
    ->Args({50000, 1, 1})
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();

/// Everything a scenario needs but the zones' hours: mixes from blocks, then the feeders' year.
void scenario_at_feeder_level(benchmark::State &state)
{
    Synthetic const s{static_cast<std::size_t>(state.range(0)), state.range(2) != 0};
    std::vector<std::uint32_t> const assets = all(s.mixes.feeders.size());
    for (auto _ : state) {
        sim::grid::GridMixes const mixes =
            sim::grid::make_mixes(s.dataset, s.demand, s.values, s.tiles);
        benchmark::DoNotOptimize(sim::grid::season_loads(s.tiles, mixes.feeders, assets, s.values,
                                                         static_cast<unsigned>(state.range(1))));
    }
}
BENCHMARK(scenario_at_feeder_level)
    ->ArgNames({"blocks", "threads", "strained"})
    ->Args({12500, 1, 0})
    ->Args({50000, 1, 0})
    ->Args({50000, 2, 0})
    ->Args({50000, 1, 1})
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();

} // namespace
