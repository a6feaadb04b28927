#pragma once

#include "sim/base/diagnostic.hpp"
#include "sim/io/raw_table.hpp"

#include <filesystem>
#include <optional>

namespace sim::io {

/// A CSV file (RFC 4180, UTF-8, header line) as a table of words, named after the file.
/// \return nothing if it cannot be read as a table; `findings` then says why
/// \throws IoError if the file cannot be read
std::optional<RawTable> read_csv_table(std::filesystem::path const &file, Diagnostics &findings);

} // namespace sim::io
