#pragma once

#include "sim/model/project.hpp"

#include <filesystem>

namespace sim::io {

/// Key of the winter that a weather file becomes.
inline constexpr char const *epw_key = "epw";

/// The heating season of an EnergyPlus weather file (EPW): 8 header lines, then one line an hour of
/// 1 January to 31 December, 32 to 35 columns, dry bulb in the seventh. The season runs over the
/// turn of the year; a file is one calendar year (typical years are put together from several), so
/// October to December are followed by January to April of the same file. 29 February is dropped.
/// Hours of another time zone than Beijing's are shifted. Radiation is not read: it follows from
/// the climate normals as for every other winter.
/// \return key epw, named after the station; season_hours temperatures
/// \throws InputError with line and column of what is wrong; IoError if the file cannot be read
/// \source EnergyPlus, Auxiliary Programs, "EnergyPlus Weather File (EPW) Data Dictionary"
WeatherYear read_epw(std::filesystem::path const &file);

/// The project with that winter as one more weather year, in a dataset of its own; an older one of
/// the same key is replaced. Scenarios stay as they are: set Scenario::weather to epw_key.
/// \throws as read_epw
Project with_epw(Project project, std::filesystem::path const &file);

} // namespace sim::io
