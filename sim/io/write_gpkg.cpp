#include "sim/io/gpkg_tables.hpp"

#include "sim/base/error.hpp"
#include "sim/io/gpkg_geometry.hpp"
#include "sim/io/schema.hpp"
#include "sim/io/write_rows.hpp"

#include <string>

namespace sim::io {

namespace {

[[noreturn]] void refuse(std::filesystem::path const &file)
{
    throw IoError{file.string(), text("the project file cannot be written: {what}",
                                      {TextArg{"what", gdal_message()}})};
}

/// A name for the row number that no column of the table has.
std::string free_name(RawTable const &table, std::string name)
{
    while (table.find_column(name)) {
        name += '_';
    }
    return name;
}

OGRFieldType field_type(RawType type)
{
    switch (type) {
    case RawType::integer:
        return OFTInteger64;
    case RawType::number:
        return OFTReal;
    case RawType::date:
        return OFTDate;
    case RawType::words:
        break;
    }
    return OFTString;
}

OGRLayer &make_layer(GDALDataset &dataset, std::filesystem::path const &file, RawTable const &table)
{
    OGRSpatialReference reference = cgcs2000();
    CPLStringList options;
    options.SetNameValue("FID", free_name(table, "fid").c_str());
    options.SetNameValue("GEOMETRY_NAME", free_name(table, "geom").c_str());
    OGRLayer *const layer =
        dataset.CreateLayer(table.name.c_str(), table.spatial ? &reference : nullptr,
                            table.spatial ? layer_type(table) : wkbNone, options.List());
    if (layer == nullptr) {
        refuse(file);
    }
    for (RawColumn const &column : table.columns) {
        OGRFieldDefn field{column.name.c_str(), field_type(column.type)};
        if (layer->CreateField(&field) != OGRERR_NONE) {
            refuse(file);
        }
    }
    return *layer;
}

} // namespace

void write_table(GDALDataset &dataset, std::filesystem::path const &file, RawTable const &table)
{
    OGRLayer &layer = make_layer(dataset, file, table);
    for (RawRow const &row : table.rows) {
        FeaturePtr const feature{OGRFeature::CreateFeature(layer.GetLayerDefn())};
        set_cells(*feature, table, row);
        if (table.spatial) {
            feature->SetGeometryDirectly(geometry_of(row.geometry).release());
        }
        if (layer.CreateFeature(feature.get()) != OGRERR_NONE) {
            refuse(file);
        }
    }
    TableSpec const *const spec = find_table_spec(table.name);
    if (spec != nullptr && !spec->key.empty()) {
        if (layer.SyncToDisk() != OGRERR_NONE) {
            refuse(file);
        }
        std::string columns;
        for (std::string const &column : spec->key) {
            columns += (columns.empty() ? "" : ", ") + sql_name(column);
        }
        run_sql(dataset, file,
                "CREATE UNIQUE INDEX " + sql_name("key_" + table.name) + " ON " +
                    sql_name(table.name) + " (" + columns + ")");
    }
}

} // namespace sim::io
