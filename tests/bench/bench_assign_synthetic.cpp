// The anytime solver on invented plains: first plan, proven gap over time, memory. The clock is the
// wall's, the gap is read at each report.
#include "sim/engine/assign/solver/solver.hpp"
#include "tests/common/synthetic_assignment.hpp"

#include <benchmark/benchmark.h>

#include <array>
#include <chrono>
#include <ctime>
#include <fstream>
#include <string>

namespace {

using namespace sim::assign;
using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point start)
{
    return std::chrono::duration<double>(Clock::now() - start).count();
}

double processor_seconds()
{
    return static_cast<double>(std::clock()) / static_cast<double>(CLOCKS_PER_SEC);
}

/// Highest use of memory by this program so far.
double peak_mb()
{
    std::ifstream status{"/proc/self/status"};
    for (std::string word; status >> word;) {
        if (word == "VmHWM:") {
            double kb = 0.0;
            status >> kb;
            return kb / 1024.0;
        }
    }
    return 0.0;
}

/// Proven gap in percent after so many seconds.
class Curve
{
public:
    explicit Curve(double end) : m_end{end} {}

    void note(double now, Answer const &answer)
    {
        if (m_first < 0.0 && answer.feasible()) {
            m_first = now;
        }
        for (std::size_t i = 0; i < marks.size(); ++i) {
            if (now <= marks[i]) {
                m_percent[i] = 100.0 * answer.gap();
            }
        }
    }

    void print(benchmark::State &state) const
    {
        state.counters["first_s"] = m_first;
        for (std::size_t i = 0; i < marks.size(); ++i) {
            if (marks[i] <= m_end) {
                state.counters["percent_" + std::to_string(static_cast<int>(marks[i])) + "s"] =
                    m_percent[i];
            }
        }
    }

private:
    static constexpr std::array marks{1.0, 2.0, 3.0, 5.0, 9.0, 15.0, 30.0};
    double m_end;
    double m_first = -1.0;
    std::array<double, marks.size()> m_percent{100, 100, 100, 100, 100, 100, 100};
};

/// Arguments: blocks, factor on the cost of levels, seconds.
void synthetic(benchmark::State &state)
{
    SyntheticSize size = SyntheticSize::of(static_cast<std::uint32_t>(state.range(0)));
    size.charge_factor = static_cast<double>(state.range(1));
    auto const seconds = static_cast<double>(state.range(2));
    Problem const problem = synthetic_assignment(size);
    Curve curve{seconds};
    for (auto _ : state) {
        auto const start = Clock::now();
        double const processor = processor_seconds();
        Control control;
        control.gap = 0.0;
        control.stop = [&] { return seconds_since(start) >= seconds; };
        control.improved = [&](Answer const &answer) { curve.note(seconds_since(start), answer); };
        Answer const answer = solve_anytime(problem, control);
        state.counters["late_ms"] = 1e3 * (seconds_since(start) - seconds);
        state.counters["steps"] = static_cast<double>(answer.steps);
        state.counters["processor_s"] = processor_seconds() - processor;
    }
    curve.print(state);
    state.counters["peak_MB"] = peak_mb();
}
BENCHMARK(synthetic)
    ->Args({200, 1, 5})
    ->Args({1000, 1, 5})
    ->Args({5000, 1, 5})
    ->Args({12500, 1, 15})
    ->Args({50000, 1, 30})
    ->Args({50000, 4, 30})
    ->Args({100000, 1, 30})
    ->ArgNames({"blocks", "factor", "seconds"})
    ->Iterations(1)
    ->Unit(benchmark::kSecond)
    ->UseRealTime();

} // namespace
