#pragma once

#include "sim/report/sheet_builder.hpp"
#include "sim/report/task_sheet.hpp"

#include <string>

namespace sim::report {

/// 河东镇村（社区）任务清单.
[[nodiscard]] std::string sheet_title(SheetSource const &source, JurisdictionId place,
                                      Text const &kind);

/// The line that is filled in by hand.
void add_signatures(SheetSource const &source, SheetBuilder &sheet);

/// Page with the sheet's header lines.
[[nodiscard]] io::PageSetup page_of(SheetSource const &source, bool landscape);

/// 方案：印发方案
[[nodiscard]] std::string scenario_words(SheetSource const &source);

} // namespace sim::report
