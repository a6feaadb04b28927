#pragma once

#include "sim/io/workbook.hpp"

#include <xlsxwriter.h>

namespace sim::io {

/// What makes a sheet a form: rules of its cells, protection of all others, hidden sheets.
void add_rules(lxw_worksheet *sheet, BookSheet const &content);

} // namespace sim::io
