#pragma once

#include "app/cli/schedule_run.hpp"
#include "sim/base/table.hpp"

#include <vector>

namespace app::cli {

/// How a schedule was found: what is kept with the scenario.
[[nodiscard]] sim::Text schedule_note(ScheduleRun const &run);
/// The same for a mend that is kept. \pre run.applied
[[nodiscard]] sim::Text applied_note(ScheduleRun const &run);

/// Targets, bottlenecks, mends, chain, crews, months and what the published calendar leaves open.
void print_schedule(ScheduleRun const &run, sim::Language language);

/// Why there is no schedule.
void print_reasons(ScheduleRun const &run, sim::Language language);

} // namespace app::cli
