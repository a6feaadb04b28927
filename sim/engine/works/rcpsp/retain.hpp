#pragma once

#include "sim/engine/works/rcpsp/scheduler.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace sim::works {

/// A schedule that keeps what it can of another.
struct Retained
{
    Schedule schedule;               ///< empty: some activity finds no place within the horizon
    std::vector<std::uint8_t> moved; ///< by activity: begins on another period than before

    [[nodiscard]] std::size_t moved_count() const;
};

/// Begins stay where precedence, calendars, crews and releases let them; the others find the
/// earliest place beside them, and push only what waits for them.
/// \param before  begins to be kept, by activity; below 0: none, it goes where it can
/// \param control  steps: so many other orders of the moved ones are tried, and the one with the
///                 fewest moved, then of the best value is taken. 0: one pass
[[nodiscard]] Retained retain(Problem const &problem, std::span<Period const> before,
                              Control const &control);

} // namespace sim::works
