#pragma once

#include "sim/base/date.hpp"
#include "sim/engine/doctor/report.hpp"

#include <optional>

namespace sim::checkup {

/// Years of the programme and the days in which its works can lie.
struct PlanSpan
{
    int first_year = 0;
    int final_year = 0;
    Day first = 0; ///< of the earliest phase or task, at the latest 1 January of the first year
    Day last = 0;  ///< the middle of the year after the last: acceptance, as works are scheduled
};

/// \return nothing if the data do not say the years
[[nodiscard]] std::optional<PlanSpan> plan_span(Report const &report);

} // namespace sim::checkup
