#pragma once

#include "sim/io/import/foreign_table.hpp"

#include <filesystem>
#include <vector>

namespace sim::io {

/// KML and KMZ. Coordinates are WGS 84 by definition of the format; text that its header calls by a
/// Chinese encoding is read so.
std::vector<ForeignTable> read_kml(std::filesystem::path const &file, ReadWish const &wish,
                                   Diagnostics &findings);

/// DXF: points, lines, texts and inserted blocks (as points with their name).
std::vector<ForeignTable> read_dxf(std::filesystem::path const &file, ReadWish const &wish,
                                   Diagnostics &findings);

/// All layers and tables of a GeoPackage, cells as they stand there.
std::vector<ForeignTable> read_geopackage(std::filesystem::path const &file, Diagnostics &findings);

/// A GeoJSON feature collection, a feature or a bare shape.
std::vector<ForeignTable> read_geojson_table(std::filesystem::path const &file,
                                             ReadWish const &wish, Diagnostics &findings);

/// SHP with what goes with it, or a DBF alone. Missing parts are told; the index is made anew in
/// memory.
std::vector<ForeignTable> read_shapefile(std::filesystem::path const &file, ReadWish const &wish,
                                         Diagnostics &findings);

/// xlsx, xls or ods: every sheet that holds something.
std::vector<ForeignTable> read_workbook(std::filesystem::path const &file, Diagnostics &findings);

} // namespace sim::io
