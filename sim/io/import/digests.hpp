#pragma once

#include "sim/io/import/mapped_table.hpp"
#include "sim/io/schema.hpp"

#include <span>
#include <string>

namespace sim::io {

/// Columns of files that are summed to rows of a layer before they are compared:
/// households (one line a household) and demolition, no_coal_zones (polygons or a list) to blocks,
/// load_curves (hours of zones) to transformer_zones.
std::span<TableSpec const> digest_specs();

/// Sums a mapped digest to rows of the layer that it feeds; `table` is then of that layer, with
/// codes of the project. Lines that belong to nothing, or to two, are findings.
MappedTable digest(MappedTable mapped, RawProject const &tables, Diagnostics &findings);

// One file each.
RawTable digest_households(RawTable const &lines, RawProject const &tables, Diagnostics &findings);
RawTable digest_demolition(RawTable const &lines, RawProject const &tables, Diagnostics &findings);
RawTable digest_no_coal_zones(RawTable const &lines, RawProject const &tables,
                              Diagnostics &findings);
RawTable digest_load_curves(RawTable const &lines, RawProject const &tables, Diagnostics &findings);

} // namespace sim::io
