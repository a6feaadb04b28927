// Radial power flow: eight hours side by side, a season of long feeders, and a whole scenario's lines.
#include "sim/engine/grid/network_flow.hpp"
#include "sim/engine/grid/radial_sweep.hpp"
#include "sim/engine/grid/season_flow.hpp"
#include "tests/common/case_table.hpp"
#include "tests/common/grid_data.hpp"

#include <benchmark/benchmark.h>

namespace {

using benchmark::Counter;

/// The feeder of Baran and Wu, as it stands in tests/cases.
struct Feeder33
{
    sim::grid::RadialLine line;
    sim::grid::SweepSpace space{32};

    Feeder33()
    {
        sim::io::CsvTable const table = case_table("power_flow_33", "network");
        line.parent.resize(table.size());
        line.r_pu.resize(table.size());
        line.x_pu.resize(table.size());
        constexpr double base_ohm = 12.66 * 12.66;
        constexpr double kva_per_pu = 1000.0;
        for (std::size_t i = 0; i < table.size(); ++i) {
            auto const node = static_cast<std::size_t>(*table.number(i, "to")) - 2;
            line.parent[node] = static_cast<std::int32_t>(*table.number(i, "from")) - 2;
            line.r_pu[node] = *table.number(i, "r_ohm") / base_ohm;
            line.x_pu[node] = *table.number(i, "x_ohm") / base_ohm;
            space.p_pu[node].fill(*table.number(i, "p_kw") / kva_per_pu);
            space.q_pu[node].fill(*table.number(i, "q_kvar") / kva_per_pu);
        }
    }
};

/// Ten thousand load flows of the 33-bus feeder, each load a little different.
void ten_thousand_33(benchmark::State &state)
{
    constexpr std::size_t flows = 10'000;
    Feeder33 feeder;
    std::vector<sim::grid::Lanes> const p = feeder.space.p_pu;
    double sum = 0.0;
    int iterations = 0;
    for (auto _ : state) {
        for (std::size_t first = 0; first < flows; first += sim::grid::sweep_lanes) {
            for (std::size_t node = 0; node < p.size(); ++node) {
                for (std::size_t k = 0; k < sim::grid::sweep_lanes; ++k) {
                    double const factor = 0.5 + 0.6 * static_cast<double>(first + k) / flows;
                    feeder.space.p_pu[node][k] = p[node][k] * factor;
                }
            }
            sim::grid::SweepResult const result = sim::grid::sweep(feeder.line, 1.0, feeder.space);
            sum += result.losses_pu[0];
            iterations = result.iterations;
        }
    }
    benchmark::DoNotOptimize(sum);
    state.counters["flows/s"] = Counter{flows, Counter::kIsIterationInvariantRate};
    state.counters["rounds"] = iterations;
}
BENCHMARK(ten_thousand_33)->Unit(benchmark::kMillisecond)->UseRealTime();

/// One feeder of `range(0)` nodes, 4 392 hours, `range(1)` threads.
void season_of_a_feeder(benchmark::State &state)
{
    auto const nodes = static_cast<std::size_t>(state.range(0));
    sim::Dataset dataset =
        grid_data::make_dataset({nodes, 1, 1, 20000.0 / static_cast<double>(nodes)});
    // The load of a 5 MVA feeder whatever the number of nodes, on four branches.
    for (std::size_t b = 0; b < nodes; ++b) {
        sim::TransformerZone &zone = dataset.transformer_zones[b];
        zone.households = 1;
        zone.base_peak_kw = 300.0 / static_cast<double>(nodes);
        dataset.blocks[b].households = 1;
        dataset.blocks[b].heated_floor_area_m2 = 40000.0 / static_cast<double>(nodes);
        dataset.feeder_sections[b].other_load_peak_kw = 300.0 / static_cast<double>(nodes);
        if (b >= 4) {
            dataset.feeder_sections[b].upstream =
                sim::Id<sim::FeederSection>{static_cast<std::uint32_t>(b - 4)};
        } else {
            dataset.feeder_sections[b].upstream.reset();
        }
    }
    sim::Scenario const scenario = grid_data::make_scenario(dataset);
    sim::Demand const demand =
        grid_data::make_demand(dataset, grid_data::make_profiles(sim::season_hours, 12), 5);
    std::size_t unsolved = 0;
    double lowest = 0.0;
    for (auto _ : state) {
        sim::Progress progress;
        sim::SeasonFlow const flow = sim::season_power_flow(dataset, scenario, demand, progress,
                                                            static_cast<unsigned>(state.range(1)))
                                         .front();
        unsolved = flow.unsolved_hours;
        lowest = flow.min_voltage_pu;
    }
    state.counters["hours/s"] =
        Counter{static_cast<double>(sim::season_hours), Counter::kIsIterationInvariantRate};
    state.counters["unsolved"] = static_cast<double>(unsolved);
    state.counters["lowest_pu"] = lowest;
}
BENCHMARK(season_of_a_feeder)
    ->Args({69, 1})
    ->Args({250, 1})
    ->Args({500, 1})
    ->Args({1000, 1})
    ->Args({1000, 2})
    ->Args({2000, 1})
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();

} // namespace
