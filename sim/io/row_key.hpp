#pragma once

#include "sim/io/raw_table.hpp"
#include "sim/io/schema.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace sim::io {

/// The key of a row: the words of its key columns with '/' between them. A column that is missing
/// reads as if it were empty.
/// \return empty if none of them says anything
std::string row_key(RawTable const &table, TableSpec const &spec, RawRow const &row);

/// A key as the words of its key columns, fewer if it is too short. The last one takes the rest:
/// what stands there may hold a '/' itself.
std::vector<std::string> key_parts(TableSpec const &spec, std::string_view key);

} // namespace sim::io
