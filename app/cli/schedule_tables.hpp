#pragma once

#include "app/cli/schedule_run.hpp"
#include "sim/base/table.hpp"

#include <vector>

namespace app::cli {

// Short tables of a schedule for a terminal. \pre feasible()

/// Nothing, or the sentence of a date beyond the horizon, in place of it.
[[nodiscard]] sim::TableCell day_cell(sim::WorksPlan const &plan, sim::Day day);
[[nodiscard]] sim::Text verdict_words(sim::TargetVerdict verdict);

[[nodiscard]] sim::Table target_table(ScheduleRun const &run);
[[nodiscard]] sim::Table chain_table(ScheduleRun const &run);
[[nodiscard]] sim::Table crew_table(ScheduleRun const &run);
[[nodiscard]] sim::Table month_table(ScheduleRun const &run);
/// \pre mends were asked for
[[nodiscard]] sim::Table mend_table(ScheduleRun const &run);
/// \pre the fewest crews were asked for
[[nodiscard]] sim::Table crew_set_table(ScheduleRun const &run);
/// \pre draws were asked for
[[nodiscard]] sim::Table risk_table(ScheduleRun const &run);
[[nodiscard]] sim::Table culprit_table(ScheduleRun const &run);

/// All of them that were asked for: for csv files.
[[nodiscard]] std::vector<sim::Table> schedule_tables(ScheduleRun const &run);

} // namespace app::cli
