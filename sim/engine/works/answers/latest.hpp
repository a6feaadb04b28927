#pragma once

#include "sim/engine/works/answers/answer.hpp"

#include <vector>

namespace sim::works {

/// By package, the period before which it has to end so that every target keeps its due day, or,
/// where the schedule misses it, the day on which the schedule reaches it. Packages that no target
/// needs have until the end of the programme: the last due day or the last end, the later one.
[[nodiscard]] std::vector<Period> latest_ends(Case const &works, WorksSchedule const &schedule);

/// The schedule moved to the right: one schedule in which every package is as late as its latest
/// end, its successors, crews and calendars let it, in the order of the schedule.
/// \return the schedule itself where nothing can be moved
[[nodiscard]] Schedule latest_schedule(Case const &works, WorksSchedule const &schedule);

} // namespace sim::works
