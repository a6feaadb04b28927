#pragma once

#include "sim/io/workbook.hpp"
#include "sim/model/standing.hpp"
#include "sim/report/task_sheet.hpp"

namespace sim::report {

/// 通报: how all towns and streets stand by their places, what is late and why, which problems are
/// open.
/// \pre source.works is not null
[[nodiscard]] io::Book circular_book(SheetSource const &source, Standing const &standing);

} // namespace sim::report
