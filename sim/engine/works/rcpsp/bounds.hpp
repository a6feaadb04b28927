#pragma once

#include "sim/engine/works/rcpsp/problem.hpp"

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace sim::works {

/// Earliest begins and latest ends by precedence, calendars, releases and fixed starts alone.
struct Windows
{
    std::vector<Period> earliest_start;
    std::vector<Period> earliest_finish;
    std::vector<Period> latest_start; ///< so that nothing ends after `end`; below 0: impossible
    std::vector<Period> latest_finish;
};
[[nodiscard]] Windows windows(Problem const &problem, Period end);

/// No schedule is done before: the largest of critical path, energy with heads and tails, and what
/// refuting by left and right shifts of single resources proves.
[[nodiscard]] Period makespan_bound(Problem const &problem);

/// What keeps units from being gained before a period.
struct UnitBound
{
    std::int64_t most = 0; ///< no schedule gains more
    struct Part
    {
        std::uint32_t resource = none; ///< none: of chains alone
        std::int64_t lost = 0;         ///< units that it keeps out, without the other parts
    };
    std::vector<Part> parts; ///< most first
};
/// \param end  units count whose activity is finished before it
[[nodiscard]] UnitBound most_units(Problem const &problem, Period end);

/// No schedule has gained so many units before: smallest period whose most_units() reaches them.
[[nodiscard]] Period unit_bound(Problem const &problem, std::int64_t units);

/// Bound of the whole objective.
[[nodiscard]] std::int64_t value_bound(Problem const &problem);

/// Branch and bound for the makespan, for small problems: proves or improves.
/// \return the bound that is proved when `stop` says so, `upper` itself if it is the optimum
[[nodiscard]] Period proved_makespan(Problem const &problem, Schedule &best,
                                     std::function<bool()> const &stop);

} // namespace sim::works
