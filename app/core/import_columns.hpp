#pragma once

#include "app/core/importer.hpp"

#include <span>
#include <string>
#include <vector>

namespace app {

/// Layers and digests that a district sends files of, the likeliest first.
std::span<char const *const> import_layers();

/// Columns of a layer or digest that a file may fill, with the units that they may come in.
/// \param file  without shapes its columns may hold places as well; nullptr: as if it had shapes
std::vector<ImportColumn> import_columns(std::string const &layer,
                                         sim::io::ForeignTable const *file);

/// The name of a column without the unit that it ends in: "heated_floor_area".
std::string without_unit(std::string const &column);

/// What offices call a column of a layer; empty if the program knows no word.
std::string office_word(std::string const &layer, std::string const &column);

} // namespace app
