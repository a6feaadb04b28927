#pragma once

#include "sim/base/diagnostic.hpp"
#include "sim/io/gdal_raii.hpp"
#include "sim/io/import/foreign_table.hpp"

#include <filesystem>
#include <string>

namespace sim::io {

/// What a feature is called by.
enum class RowNumbers
{
    in_order, ///< from 1
    ids       ///< those of the file
};

/// A layer of a file as it stands there. Shapes that no layer of ours can hold, heights, and
/// features that cannot be read are told. Words are left as bytes, untrimmed.
/// \param file   name for messages
ForeignTable layer_rows(OGRLayer &layer, std::filesystem::path const &file, Diagnostics &findings,
                        RowNumbers numbers = RowNumbers::in_order);

/// Shapes that no layer of ours can hold, features without one, coordinates that are no numbers,
/// rings that do not close.
void tell_shapes(ForeignTable const &table, Diagnostics &findings);

/// A file that no driver could open, or that broke off, as a finding with GDAL's own words.
void tell_unreadable(std::filesystem::path const &file, std::string const &layer,
                     Diagnostics &findings);

/// Cuts blanks off the ends of all cells. \pre they are UTF-8
void trim_words(ForeignTable &table);

/// Takes away the columns in which no row has a word.
void drop_empty_columns(ForeignTable &table);

/// Keeps the table that is wished for. A wish for one that is not there is an error.
void keep_wished(std::vector<ForeignTable> &tables, ReadWish const &wish,
                 std::filesystem::path const &file, Diagnostics &findings);

} // namespace sim::io
