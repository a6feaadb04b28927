#pragma once

#include "sim/base/date.hpp"
#include "sim/model/dataset.hpp"
#include "sim/model/scenario.hpp"

#include <optional>

namespace sim::works {

/// Days of the published calendar, last days inclusive.
struct PublishedCalendar
{
    Day issued = 0;
    Day preliminaries_start = 0;
    Day preliminaries_end = 0;
    Day construction_start = 0;
    Day construction_end = 0;
    Day acceptance_end = 0;
    Day season_start = 0; ///< first day of heat in the first year
};

/// \return nothing where a phase, the day of issue or the season is not given
[[nodiscard]] std::optional<PublishedCalendar> published_calendar(Dataset const &dataset,
                                                                  Scenario const &scenario);

} // namespace sim::works
