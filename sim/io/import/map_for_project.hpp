#pragma once

#include "sim/geo/geometry.hpp"
#include "sim/io/import/mapped_table.hpp"

#include <optional>
#include <string>

namespace sim::io {

/// What is known of a district before a file about it is read.
struct PlaceHint
{
    geo::Box degrees{};                       ///< around its shapes; empty: unknown
    std::optional<double> central_meridian{}; ///< of its own 3-degree zone
};

/// \return empty parts for what the project does not say
PlaceHint place_hint(RawProject const &tables);

/// The layer whose rows a layer or digest changes: blocks for households ...; empty if the name is
/// none that can be imported.
std::string target_layer(std::string const &layer);

/// map_table with the district at hand: what a preview stands on. Beyond it,
/// - metres without a zone are tried against the district's place,
/// - digests are summed: `table` then is of target_layer(layer), its rows have the codes of the
///   project and only the columns that the digest fills,
/// - places that lie as if shifted by a web map are told.
/// Rows of a polygon or line layer that came with coordinates in columns have a point as geometry:
/// good for finding what they belong to, never to be written. Words of columns that refer to other
/// rows (a town's name) stay words: the comparison with the project makes them codes.
MappedTable map_for_project(ForeignTable const &foreign, std::string const &layer,
                            ImportSettings const &settings, RawProject const &tables,
                            Diagnostics &findings);

} // namespace sim::io
