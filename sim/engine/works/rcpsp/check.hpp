#pragma once

#include "sim/engine/works/rcpsp/problem.hpp"

#include <cstdint>
#include <vector>

namespace sim::works {

enum class Fault
{
    precedence, ///< begins before `other` is finished
    capacity,   ///< `other`: resource; `period`
    calendar,   ///< begins in a period without work, has not the content, or crosses a season's end
    release,    ///< begins before it may, or not at its fixed start
    horizon
};

struct Violation
{
    Fault fault = Fault::precedence;
    std::uint32_t activity = 0;
    std::uint32_t other = none;
    Period period = 0;
};

/// Everything that a schedule breaks, found without any code of the schedulers.
[[nodiscard]] std::vector<Violation> check(Problem const &problem, Schedule const &schedule);

} // namespace sim::works
