#pragma once

#include "sim/base/diagnostic.hpp"
#include "sim/io/import/foreign_table.hpp"
#include "sim/io/import/header_words.hpp"
#include "sim/io/import/import_settings.hpp"
#include "sim/io/import/mapped_table.hpp"
#include "sim/io/schema.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace sim::io {

/// A column of theirs that fills one of ours.
struct FoundColumn
{
    ColumnMatch match{};
    std::size_t position = 0; ///< in ForeignTable::columns
    std::string datum{};      ///< that its header names
};

/// Columns in which a file without shapes may hold places: lon, lat, x, y, north, east, wkt.
std::vector<std::string> const &place_columns();

/// What is imported: a layer or table of the schema, or a digest. nullptr for other words.
TableSpec const *import_spec(std::string const &layer);

/// Which column of theirs fills which of ours: as declared, else by our name, else by the synonyms
/// in their order; each of theirs fills one. Two headers that say the same are a finding, as are
/// declared columns that the file does not have, and units that are none of the column's.
std::vector<FoundColumn> find_columns(ForeignTable const &foreign, TableSpec const &spec,
                                      ImportSettings const &settings, ImportWords const &words,
                                      Diagnostics &findings);

} // namespace sim::io
