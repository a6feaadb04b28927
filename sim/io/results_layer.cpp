#include "sim/io/results_layer.hpp"

#include "sim/base/error.hpp"
#include "sim/base/fmt.hpp"
#include "sim/io/row_reader.hpp"

#include <iterator>
#include <string>
#include <string_view>
#include <utility>

namespace sim::io {

namespace {

struct FamilyStyle
{
    char const *family;
    char const *label;
    int red, green, blue;
};

/// The product's route colours (Okabe-Ito); the label is what a Chinese office reads in QGIS.
constexpr FamilyStyle family_styles[] = {
    {"heat_network", "集中供热", 0xD5, 0x5E, 0x00},
    {"gas", "煤改气", 0x00, 0x72, 0xB2},
    {"electric", "新能源取暖（电）", 0x00, 0x9E, 0x73},
    {"solar_electric", "新能源取暖（太阳能+电辅助）", 0xE6, 0x9F, 0x00},
    {"none", "现状燃煤散烧", 0x4D, 0x4D, 0x4D},
    {"", "未确定技术路线", 0xBB, 0xBB, 0xBB}};

std::string option(char const *name, std::string const &value)
{
    return fmt::format("<Option name=\"{}\" type=\"QString\" value=\"{}\"/>", name, value);
}

/// The least that QGIS needs to draw categories; everything else takes its defaults.
std::string style_qml()
{
    std::string categories;
    std::string symbols;
    for (std::size_t i = 0; i < std::size(family_styles); ++i) {
        FamilyStyle const &style = family_styles[i];
        categories +=
            fmt::format("<category symbol=\"{}\" value=\"{}\" label=\"{}\" render=\"true\"/>", i,
                        style.family, style.label);
        symbols += fmt::format(
            "<symbol name=\"{}\" type=\"fill\" alpha=\"1\" clip_to_extent=\"1\">"
            "<layer class=\"SimpleFill\" enabled=\"1\" locked=\"0\" pass=\"0\"><Option "
            "type=\"Map\">{}{}{}{}</Option></layer></symbol>",
            i, option("color", fmt::format("{},{},{},255", style.red, style.green, style.blue)),
            option("outline_color", "255,255,255,255"), option("outline_width", "0.2"),
            option("style", "solid"));
    }
    return "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>"
           "<qgis version=\"3.22\" styleCategories=\"Symbology\">"
           "<renderer-v2 type=\"categorizedSymbol\" attr=\"family\" symbollevels=\"0\" "
           "enableorderby=\"0\" forceraster=\"0\"><categories>" +
           categories + "</categories><symbols>" + symbols + "</symbols></renderer-v2></qgis>";
}

} // namespace

RawTable results_blocks(RawProject const &settled, Project const &project)
{
    RawTable results{.name = "results_blocks",
                     .files = {settled.origin},
                     .columns = {{"block", RawType::words},
                                 {"name", RawType::words},
                                 {"route", RawType::words},
                                 {"family", RawType::words},
                                 {"households", RawType::integer}},
                     .rows = {},
                     .spatial = true,
                     .crs = "EPSG:4490"};
    RawTable const &blocks = *settled.find("blocks");
    Dataset const &dataset = *project.dataset;
    for (RawRow const &row : blocks.rows) {
        auto const id = dataset.find_block(RowReader{blocks, row}.words("code"));
        Block const &block = dataset.block(*id);
        Choice const &choice = project.scenarios.front().plan.choices[id->index];
        Route const &route = dataset.route(choice.route);
        results.rows.push_back(
            {.cells = {block.code, block.name, route.key, std::string{key_of(route.family)},
                       std::int64_t{block.households}},
             .geometry = row.geometry,
             .file = 0,
             .number = results.rows.size() + 1});
    }
    return results;
}

void write_layer_styles(GDALDataset &dataset, std::filesystem::path const &file)
{
    CPLStringList options;
    options.SetNameValue("FID", "id");
    OGRLayer *const layer = dataset.CreateLayer("layer_styles", nullptr, wkbNone, options.List());
    std::pair<char const *, std::string> const cells[] = {
        {"f_table_catalog", ""},
        {"f_table_schema", ""},
        {"f_table_name", "results_blocks"},
        {"f_geometry_column", "geom"},
        {"styleName", "技术路线"},
        {"styleQML", style_qml()},
        {"styleSLD", ""},
        {"useAsDefault", "1"},
        {"description", "印发方案各改造片区技术路线"},
        {"owner", ""},
        {"ui", ""},
        {"update_time", ""}};
    bool good = layer != nullptr;
    for (auto const &[name, value] : cells) {
        OGRFieldDefn field{name, std::string_view{name} == "useAsDefault" ? OFTInteger : OFTString};
        good = good && layer->CreateField(&field) == OGRERR_NONE;
    }
    if (good) {
        FeaturePtr const style{OGRFeature::CreateFeature(layer->GetLayerDefn())};
        for (auto const &[name, value] : cells) {
            style->SetField(name, value.c_str());
        }
        good = layer->CreateFeature(style.get()) == OGRERR_NONE;
    }
    if (!good) {
        throw IoError{file.string(), text("the project file cannot be written: {what}",
                                          {TextArg{"what", gdal_message()}})};
    }
}

} // namespace sim::io
