#pragma once

#include "sim/io/document/document.hpp"
#include "sim/report/task_sheet.hpp"

#include <vector>

namespace sim::report {

/// A task sheet as numbered text: title, whose sheet it is, tasks under their headings, notes.
[[nodiscard]] std::vector<io::Paragraph> task_paragraphs(SheetSource const &source,
                                                         TaskSheet const &tasks);

} // namespace sim::report
