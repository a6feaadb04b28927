#pragma once

#include "sim/base/diagnostic.hpp"
#include "sim/io/raw_table.hpp"

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace sim::io {

/// One row of a file that somebody sent.
struct ForeignRow
{
    std::vector<std::string> cells{}; ///< as long as the columns; UTF-8, blanks at the ends cut off
    RawGeometry geometry{};           ///< in the file's own coordinates
    std::size_t number = 0;           ///< line of the file, row of the sheet, feature; from 1
};

/// One table, sheet or layer of a file that somebody sent, as it stands there.
struct ForeignTable
{
    std::string file{};
    std::string layer{};    ///< sheet or layer; empty: the file is the table
    std::string encoding{}; ///< that the words were read in: UTF-8, GB18030, UTF-16LE ...
    std::string crs{};      ///< "EPSG:4546" if the file says so; empty: it does not
    std::vector<std::string> columns{}; ///< headers; of merged ones "upper/lower"
    std::vector<ForeignRow> rows{};
    bool spatial = false;
};

struct ReadWish
{
    std::string encoding{}; ///< empty: by byte order mark, then strict UTF-8, then GB18030
    std::string layer{};    ///< sheet or layer; empty: all
};

/// Reads SHP, GeoPackage, GeoJSON, KML, KMZ, DXF, csv, txt or xlsx.
/// \return what could be read; `findings` say what could not, and what was guessed
/// \throws IoError if the file cannot be opened
std::vector<ForeignTable> read_foreign(std::filesystem::path const &file, ReadWish const &wish,
                                       Diagnostics &findings);

} // namespace sim::io
