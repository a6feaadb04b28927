#pragma once

#include "sim/engine/works/packages/package_list.hpp"
#include "sim/model/works.hpp"

#include <string_view>

namespace sim::works {

/// Crews that work outside the heating season only.
[[nodiscard]] bool rests_in_winter(std::string_view crew_key);

/// Fills `times` and `time_of` of a plan whose packages and crews are complete: the calendars of
/// all work times, then one for each crew pool with its learning. Crews of a kind begin on the first
/// day on which one of their packages can begin by precedence and calendars alone, and anew after
/// each closed season.
/// \throws InputError naming a parameter that is missing or wrong
void set_times(WorksPlan &plan, Dataset const &dataset, Values const &values);

} // namespace sim::works
