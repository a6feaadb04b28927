#pragma once

#include "sim/engine/works/answers/answer.hpp"

#include <vector>

namespace sim::report {

/// Why a scenario has no schedule of all its works, the surest reason first: dates set by hand that
/// cannot hold, crews that are too small, chains longer than the horizon; else which works end
/// beyond the horizon, and a horizon within which a schedule was made. Only what a bound shows is
/// called impossible.
/// \pre no schedule was found
[[nodiscard]] std::vector<Text> why_unscheduled(works::Case const &works);

} // namespace sim::report
