#pragma once

#include "sim/base/diagnostic.hpp"
#include "sim/io/import/spelling.hpp"
#include "sim/io/raw_table.hpp"

namespace sim::io {

/// Makes a file's words those of the schema: names of towns, blocks and networks become the codes
/// of their rows, cells get their types. A cell that cannot be used becomes a warning and is empty.
/// \param table  in our columns; its `files` name the file
void settle_foreign(RawProject const &tables, RawTable &table, Spelling const &spelling,
                    Diagnostics &findings);

} // namespace sim::io
