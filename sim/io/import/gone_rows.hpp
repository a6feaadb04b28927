#pragma once

#include "sim/io/import/import.hpp"
#include "sim/io/raw_table.hpp"

#include <cstddef>
#include <vector>

namespace sim::io {

/// Rows of a layer that a file does not have, not taken. Rows of towns that the file is not about
/// (by their own column, or by that of their block) are not gone, nor are those that an open row could mean.
/// \param claims  by row of ours: position + 1 of the file's row that means it; 0: none
/// \param rows    of the file, matched
std::vector<ImportRow> gone_rows(RawProject const &tables, RawTable const &ours,
                                 RawTable const &theirs, std::vector<std::size_t> const &claims,
                                 std::vector<ImportRow> const &rows);

} // namespace sim::io
