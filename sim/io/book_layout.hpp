#pragma once

#include "sim/io/workbook.hpp"

#include <string_view>
#include <vector>

namespace sim::io {

/// Lines that wrapped text takes: Chinese breaks anywhere, a Latin word stays whole.
/// \param width_pt  of the cell, margins included
int wrapped_lines(std::string_view text, double size_pt, double width_pt);

/// Heights of all rows in points, so that every text shows in full. Office programs do this
/// themselves only for cells that are not merged, and not when a file is first opened.
std::vector<double> row_heights_pt(BookSheet const &sheet);

} // namespace sim::io
