#pragma once

#include "sim/base/diagnostic.hpp"
#include "sim/io/import/import.hpp"
#include "sim/io/import/spelling.hpp"
#include "sim/io/raw_table.hpp"

#include <vector>

namespace sim::io {

/// What each row of a file is to the rows of a layer: by key, then by name, by another spelling of
/// it, and by place. Each row of the layer is meant by one row of the file at most.
/// \param theirs  the file in the columns of the layer, named by it, settled
/// \param fills_only  the file fills columns of rows that are there (a digest): it adds none, and
///        rows that it does not name are not gone
/// \return rows of the file in its order, then rows of the layer that are gone; new rows without a
///         key of their own have none yet
std::vector<ImportRow> match_rows(RawProject const &tables, RawTable const &theirs,
                                  Spelling const &spelling, bool fills_only, Diagnostics &findings);

} // namespace sim::io
