#pragma once

#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <catch2/catch.hpp>

#include <array>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace ui_test {

/// A GeoTIFF that a test makes: north up, square tiles, one colour a pixel.
struct MadeRaster
{
    int width = 0;
    int height = 0;
    double west = 0.0; ///< of the system
    double north = 0.0;
    double pixel = 1.0; ///< across, in its unit
    int epsg = 4490;
    int bands = 3;
    int no_data = -1; ///< below 0: none
};

using ColourAt = std::function<std::array<int, 3>(int column, int row)>;

inline void make_raster(std::string const &file, MadeRaster const &made, ColourAt const &colour_at)
{
    GDALAllRegister();
    char const *const options[] = {"TILED=YES", "COMPRESS=DEFLATE", nullptr};
    GDALDataset *const out = GetGDALDriverManager()->GetDriverByName("GTiff")->Create(
        file.c_str(), made.width, made.height, made.bands, GDT_Byte,
        const_cast<char **>(options)); // NOLINT(*-const-cast): GDAL reads it only
    REQUIRE(out != nullptr);
    std::array<double, 6> transform{made.west, made.pixel, 0.0, made.north, 0.0, -made.pixel};
    out->SetGeoTransform(transform.data());
    OGRSpatialReference reference;
    reference.importFromEPSG(made.epsg);
    out->SetSpatialRef(&reference);
    std::vector<std::uint8_t> line(static_cast<std::size_t>(made.width));
    for (int band = 0; band < made.bands; ++band) {
        if (made.no_data >= 0) {
            out->GetRasterBand(band + 1)->SetNoDataValue(made.no_data);
        }
        for (int row = 0; row < made.height; ++row) {
            for (int column = 0; column < made.width; ++column) {
                line[static_cast<std::size_t>(column)] = static_cast<std::uint8_t>(
                    colour_at(column, row)[static_cast<std::size_t>(band)]);
            }
            REQUIRE(out->GetRasterBand(band + 1)->RasterIO(GF_Write, 0, row, made.width, 1,
                                                           line.data(), made.width, 1, GDT_Byte, 0,
                                                           0, nullptr) == CE_None);
        }
    }
    GDALClose(out);
}

} // namespace ui_test
