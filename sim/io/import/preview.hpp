#pragma once

#include "sim/io/import/import.hpp"

#include <string>

namespace sim::io {

/// \throws InputError naming the layers there are, if nothing is imported into this one
void require_layer(RawProject const &tables, std::string const &layer);

/// Compares a mapped file with the project: the second half of preview_import(), for tables that
/// were not read from a file.
/// \param file    name without folders
/// \param mapped  its table is named by the layer whose rows change
ImportPreview preview_of(RawProject const &tables, std::string const &layer,
                         std::string const &file, std::string const &hash, MappedTable mapped,
                         Diagnostics findings);

} // namespace sim::io
