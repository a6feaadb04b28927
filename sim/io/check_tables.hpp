#pragma once

#include "sim/base/diagnostic.hpp"
#include "sim/io/raw_table.hpp"

namespace sim::io {

/// Is the layout of the data one that this program reads? If not, nothing else is looked at.
bool check_schema_version(RawProject const &project, Diagnostics &findings);

/// The layout that this program writes.
std::string written_schema_version();

/// Makes `meta` say the layout that settled tables have, whatever they were read from.
void raise_schema_version(RawProject &project);

/// The project with every known cell in its type. Everything that the tables alone can tell is
/// checked: missing tables and columns, values, duplicate keys, references, coordinate system,
/// kinds of shapes. Rows that are generated are noted, one note a layer. Tables of an older layout
/// get the columns that they lack, empty.
RawProject settle(RawProject project, Diagnostics &findings);

/// Kind of shape, rings, coordinates, coordinate system of one layer.
void check_shapes(RawTable const &table, Diagnostics &findings);

/// Are rings closed and long enough, and coordinates where they can be? No word about crossings.
bool is_sound(RawGeometry const &shape);

/// True where the tables are so complete that a dataset can be built from them.
bool has_required_tables(RawProject const &project);

} // namespace sim::io
