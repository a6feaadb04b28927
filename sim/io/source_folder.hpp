#pragma once

#include "sim/base/diagnostic.hpp"
#include "sim/io/raw_table.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace sim::io {

/// All layers and tables of a district's source folder (GeoJSON and CSV directly in it) and the
/// national tables (CSV in `data_root`/factors, policy, calendar). A district's row replaces the
/// national row with the same key; rows of its own come after.
/// \throws IoError if a folder or file cannot be read
RawProject read_source_folder(std::filesystem::path const &district,
                              std::filesystem::path const &data_root, Diagnostics &findings);

/// One table of the national ones, with that of `district` laid over it, settled.
/// \param district  empty: none
/// \return without columns and rows if there is none
/// \throws IoError if a folder or file cannot be read
RawTable read_national_table(std::string const &name, std::filesystem::path const &data_root,
                             std::filesystem::path const &district, Diagnostics &findings);

/// The folder in `data_root` whose meta data name this district; empty if there is none.
std::filesystem::path find_district_folder(std::filesystem::path const &data_root,
                                           std::string const &district_code);

/// The folders of districts in `data_root`, by name: those that have a table `meta`.
std::vector<std::filesystem::path> district_folders(std::filesystem::path const &data_root);

} // namespace sim::io
