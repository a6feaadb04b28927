#pragma once

#include "sim/io/raw_table.hpp"

#include <string>

namespace sim::io {

/// A layer or table of the given data as csv (RFC 4180, UTF-8 with byte order mark) that an import
/// reads back: our columns, shapes as WKT in the column `wkt`, degrees of EPSG:4490.
std::string given_csv(RawTable const &table);

} // namespace sim::io
