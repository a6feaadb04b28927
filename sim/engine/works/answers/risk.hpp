#pragma once

#include "sim/base/progress.hpp"
#include "sim/engine/works/answers/answer.hpp"

#include <cstdint>

namespace sim::works {

struct RiskEffort
{
    int draws = 1000;
    std::uint64_t seed = 1;
    unsigned threads = 0; ///< 0: one per core; never changes the answer
};

/// Draws output of crews, rain by day and delivery times, and lets the works run in the order of
/// the schedule each time. \throws Cancelled
[[nodiscard]] WorksRisk draw_risk(Case const &works, WorksSchedule const &schedule,
                                  RiskEffort const &effort, Progress &progress);

} // namespace sim::works
