#pragma once

#include "sim/model/works.hpp"

#include <cstddef>
#include <vector>

namespace sim::works {

/// Households that the end of each package brings to a target: those it connects, or for the
/// target "accepted" those of its block once that is accepted.
/// \return by package; their sum is at most WorksPlan::households
[[nodiscard]] std::vector<int> target_units(WorksPlan const &plan, std::size_t target);

/// Day by the end of which the target's households are reached.
/// \param finish  last day of work, by package
/// \return the day after the horizon if they never are
[[nodiscard]] Day reached_day(WorksPlan const &plan, std::size_t target,
                              std::vector<int> const &units, std::vector<Day> const &finish);

/// Households of the target at the end of a day, those connected before any package counted.
[[nodiscard]] int reached_households(WorksPlan const &plan, std::vector<int> const &units,
                                     std::vector<Day> const &finish, Day by);

} // namespace sim::works
