#pragma once

#include "sim/engine/replan/replan.hpp"

#include <string_view>

namespace sim::replan {

/// Days, both included.
struct DaySpan
{
    Day first = 0;
    Day last = 0;

    [[nodiscard]] bool contains(Day day) const { return first <= day && day <= last; }
};

/// The days on which the works of a scenario may be done.
/// \throws InputError naming works.first_day, works.last_day or the first phase
[[nodiscard]] DaySpan days_of_works(Dataset const &dataset, Scenario const &scenario);

/// \param field  what the day was given as: an option of a command; empty: it has no name
/// \throws InputError for a day on which there is nothing to plan; what days_of_works throws
void require_day_of_works(Question const &question, std::string_view field);

/// The first target is reached later than by the old plan: dates were kept rather than targets.
[[nodiscard]] bool comes_later(Replan const &made);

} // namespace sim::replan
