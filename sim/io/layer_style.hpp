#pragma once

#include "sim/io/gdal_raii.hpp"
#include "sim/io/schema.hpp"

#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace sim::io {

/// One colour of a layer, for the rows that have `value` in the layer's attribute.
struct StyleClass
{
    std::string value{};
    std::string label{}; ///< what a Chinese office reads in QGIS
    unsigned colour = 0; ///< 0xRRGGBB
};

/// How QGIS draws a layer when the file is opened.
struct LayerStyle
{
    std::string table{};
    std::string name{};
    std::string description{};
    ShapeKind shape = ShapeKind::polygon;
    double size_mm = 0.2;    ///< width of lines and outlines, diameter of points
    std::string attribute{}; ///< empty: all rows look like the first class
    std::vector<StyleClass> classes{};
};

/// The layers of a project file: routes of the published plan, networks as they are.
std::vector<LayerStyle> project_styles();

/// The layers of exported results: routes of the scenario, how heavily the grid is loaded.
std::vector<LayerStyle> results_styles();

/// Adds the table layer_styles with those styles whose layer is in the file.
/// \throws IoError
void write_layer_styles(GDALDataset &dataset, std::filesystem::path const &file,
                        std::span<LayerStyle const> styles);

} // namespace sim::io
