#pragma once

#include "sim/base/table.hpp"
#include "sim/report/task_sheet.hpp"

#include <vector>

namespace sim::report {

// The csv files of an export, one table each. Money stands to the fen (in 10 000 yuan with six
// decimals), so that sums over any rows are exact.

[[nodiscard]] Table blocks_table(SheetSource const &source);
[[nodiscard]] Table jurisdictions_table(SheetSource const &source);
/// One row per task and sheet: jurisdictions, units, programmes.
[[nodiscard]] Table tasks_table(SheetSource const &source, std::vector<TaskSheet> const &sheets);
[[nodiscard]] Table money_table(SheetSource const &source);  ///< by year, payer and item
[[nodiscard]] Table ledger_table(SheetSource const &source); ///< every line
[[nodiscard]] Table annex1_table(SheetSource const &source);
[[nodiscard]] Table annex2_table(SheetSource const &source);

} // namespace sim::report
