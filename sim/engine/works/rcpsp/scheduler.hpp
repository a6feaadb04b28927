#pragma once

#include "sim/engine/works/rcpsp/problem.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace sim::works {

/// What a scheduler knows when it is asked.
struct Answer
{
    Schedule schedule;           ///< empty: none found within the horizon
    std::int64_t value = 0;      ///< of it
    std::int64_t bound = 0;      ///< proven: no schedule has a smaller value
    std::uint64_t steps = 0;     ///< done
    std::uint64_t schedules = 0; ///< generated

    [[nodiscard]] bool feasible() const { return !schedule.empty(); }
};

/// What the caller of a scheduler decides. Schedulers know no clock: the caller owns the deadline.
struct Control
{
    std::uint64_t seed = 1;
    std::uint64_t steps =
        0; ///< stop after so many; 0: only by bound or stop. Equal steps, equal bytes
    unsigned threads = 0;            ///< 0: one per core; never changes the answer
    std::function<bool()> stop = {}; ///< asked often; true: return the best so far
    std::function<void(Answer const &)> improved =
        {};                          ///< on the calling thread, at each better schedule
    Schedule const *start = nullptr; ///< to begin with, of a problem of the same shape
    bool proves = true; ///< false: no bound beside the schedule, for callers that ask many times

    [[nodiscard]] bool stopped() const { return stop && stop(); }
};

/// Serial generation: activities in the order of `priority` (smaller first, never before those they
/// wait for), each as early as precedence, calendar and resources let it. Activities with a fixed
/// start take their resources first.
/// \return empty if one finds no place within the horizon
[[nodiscard]] Schedule generate(Problem const &problem, std::span<std::int64_t const> priority);

/// The same from the end: every activity as late as it can be without ending after `latest`
/// (by activity; never: the horizon), in the order of falling finish of `schedule`.
/// \return empty if one finds no place
[[nodiscard]] Schedule shift_right(Problem const &problem, Schedule const &schedule,
                                   std::span<Period const> latest);

/// First schedules by priority rules, forward-backward justification, a population of activity
/// lists or large neighbourhoods for long problems. Streams better ones. A step is a fixed amount of
/// work. \source docs/methods.md, "Works schedule"
[[nodiscard]] Answer improve(Problem const &problem, Control const &control);

/// One schedule at once, for edits: the order of `previous` kept, everything as early as it can be.
[[nodiscard]] Schedule repair(Problem const &problem, Schedule const &previous);

} // namespace sim::works
