// Re-computation of the whole ledger after one edit: Donghe as it is, and synthetic districts.
#include "sim/engine/simulate.hpp"
#include "sim/io/project_file.hpp"
#include "tests/common/places.hpp"
#include "tests/common/small_plan.hpp"

#include <benchmark/benchmark.h>

#include <filesystem>

namespace {

std::filesystem::path const data_root = test_places::data();

void simulate_after_one_edit(benchmark::State &state, sim::Dataset const &dataset,
                             sim::Scenario scenario)
{
    std::size_t const routes = dataset.routes.size();
    std::size_t block = 0;
    for (auto _ : state) {
        sim::RouteId &route = scenario.plan.choices[block].route;
        route.index = static_cast<std::uint32_t>((route.index + 1) % routes);
        block = (block + 7) % scenario.plan.choices.size();
        sim::Progress progress;
        benchmark::DoNotOptimize(sim::simulate(dataset, scenario, progress));
    }
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(dataset.blocks.size()));
}

void donghe(benchmark::State &state)
{
    sim::io::LoadedProject const loaded =
        sim::io::load_source_folder(data_root / "donghe", data_root);
    simulate_after_one_edit(state, *loaded.project.dataset,
                            *loaded.project.find_scenario("official"));
}
BENCHMARK(donghe)->Unit(benchmark::kMicrosecond);

/// `range` blocks over as many jurisdictions as there are hundreds of blocks, all routes in turn.
void synthetic(benchmark::State &state)
{
    sim::Dataset dataset = small_plan::make_dataset();
    auto const blocks = static_cast<std::size_t>(state.range(0));
    dataset.jurisdictions.resize(blocks / 100 + 1);
    dataset.blocks.clear();
    sim::Scenario scenario;
    for (std::size_t b = 0; b < blocks; ++b) {
        auto const households = static_cast<int>(50 + b * 37 % 400);
        dataset.blocks.push_back(small_plan::make_block(std::to_string(100000 + b),
                                                        static_cast<std::uint32_t>(b / 100),
                                                        households, households * 80.0));
        auto const route = static_cast<std::uint32_t>(b % dataset.routes.size());
        scenario.plan.choices.push_back({{route}, 2021 + static_cast<int>(b % 3), false});
    }
    simulate_after_one_edit(state, dataset, scenario);
}
BENCHMARK(synthetic)->Arg(116)->Arg(1000)->Arg(10000)->Arg(50000)->Unit(benchmark::kMillisecond);

} // namespace
