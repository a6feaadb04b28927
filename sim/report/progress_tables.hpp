#pragma once

#include "sim/base/table.hpp"
#include "sim/report/task_sheet.hpp"

#include <vector>

namespace sim::report {

/// Days of which there are returns, in order.
[[nodiscard]] std::vector<Day> return_days(Dataset const &dataset);

/// Each town and street as it stands on a day: homes done, blocks by stage, money, problems.
[[nodiscard]] Table progress_places_table(Dataset const &dataset, Day day);

/// The same numbers of homes and money week by week, each town and street and the district.
[[nodiscard]] Table progress_weeks_table(Dataset const &dataset);

/// Every return of every block.
[[nodiscard]] Table progress_reports_table(Dataset const &dataset);

/// The list of problems, open ones first, those overdue on a day at the head.
[[nodiscard]] Table problems_table(Dataset const &dataset, Day day);

/// All of them, on the day of the last return; none if nothing has come yet.
[[nodiscard]] std::vector<Table> progress_tables(Dataset const &dataset);

/// What an export says of the returns: those tables, and the clean-heating rate where its
/// denominators are given.
[[nodiscard]] std::vector<Table> returns_tables(SheetSource const &source);

} // namespace sim::report
