#pragma once

#include "sim/engine/works/rcpsp/time_lags.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace reference {

/// Form of ProGen/max (.sch): number of activities between the first and the last, and of resources;
/// per activity number, modes, number of successors, these and their [lags]; per activity number,
/// mode, duration and needs; capacities. \throws ScheduleFileError
[[nodiscard]] sim::works::LagProblem read_sch(std::string_view text);

/// Schedules it and prints the answer as JSON, asked anew whether it holds.
/// \return exit status: 1 if an answer did not hold
int run_lags(std::string const &file, std::string_view text, double seconds, std::uint64_t seed);

} // namespace reference
