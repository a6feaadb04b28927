#pragma once

#include "sim/base/diagnostic.hpp"
#include "sim/io/raw_table.hpp"
#include "sim/io/schema.hpp"

#include <string>

namespace sim::io {

/// Where a row stands: file, layer, its key or "row 12", and a column.
Location place_of(RawTable const &table, TableSpec const *spec, RawRow const &row,
                  std::string const &column);

/// Turns the cells of known columns into the types of the schema; what does not fit stays as it is
/// and becomes a finding, as does every value that is not allowed. Missing columns are findings.
void settle_cells(RawTable &table, TableSpec const &spec, Diagnostics &findings);

} // namespace sim::io
