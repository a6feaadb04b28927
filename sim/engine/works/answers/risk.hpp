#pragma once

#include "sim/base/progress.hpp"
#include "sim/engine/works/answers/answer.hpp"

#include <cstdint>

namespace sim::works {

struct Uncertainty;

struct RiskEffort
{
    int draws = 1000;
    std::uint64_t seed = 1;
    unsigned threads = 0; ///< 0: one per core; never changes the answer
};

/// Draws output of crews, rain by day and delivery times, and lets the works run in the order of
/// the schedule each time. Nothing is planned anew: that is what a crew chief would see who keeps
/// the order he was given. Without a schedule no draw is made.
/// \return days beyond the horizon where a draw never reaches a target
/// \throws Cancelled
[[nodiscard]] WorksRisk draw_risk(Case const &works, WorksSchedule const &schedule,
                                  RiskEffort const &effort, Progress &progress);

/// The same with ranges given by hand.
[[nodiscard]] WorksRisk draw_risk(Case const &works, WorksSchedule const &schedule,
                                  Uncertainty const &uncertainty, RiskEffort const &effort,
                                  Progress &progress);

} // namespace sim::works
