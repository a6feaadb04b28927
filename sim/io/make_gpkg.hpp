#pragma once

#include "sim/io/project_file.hpp"
#include "sim/io/raw_table.hpp"
#include "sim/model/project.hpp"

#include <filesystem>
#include <functional>

class GDALDataset;

namespace sim::io {

/// Writes a project file with all tables as they are, journal, styles and the coloured layer of
/// blocks. It is made beside `target` and takes its place only when it is whole and on the disk.
/// \throws IoError; `target` is then as it was
void make_gpkg(RawProject const &settled, Project const &project,
               std::filesystem::path const &target, Existing existing);

/// Makes a GeoPackage beside `target`, lets `fill` write into it, and moves it to its place only
/// when it is whole and on the disk.
/// \throws IoError; `target` is then as it was
void make_whole_file(std::filesystem::path const &target, Existing existing,
                     std::function<void(GDALDataset &, std::filesystem::path const &)> const &fill);

/// \throws IoError unless a project file may be made at `target`
void require_free_place(std::filesystem::path const &target, Existing existing);

} // namespace sim::io
