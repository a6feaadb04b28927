#pragma once

#include "tests/common/foreign_files.hpp"

#include "sim/base/diagnostic.hpp"
#include "sim/io/import/foreign_table.hpp"

#include <string>
#include <vector>

namespace foreign {

/// A small file of each kind that is read, sound.
struct Seed
{
    std::string file;        ///< the one that is opened
    std::vector<Part> parts; ///< it and what lies beside it
};

/// csv in three encodings, xlsx, shapefile with its parts, attributes alone, GeoJSON, KML, KMZ, DXF.
std::vector<Seed> seeds();

/// What is wrong with a reading whatever the file: rows of another length than the columns, words
/// that are no UTF-8, columns twice, endless coordinates that nobody told. Empty: nothing.
std::string unsound(std::vector<sim::io::ForeignTable> const &tables,
                    sim::Diagnostics const &findings);

} // namespace foreign
