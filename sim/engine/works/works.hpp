#pragma once

#include "sim/engine/works/answers/answer.hpp"
#include "sim/engine/works/packages/make_works.hpp"
#include "sim/engine/works/rcpsp/scheduler.hpp"

#include <memory>

namespace sim::works {

/// A scenario's works with dates, and all that follows from them.
struct Works
{
    std::shared_ptr<WorksPlan const> plan;
    std::shared_ptr<Problem const> problem;
    WorksSchedule schedule; ///< empty: none within the horizon
    std::int64_t value = 0; ///< of the schedule by the problem's objective
    std::int64_t bound = 0; ///< proven
    std::uint64_t steps = 0;
    WorksAnswer answer;
};

/// Plan, schedule (beginning with the dates the scenario keeps) and answer.
/// \throws InputError for a missing or wrong parameter
[[nodiscard]] Works schedule_works(Dataset const &dataset, Scenario const &scenario,
                                   Results const &results, Control const &control);

/// At once, for edits and for readers: the dates that the scenario keeps, with what an edit has
/// changed following; a first schedule if it keeps none.
[[nodiscard]] Works follow_works(Dataset const &dataset, Scenario const &scenario,
                                 Results const &results);

} // namespace sim::works
