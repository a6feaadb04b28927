#pragma once

#include "sim/base/text.hpp"
#include "sim/io/data_edit.hpp"

#include <string>
#include <vector>

namespace sim::io {

/// One cell that an edit writes to, as a person reads it.
struct ChangedCell
{
    std::string table;
    std::string key;   ///< of the row
    std::string field; ///< "geometry" for its shape; empty: the whole row comes or goes
    Text before;
    Text after;
};

/// What an edit changes, row by row and column by column. A shape is told by its vertices and its
/// size, a point by its degrees.
/// \param tables  before the edit
std::vector<ChangedCell> changed_cells(RawProject const &tables, DataEdit const &edit);

} // namespace sim::io
