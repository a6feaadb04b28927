// Weather, one profile of every route, and the demand of many blocks after one edit.
#include "sim/engine/climate/weather.hpp"
#include "sim/engine/demand/demand.hpp"
#include "sim/engine/demand/load_profile.hpp"
#include "tests/common/physics_data.hpp"

#include <benchmark/benchmark.h>

using namespace sim;

namespace {

void weather(benchmark::State &state)
{
    Dataset const dataset = physics::dataset();
    for (auto _ : state) {
        benchmark::DoNotOptimize(make_weather(dataset, Scenario{}));
    }
}

void profile(benchmark::State &state)
{
    Dataset const dataset = physics::dataset();
    Scenario const scenario;
    Values const values{dataset, scenario};
    Weather const hours = make_weather(dataset, scenario);
    ProfileFrame const frame = make_profile_frame(values, hours);
    RouteId const route{static_cast<std::uint32_t>(state.range(0))};
    state.SetLabel(dataset.route(route).key);
    for (auto _ : state) {
        benchmark::DoNotOptimize(
            make_load_profile(dataset, values, frame, hours, {BuildingClassId{0}, route}));
    }
}

/// Blocks over four classes and three routes: twelve profiles.
Dataset many_blocks(std::int64_t count, Scenario &scenario)
{
    Dataset dataset = physics::dataset();
    char const *const routes[] = {"chp_heat", "gas_wall", "solar_electric"};
    for (std::int64_t i = 0; i < count; ++i) {
        Block block;
        block.code = std::to_string(i);
        block.building_class = "B" + std::to_string(1 + i % 4);
        block.households = 228;
        block.heated_floor_area_m2 = 80.0 * 228.0;
        dataset.blocks.push_back(block);
        scenario.plan.choices.push_back(
            {dataset.find_route(routes[i / 4 % 3]).value(), 2021, false});
    }
    return dataset;
}

void from_scratch(benchmark::State &state)
{
    Scenario scenario;
    Dataset const dataset = many_blocks(state.range(0), scenario);
    for (auto _ : state) {
        benchmark::DoNotOptimize(make_demand(dataset, scenario));
    }
}

void after_an_edit(benchmark::State &state)
{
    Scenario scenario;
    Dataset const dataset = many_blocks(state.range(0), scenario);
    Demand const before = make_demand(dataset, scenario);
    scenario.plan.choices[1].route = dataset.find_route("ashp_water").value();
    for (auto _ : state) {
        benchmark::DoNotOptimize(make_demand(dataset, scenario, &before));
    }
}

} // namespace

BENCHMARK(weather)->Unit(benchmark::kMillisecond);
BENCHMARK(profile)->DenseRange(0, 8)->Unit(benchmark::kMillisecond);
BENCHMARK(from_scratch)->Arg(116)->Arg(1000)->Arg(10000)->Arg(50000)->Unit(benchmark::kMillisecond);
BENCHMARK(after_an_edit)
    ->Arg(116)
    ->Arg(1000)
    ->Arg(10000)
    ->Arg(50000)
    ->Unit(benchmark::kMillisecond);
