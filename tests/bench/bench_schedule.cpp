// Works of thousands of packages over 36 months: a pass, the first schedule, an answer with its
// bound. Counter `gap`: value above the bound, in percent of it.
#include "sim/engine/works/rcpsp/bounds.hpp"
#include "sim/engine/works/rcpsp/scheduler.hpp"
#include "tests/common/synthetic_works.hpp"

#include <benchmark/benchmark.h>

#include <chrono>
#include <numeric>

namespace {

using namespace sim::works;

void counters(benchmark::State &state, Problem const &problem)
{
    state.counters["packages"] = static_cast<double>(problem.size());
}

/// What an edit costs: everything laid out anew and placed in a kept order.
void repair_all(benchmark::State &state)
{
    Problem const problem = test::synthetic_works(static_cast<int>(state.range(0)), 1);
    std::vector<std::int64_t> priority(problem.size());
    std::iota(priority.begin(), priority.end(), 0);
    Schedule const kept = generate(problem, priority);
    for (auto _ : state) {
        benchmark::DoNotOptimize(repair(problem, kept));
    }
    counters(state, problem);
}
BENCHMARK(repair_all)->Arg(85)->Arg(250)->Arg(500)->Arg(1000)->Unit(benchmark::kMillisecond);

void first_schedule(benchmark::State &state)
{
    Problem const problem = test::synthetic_works(static_cast<int>(state.range(0)), 1);
    for (auto _ : state) {
        bool found = false;
        Control control;
        control.stop = [&] { return found; };
        control.improved = [&](Answer const &) { found = true; };
        benchmark::DoNotOptimize(improve(problem, control));
    }
    counters(state, problem);
}
BENCHMARK(first_schedule)->Arg(85)->Arg(250)->Arg(500)->Arg(1000)->Unit(benchmark::kMillisecond);

void bound(benchmark::State &state)
{
    Problem const problem = test::synthetic_works(static_cast<int>(state.range(0)), 1);
    for (auto _ : state) {
        benchmark::DoNotOptimize(value_bound(problem));
    }
    counters(state, problem);
}
BENCHMARK(bound)->Arg(85)->Arg(250)->Arg(500)->Arg(1000)->Unit(benchmark::kMillisecond);

/// Blocks, then seconds.
void answer_after(benchmark::State &state)
{
    Problem const problem = test::synthetic_works(static_cast<int>(state.range(0)), 1);
    Answer answer;
    for (auto _ : state) {
        auto const start = std::chrono::steady_clock::now();
        Control control;
        control.stop = [&] {
            return std::chrono::steady_clock::now() - start >= std::chrono::seconds{state.range(1)};
        };
        answer = improve(problem, control);
    }
    counters(state, problem);
    state.counters["schedules"] = static_cast<double>(answer.schedules);
    state.counters["value"] = static_cast<double>(answer.value);
    state.counters["gap"] = 100.0 * static_cast<double>(answer.value - answer.bound) /
                            static_cast<double>(answer.bound);
}
BENCHMARK(answer_after)
    ->Args({250, 1})
    ->Args({250, 5})
    ->Args({250, 20})
    ->Args({1000, 5})
    ->Iterations(1)
    ->UseRealTime()
    ->Unit(benchmark::kMillisecond);

} // namespace
