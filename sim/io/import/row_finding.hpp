#pragma once

#include "sim/base/diagnostic.hpp"
#include "sim/io/raw_table.hpp"

#include <string>

namespace sim::io {

/// Something about one row of a file, and a column of it.
/// \param table  named by our layer; its files name the file
Diagnostic row_finding(Severity severity, std::string code, RawTable const &table,
                       std::size_t row_number, std::string column, std::string value, Text message,
                       Text allowed);

} // namespace sim::io
