#include "sim/io/background_file.hpp"

#include "sim/base/error.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <mutex>
#include <sstream>
#include <string_view>

namespace sim::io {

namespace {

/// Drivers that ask other machines, or that make a picture of nothing.
constexpr std::array<std::string_view, 24> not_of_files{
    "WCS",      "WMS",     "WMTS",   "HTTP",       "DAAS",   "EEDA",   "EEDAI",   "PLMOSAIC",
    "PLSCENES", "NGW",     "OGCAPI", "RDA",        "STACTA", "STACIT", "WFS",     "OAPIF",
    "CSW",      "Elastic", "Carto",  "AmigoCloud", "GMLAS",  "OSM",    "DERIVED", "MEM"};

std::vector<std::string> allowed_drivers()
{
    static std::once_flag once;
    std::call_once(once, [] { GDALAllRegister(); });
    std::vector<std::string> names;
    GDALDriverManager &drivers = *GetGDALDriverManager();
    for (int i = 0; i < drivers.GetDriverCount(); ++i) {
        std::string const name = drivers.GetDriver(i)->GetDescription();
        if (std::ranges::find(not_of_files, name) == not_of_files.end()) {
            names.push_back(name);
        }
    }
    return names;
}

/// A mosaic or the like that would fetch its parts from elsewhere.
bool points_elsewhere(std::filesystem::path const &file)
{
    if (file.extension() != ".vrt") {
        return false;
    }
    std::ostringstream words;
    words << std::ifstream{file, std::ios::binary}.rdbuf();
    std::string const all = words.str();
    return all.find("/vsi") != std::string::npos || all.find("http") != std::string::npos;
}

GdalDataset open_name(std::string const &name, unsigned flags)
{
    std::vector<std::string> const names = allowed_drivers();
    std::vector<char const *> drivers;
    for (std::string const &one : names) {
        drivers.push_back(one.c_str());
    }
    drivers.push_back(nullptr);
    CPLErrorReset();
    return GdalDataset{GDALDataset::Open(name.c_str(), flags | GDAL_OF_READONLY, drivers.data(),
                                         nullptr, nullptr)};
}

/// The pictures within a file, as GDAL names them; those of no layer of that name are left out.
std::vector<std::string> pictures_in(GDALDataset &dataset, std::string const &layer)
{
    std::vector<std::string> names;
    char **const listed = dataset.GetMetadata("SUBDATASETS");
    for (int i = 1;; ++i) {
        std::string const key = "SUBDATASET_" + std::to_string(i) + "_NAME";
        char const *const name = CSLFetchNameValue(listed, key.c_str());
        if (name == nullptr) {
            return names;
        }
        std::string const words{name};
        if (layer.empty() || words.ends_with(":" + layer) || words == layer) {
            names.push_back(words);
        }
    }
}

[[noreturn]] void refuse(std::filesystem::path const &file, Text const &why)
{
    throw IoError{file.string(), why};
}

} // namespace

GdalDataset open_background(std::filesystem::path const &file, unsigned flags,
                            std::string const &layer)
{
    std::error_code failed;
    if (!std::filesystem::exists(file, failed)) {
        refuse(file, text("the file is not there; put it back or remove the background"));
    }
    if (points_elsewhere(file)) {
        refuse(file,
               text("the file asks another machine; only files of this one lie under the map"));
    }
    GdalDataset dataset = open_name(file.string(), flags);
    if (dataset != nullptr && (flags & GDAL_OF_RASTER) != 0) {
        std::vector<std::string> const pictures = pictures_in(*dataset, layer);
        if (!pictures.empty() && (dataset->GetRasterCount() == 0 || !layer.empty())) {
            dataset = open_name(pictures.front(), flags);
        }
    }
    if (dataset == nullptr) {
        refuse(file,
               text("GDAL cannot read it{what}; pictures with a place (GeoTIFF, MBTiles, "
                    "GeoPackage, PNG with a world file ..) and layers (GeoPackage, shapefile, "
                    "GeoJSON, KML, DXF ..) can lie under the map",
                    {{"what", gdal_message().empty() ? "" : ": " + gdal_message()}}));
    }
    return dataset;
}

OGRSpatialReference plane_reference(double central_meridian)
{
    OGRSpatialReference plane;
    OGRSpatialReference const degrees = cgcs2000();
    plane.SetProjCS("CGCS2000 / 3-degree Gauss-Kruger");
    plane.CopyGeogCSFrom(&degrees);
    plane.SetTM(0.0, central_meridian, 1.0, 500000.0, 0.0);
    plane.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    return plane;
}

OGRSpatialReference guessed_reference(double west, double south, double east, double north,
                                      double central_meridian)
{
    bool const degrees = west >= -180.0 && east <= 180.0 && south >= -90.0 && north <= 90.0;
    return degrees ? cgcs2000() : plane_reference(central_meridian);
}

} // namespace sim::io
