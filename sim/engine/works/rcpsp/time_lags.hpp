#pragma once

#include "sim/engine/works/rcpsp/working_time.hpp"

#include <cstdint>
#include <functional>
#include <vector>

namespace sim::works {

/// start(to) >= start(from) + lag; a negative lag is a maximum one.
struct TimeLag
{
    std::uint32_t from = 0;
    std::uint32_t to = 0;
    Period lag = 0;
};

/// Scheduling with minimum and maximum time lags: feasibility itself is hard.
struct LagProblem
{
    std::vector<Period> duration;
    std::vector<TimeLag> lags;
    std::vector<std::vector<std::int32_t>> need; ///< by activity and resource
    std::vector<std::int32_t> capacity;
};

enum class LagVerdict
{
    feasible,
    infeasible, ///< proved
    open
};

struct LagAnswer
{
    LagVerdict verdict = LagVerdict::open;
    std::vector<Period> start;
    Period makespan = 0;
    Period bound = 0;
};

/// Never says feasible of what is_feasible() refuses, nor infeasible without a proof.
[[nodiscard]] LagAnswer schedule_with_lags(LagProblem const &problem, std::uint64_t seed,
                                           std::function<bool()> const &stop);

/// Lags and capacities hold: asked of every answer.
[[nodiscard]] bool is_feasible(LagProblem const &problem, std::vector<Period> const &start);

} // namespace sim::works
