#pragma once

#include "sim/base/diagnostic.hpp"
#include "sim/io/raw_table.hpp"

#include <filesystem>
#include <optional>
#include <string>

namespace sim::io {

/// A GeoJSON feature collection with a crs member as a layer, named after the file.
/// \return nothing if it cannot be read as a layer; `findings` then says why
/// \throws IoError if the file cannot be read
std::optional<RawTable> read_geojson(std::filesystem::path const &file, Diagnostics &findings);

/// The same of text that is there already.
/// \param file  name for messages
/// \pre UTF-8 without byte order mark
std::optional<RawTable> geojson_table(std::filesystem::path const &file, std::string const &content,
                                      Diagnostics &findings);

} // namespace sim::io
