#pragma once

#include "sim/io/import/mapped_table.hpp"

namespace sim::io {

/// Tells places that lie some 500 m off from what they belong to and would not if they came from a
/// web map (GCJ-02, BD-09). Compared are rows of the same code, else the areas of the block or town
/// that a row names.
/// \source the shift is the same for all of a district, so it leaves a mean distance that the
///         right datum takes away; other errors do not go with it
void tell_shifted_places(MappedTable const &mapped, RawProject const &tables,
                         Diagnostics &findings);

} // namespace sim::io
