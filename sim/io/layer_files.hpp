#pragma once

#include "sim/io/results_gpkg.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace sim::io {

/// Formats that hold one layer a file, for programs that do not read GeoPackage.
enum class LayerForm
{
    geojson, ///< RFC 7946
    kml,     ///< for field phones: names, blocks in the colour of their route
    shp      ///< with .cpg; columns have names of ten letters at most, fields.csv tells which
};

/// Column of a layer and its name in a format that allows only short ones.
struct ShortName
{
    std::string layer;
    std::string column;
    std::string short_name;
};

/// Names of at most ten letters, each once within its layer, equal without regard to case being
/// equal. Those that fit stay.
[[nodiscard]] std::vector<ShortName> short_names(std::string const &layer,
                                                 std::vector<std::string> const &columns);

/// Writes the layers of exported results into `folder`, which is replaced as a whole: it is made
/// beside its place and moved there once all files are complete. The same results give the same
/// bytes. \return the files. \throws IoError; the folder is then as it was
std::vector<std::filesystem::path> write_layer_files(std::filesystem::path const &folder,
                                                     LayerForm form, Dataset const &dataset,
                                                     Scenario const &scenario,
                                                     Results const &results,
                                                     BlockColumns const &columns = {});

} // namespace sim::io
