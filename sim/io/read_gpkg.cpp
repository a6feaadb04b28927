#include "sim/io/gpkg_tables.hpp"

#include "sim/base/error.hpp"
#include "sim/io/finding.hpp"
#include "sim/io/gpkg_geometry.hpp"
#include "sim/io/schema.hpp"
#include "sim/io/typed_cells.hpp"

#include <map>
#include <string>
#include <utility>

namespace sim::io {

namespace {

[[noreturn]] void refuse(std::filesystem::path const &file)
{
    throw IoError{file.string(), text("the project file is damaged and cannot be read: {what}",
                                      {TextArg{"what", gdal_message()}})};
}

RawType type_of(OGRFieldType type)
{
    switch (type) {
    case OFTInteger:
    case OFTInteger64:
        return RawType::integer;
    case OFTReal:
        return RawType::number;
    default:
        return RawType::words;
    }
}

RawCell cell_of_field(OGRFeature const &feature, int field, RawType type)
{
    if (feature.IsFieldSetAndNotNull(field) == FALSE) {
        return {};
    }
    switch (type) {
    case RawType::integer:
        return std::int64_t{feature.GetFieldAsInteger64(field)};
    case RawType::number:
        return feature.GetFieldAsDouble(field);
    case RawType::words:
    case RawType::date:
        break;
    }
    return cell_of(feature.GetFieldAsString(field));
}

std::string crs_of(OGRLayer const &layer)
{
    auto const *reference = const_cast<OGRLayer &>(layer).GetSpatialRef();
    if (reference == nullptr) {
        return "";
    }
    char const *const authority = reference->GetAuthorityName(nullptr);
    char const *const code = reference->GetAuthorityCode(nullptr);
    char const *const name = reference->GetName();
    if (authority != nullptr && code != nullptr) {
        return std::string{authority} + ":" + code;
    }
    return name != nullptr ? name : "";
}

/// GDAL hands out a feature whose shape it cannot read, without the shape.
void take_row(OGRFeature const &feature, RawTable &table, Diagnostics &findings)
{
    RawRow row{.cells = {},
               .geometry = shape_of(feature.GetGeometryRef()),
               .file = 0,
               .number = static_cast<std::size_t>(feature.GetFID())};
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        row.cells.push_back(cell_of_field(feature, static_cast<int>(i), table.columns[i].type));
    }
    if (gdal_failed()) {
        row.geometry = OddGeometry{"?"};
        findings.push_back(error_at("bad_coordinates",
                                    place_of(table, find_table_spec(table.name), row, "geometry"),
                                    "", text("the coordinates of the shape cannot be read"),
                                    text("pairs of numbers: longitude, latitude")));
        CPLErrorReset();
    }
    table.rows.push_back(std::move(row));
}

RawTable read_layer(GDALDataset &dataset, std::filesystem::path const &file, OGRLayer &layer,
                    Diagnostics &findings)
{
    RawTable table{.name = layer.GetName(), .files = {file.string()}};
    OGRFeatureDefn const *const definition = layer.GetLayerDefn();
    table.spatial = definition->GetGeomFieldCount() > 0;
    table.crs = table.spatial ? crs_of(layer) : "";
    for (int i = 0; i < definition->GetFieldCount(); ++i) {
        OGRFieldDefn const *const field = definition->GetFieldDefn(i);
        table.columns.push_back({field->GetNameRef(), type_of(field->GetType())});
    }
    std::map<long long, std::size_t> row_of;
    layer.ResetReading();
    CPLErrorReset();
    while (FeaturePtr const feature{layer.GetNextFeature()}) {
        row_of.emplace(feature->GetFID(), table.rows.size());
        take_row(*feature, table, findings);
    }
    if (gdal_failed()) {
        refuse(file);
    }
    for (OddCell &odd : odd_cells(dataset, file, layer)) {
        auto const row = row_of.find(odd.id);
        if (row != row_of.end()) {
            table.rows[row->second].cells[odd.column] = cell_of(std::move(odd.words));
        }
    }
    return table;
}

} // namespace

bool is_own_table(std::string_view name)
{
    return name == "journal" || name == "layer_styles" || name == "qgis_projects" ||
           name.starts_with("results_");
}

RawProject read_tables(GDALDataset &dataset, std::filesystem::path const &file,
                       Diagnostics &findings)
{
    RawProject project{.origin = file.string(), .tables = {}};
    for (int i = 0; i < dataset.GetLayerCount(); ++i) {
        OGRLayer *const layer = dataset.GetLayer(i);
        if (layer == nullptr) {
            refuse(file);
        }
        if (!is_own_table(layer->GetName())) {
            RawTable table = read_layer(dataset, file, *layer, findings);
            std::string name = table.name;
            project.tables.emplace(std::move(name), std::move(table));
        }
    }
    return project;
}

} // namespace sim::io
