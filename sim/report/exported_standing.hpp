#pragma once

#include "sim/model/standing.hpp"
#include "sim/report/export.hpp"
#include "sim/report/task_sheet.hpp"

#include <optional>

namespace sim::report {

/// Where the works stand, for an export.
/// \return nothing where no return came yet, the works have no dates, the sheet asked for is of one
///         body alone, or the project was written before there were rules of alarms
[[nodiscard]] std::optional<Standing> exported_standing(SheetSource const &source,
                                                        ExportOptions const &options);

} // namespace sim::report
