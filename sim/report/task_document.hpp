#pragma once

#include "sim/io/document/document.hpp"
#include "sim/report/task_sheet.hpp"

namespace sim::report {

/// The paper of one task sheet: the numbered text, then each attached table on pages of its own.
[[nodiscard]] io::Document task_document(SheetSource const &source, TaskSheet const &sheet);

} // namespace sim::report
