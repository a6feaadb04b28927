#pragma once

#include "app/cli/schedule_run.hpp"

namespace app::cli {

/// Frees packages and then fixes some as "package=date", one after the other, to run.scenario. A fixed date that cannot
/// hold adds its reason to run.reasons and is left out.
/// \throws sim::InputError for what is no package=date, or a package or day that the plan has not
void apply_dates(ScheduleRun &run, std::vector<std::string> const &fixed,
                 std::vector<std::string> const &freed);

} // namespace app::cli
