#include "sim/io/layer_style.hpp"

#include "sim/base/error.hpp"
#include "sim/base/fmt.hpp"

#include <string_view>
#include <utility>

namespace sim::io {

namespace {

std::string option(char const *name, std::string const &value)
{
    return fmt::format("<Option name=\"{}\" type=\"QString\" value=\"{}\"/>", name, value);
}

std::string rgba(unsigned colour)
{
    return fmt::format("{},{},{},255", colour >> 16U & 0xFFU, colour >> 8U & 0xFFU, colour & 0xFFU);
}

struct SymbolKind
{
    char const *type;
    char const *layer;
    char const *colour;
    char const *size;
};

SymbolKind kind_of(ShapeKind shape)
{
    switch (shape) {
    case ShapeKind::point:
        return {"marker", "SimpleMarker", "color", "size"};
    case ShapeKind::line:
        return {"line", "SimpleLine", "line_color", "line_width"};
    case ShapeKind::polygon:
    case ShapeKind::any:
    case ShapeKind::none:
        break;
    }
    return {"fill", "SimpleFill", "color", "outline_width"};
}

std::string symbol(LayerStyle const &style, std::size_t index)
{
    SymbolKind const kind = kind_of(style.shape);
    return fmt::format(
        "<symbol name=\"{}\" type=\"{}\" alpha=\"1\" clip_to_extent=\"1\"><layer class=\"{}\" "
        "enabled=\"1\" locked=\"0\" pass=\"0\"><Option type=\"Map\">{}{}{}{}</Option></layer>"
        "</symbol>",
        index, kind.type, kind.layer, option(kind.colour, rgba(style.classes[index].colour)),
        option("outline_color", "255,255,255,255"),
        option(kind.size, fmt::format("{}", style.size_mm)), option("style", "solid"));
}

/// The least that QGIS needs to draw a layer; everything else takes its defaults.
std::string style_qml(LayerStyle const &style)
{
    std::string categories;
    std::string symbols;
    for (std::size_t i = 0; i < style.classes.size(); ++i) {
        categories +=
            fmt::format("<category symbol=\"{}\" value=\"{}\" label=\"{}\" render=\"true\"/>", i,
                        style.classes[i].value, style.classes[i].label);
        symbols += symbol(style, i);
    }
    std::string const renderer =
        style.attribute.empty()
            ? "<renderer-v2 type=\"singleSymbol\" symbollevels=\"0\" enableorderby=\"0\" "
              "forceraster=\"0\">"
            : fmt::format("<renderer-v2 type=\"categorizedSymbol\" attr=\"{}\" symbollevels=\"0\" "
                          "enableorderby=\"0\" forceraster=\"0\"><categories>{}</categories>",
                          style.attribute, categories);
    return "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>"
           "<qgis version=\"3.22\" styleCategories=\"Symbology\">" +
           renderer + "<symbols>" + symbols + "</symbols></renderer-v2></qgis>";
}

using StyleCells = std::vector<std::pair<char const *, std::string>>;

StyleCells cells_of(LayerStyle const &style, std::string const &geometry_column)
{
    return {{"f_table_catalog", ""},
            {"f_table_schema", ""},
            {"f_table_name", style.table},
            {"f_geometry_column", geometry_column},
            {"styleName", style.name},
            {"styleQML", style_qml(style)},
            {"styleSLD", ""},
            {"useAsDefault", "1"},
            {"description", style.description},
            {"owner", ""},
            {"ui", ""},
            {"update_time", ""}};
}

bool add_style(OGRLayer &table, StyleCells const &cells)
{
    FeaturePtr const feature{OGRFeature::CreateFeature(table.GetLayerDefn())};
    for (auto const &[name, value] : cells) {
        feature->SetField(name, value.c_str());
    }
    return table.CreateFeature(feature.get()) == OGRERR_NONE;
}

} // namespace

void write_layer_styles(GDALDataset &dataset, std::filesystem::path const &file,
                        std::span<LayerStyle const> styles)
{
    CPLStringList options;
    options.SetNameValue("FID", "id");
    OGRLayer *const table = dataset.CreateLayer("layer_styles", nullptr, wkbNone, options.List());
    bool good = table != nullptr;
    for (auto const &[name, value] : cells_of({}, "")) {
        OGRFieldDefn field{name, std::string_view{name} == "useAsDefault" ? OFTInteger : OFTString};
        good = good && table->CreateField(&field) == OGRERR_NONE;
    }
    for (LayerStyle const &style : styles) {
        if (OGRLayer *const layer = dataset.GetLayerByName(style.table.c_str())) {
            good = good && add_style(*table, cells_of(style, layer->GetGeometryColumn()));
        }
    }
    if (!good) {
        throw IoError{file.string(), text("the project file cannot be written: {what}",
                                          {TextArg{"what", gdal_message()}})};
    }
}

} // namespace sim::io
