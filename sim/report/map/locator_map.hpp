#pragma once

#include "sim/io/document/document.hpp"
#include "sim/report/task_sheet.hpp"

namespace sim::report {

/// Where the blocks of 附表1 lie: their fills by route with the numbers that they have in the
/// table, beside it what the colours mean with the homes of each route.
[[nodiscard]] io::Picture locator_map(SheetSource const &source, JurisdictionId place);

} // namespace sim::report
