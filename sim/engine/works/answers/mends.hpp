#pragma once

#include "sim/base/progress.hpp"
#include "sim/engine/works/answers/answer.hpp"
#include "sim/engine/works/rcpsp/scheduler.hpp"

#include <vector>

namespace sim::works {

/// Ways to meet a target that is missed, each made and scheduled anew: more crews, two shifts, an
/// earlier start, framework contracts beside the tender, blocks moved to the next year. Cheapest
/// first among those that meet it, then by households gained.
/// \param effort  of each trial: steps and seed; its stop ends the search with what there is
[[nodiscard]] std::vector<Mend> find_mends(Case const &works, WorksSchedule const &schedule,
                                           std::uint32_t target, Control const &effort,
                                           Progress &progress);

/// Numbers of crews, by pool, of which none can be one less.
struct CrewSet
{
    std::vector<std::int32_t> crews;
    bool met = false; ///< the target is met with them, by a schedule that was made
    /// By pool: that one crew fewer fails is proved by the bound; else only no schedule was found.
    std::vector<bool> proved;
    Day reached = 0;
};
[[nodiscard]] CrewSet minimum_crews(Case const &works, std::uint32_t target, Control const &effort,
                                    Progress &progress);

} // namespace sim::works
