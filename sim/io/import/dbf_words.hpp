#pragma once

#include "sim/io/import/foreign_table.hpp"

#include <string>

namespace sim::io {

/// The words of an attribute table, read as raw bytes, in the encoding that is wished for, that all
/// of them are (UTF-8), that the file names, or GB18030. A last character that the width of a
/// column cut in two is cut off; what cannot be read is told with its row.
/// \param said  what the .cpg file says; may be empty
void decode_words(ForeignTable &table, std::string const &wish, std::string const &said,
                  Diagnostics &findings);

} // namespace sim::io
