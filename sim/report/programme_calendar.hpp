#pragma once

#include "sim/io/calendar_file.hpp"
#include "sim/report/task_sheet.hpp"

#include <optional>

namespace sim::report {

/// The works as a calendar: an entry for each package, the plan's deadlines beside them.
/// \param place  empty: all of the district; else its own packages and its lots
/// \pre source.works is not null
[[nodiscard]] io::CalendarFile programme_calendar(SheetSource const &source,
                                                  std::optional<JurisdictionId> place);

} // namespace sim::report
