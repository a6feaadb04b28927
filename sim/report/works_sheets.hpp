#pragma once

#include "sim/io/workbook.hpp"
#include "sim/report/sheet_builder.hpp"
#include "sim/report/sheets.hpp"

#include <optional>

namespace sim::report {

// Sheets of the dated works. \pre SheetSource::works is not null for all of them

/// 附表3 of a town or street: dates, crews and float of every village and community.
[[nodiscard]] io::BookSheet works_sheet(SheetSource const &source, JurisdictionId place);

/// 月度目标, crews, money by month, lots and shared works: what the book of a body has of them.
[[nodiscard]] std::vector<AttachedList> works_lists(SheetSource const &source,
                                                    TaskSheet const &sheet);

/// The day by which the plan wants the works done.
[[nodiscard]] std::optional<Day> works_due(SheetSource const &source);

/// Where the dates come from, below a table.
void add_dates_notes(SheetSource const &source, SheetBuilder &sheet);

/// 月度目标（测算）: nobody may take a computed date for a scheduled one.
[[nodiscard]] Text dated_title(SheetSource const &source, Text const &title);

/// 排定：6月20日开工，9月28日通暖 — of what a task counts; empty without works or packages.
[[nodiscard]] std::string dates_of_task(SheetSource const &source, TaskRule const &rule,
                                        std::optional<JurisdictionId> place);

} // namespace sim::report
