// The whole season of Donghe: from the beginning, and after an edit of one block.
#include "sim/engine/simulate.hpp"
#include "sim/io/project_file.hpp"
#include "tests/common/places.hpp"

#include <benchmark/benchmark.h>

#include <filesystem>

namespace {

std::filesystem::path const data_root = test_places::data();

sim::io::LoadedProject const &donghe()
{
    static sim::io::LoadedProject const loaded =
        sim::io::load_source_folder(data_root / "donghe", data_root);
    return loaded;
}

void from_scratch(benchmark::State &state)
{
    sim::Dataset const &dataset = *donghe().project.dataset;
    sim::Scenario const scenario = *donghe().project.find_scenario("official");
    sim::Progress progress;
    for (auto _ : state) {
        benchmark::DoNotOptimize(sim::simulate(dataset, scenario, progress));
    }
}
BENCHMARK(from_scratch)->Unit(benchmark::kMillisecond);

/// Each step gives the next block the next route: often one that no block of its class had.
void one_block_edited(benchmark::State &state)
{
    sim::Dataset const &dataset = *donghe().project.dataset;
    sim::Scenario scenario = *donghe().project.find_scenario("official");
    sim::Progress progress;
    sim::Results results = sim::simulate(dataset, scenario, progress);
    std::size_t block = 0;
    for (auto _ : state) {
        sim::Scenario const before = scenario;
        sim::RouteId &route = scenario.plan.choices[block].route;
        route.index = static_cast<std::uint32_t>((route.index + 1) % dataset.routes.size());
        block = (block + 7) % scenario.plan.choices.size();
        results = sim::update(dataset, results, before, scenario, progress);
    }
}
BENCHMARK(one_block_edited)->Unit(benchmark::kMillisecond);

/// The block with the most households, to and fro between two routes that are both in use.
void largest_block_edited(benchmark::State &state)
{
    sim::Dataset const &dataset = *donghe().project.dataset;
    sim::Scenario scenario = *donghe().project.find_scenario("official");
    std::size_t largest = 0;
    for (std::size_t b = 0; b < dataset.blocks.size(); ++b) {
        if (dataset.blocks[b].households > dataset.blocks[largest].households) {
            largest = b;
        }
    }
    sim::RouteId const routes[] = {*dataset.find_route("solar_electric"),
                                   *dataset.find_route("gas_wall")};
    sim::Progress progress;
    sim::Results results = sim::simulate(dataset, scenario, progress);
    bool gas = false;
    for (auto _ : state) {
        sim::Scenario const before = scenario;
        gas = !gas;
        scenario.plan.choices[largest].route = routes[gas ? 1 : 0];
        results = sim::update(dataset, results, before, scenario, progress);
    }
}
BENCHMARK(largest_block_edited)->Unit(benchmark::kMillisecond);

} // namespace
