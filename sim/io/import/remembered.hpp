#pragma once

#include "sim/io/import/foreign_table.hpp"
#include "sim/io/import/import_settings.hpp"
#include "sim/io/raw_table.hpp"

#include <optional>
#include <string>

namespace sim::io {

/// What a source is remembered by: the name of the file with # for every number in it, so that the
/// file of the next week is the same source.
std::string source_key(std::string const &file_name);

/// How the project remembers to have read this source.
std::optional<ImportSettings> remembered_settings(RawProject const &tables,
                                                  std::string const &layer,
                                                  std::string const &file_name);

/// `wish`, with what is remembered where it says nothing and the file allows it: columns that the
/// file has, coordinates where the file names none. The encoding is found anew each time.
ImportSettings with_remembered(ImportSettings wish, ImportSettings const &remembered,
                               ForeignTable const &file);

} // namespace sim::io
