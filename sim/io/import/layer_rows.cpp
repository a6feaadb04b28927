#include "sim/io/import/layer_rows.hpp"

#include "sim/base/fmt.hpp"
#include "sim/io/import/foreign_shape.hpp"
#include "sim/io/import/found.hpp"
#include "sim/io/import/grid.hpp"
#include "sim/io/import/tally.hpp"
#include "sim/io/source_text.hpp"

#include <algorithm>
#include <utility>

namespace sim::io {

namespace {

std::string date_words(OGRFeature const &feature, int field, bool with_time)
{
    int year = 0;
    int month = 0;
    int day = 0;
    int hour = 0;
    int minute = 0;
    float second = 0;
    int zone = 0;
    feature.GetFieldAsDateTime(field, &year, &month, &day, &hour, &minute, &second, &zone);
    std::string words = fmt::format("{:04}-{:02}-{:02}", year, month, day);
    bool const midnight = hour == 0 && minute == 0 && second == 0.0F;
    return with_time && !midnight
               ? fmt::format("{} {:02}:{:02}:{:02}", words, hour, minute, static_cast<int>(second))
               : words;
}

std::string field_words(OGRFeature const &feature, int field)
{
    if (feature.IsFieldSetAndNotNull(field) == FALSE) {
        return {};
    }
    switch (feature.GetFieldDefnRef(field)->GetType()) {
    case OFTInteger:
    case OFTInteger64:
        return fmt::format("{}", feature.GetFieldAsInteger64(field));
    case OFTReal:
        return fmt::format("{}", feature.GetFieldAsDouble(field));
    case OFTDate:
    case OFTDateTime:
        return date_words(feature, field, feature.GetFieldDefnRef(field)->GetType() == OFTDateTime);
    default:
        return feature.GetFieldAsString(field);
    }
}

struct LayerTally
{
    Tally heights;
    Tally broken;

    void tell(ForeignTable const &table, Diagnostics &findings) const
    {
        heights.tell(table, Severity::note, "heights_left_out",
                     text("heights and measures are left out; shapes that have them: {count}"), {},
                     findings);
        broken.tell(table, Severity::error, "broken_feature",
                    text("features that cannot be read in full: {count}"),
                    text("the whole file, copied again from its owner"), findings);
    }
};

void take_feature(OGRFeature const &feature, bool by_id, ForeignTable &table, LayerTally &tally)
{
    ForeignRow row{.number =
                       by_id ? static_cast<std::size_t>(feature.GetFID()) : table.rows.size() + 1};
    OGRGeometry const *const geometry = feature.GetGeometryRef();
    row.geometry = foreign_shape(geometry);
    if (geometry != nullptr && (geometry->Is3D() != FALSE || geometry->IsMeasured() != FALSE)) {
        tally.heights.add(row.number, geometry->getGeometryName());
    }
    for (int i = 0; i < feature.GetFieldCount(); ++i) {
        row.cells.push_back(field_words(feature, i));
    }
    if (gdal_failed()) {
        tally.broken.add(row.number, shown_bytes(gdal_message()));
        CPLErrorReset();
    }
    table.rows.push_back(std::move(row));
}

} // namespace

ForeignTable layer_rows(OGRLayer &layer, std::filesystem::path const &file, Diagnostics &findings,
                        RowNumbers numbers)
{
    ForeignTable table{.file = file.string(), .layer = layer.GetName()};
    OGRFeatureDefn const *const definition = layer.GetLayerDefn();
    table.spatial = definition->GetGeomFieldCount() > 0;
    table.crs = crs_words(layer.GetSpatialRef());
    for (int i = 0; i < definition->GetFieldCount(); ++i) {
        table.columns.emplace_back(definition->GetFieldDefn(i)->GetNameRef());
    }
    LayerTally tally;
    layer.ResetReading();
    CPLErrorReset();
    while (FeaturePtr const feature{layer.GetNextFeature()}) {
        take_feature(*feature, numbers == RowNumbers::ids, table, tally);
    }
    if (gdal_failed()) {
        tell_unreadable(file, table.layer, findings);
    }
    tally.tell(table, findings);
    tell_shapes(table, findings);
    return table;
}

void tell_unreadable(std::filesystem::path const &file, std::string const &layer,
                     Diagnostics &findings)
{
    findings.push_back(found(Severity::error, "unreadable_file", {file.string(), layer, "", ""},
                             shown_bytes(gdal_message()),
                             text("the file is damaged, or is not what its name says"),
                             text("the whole file, copied again from its owner")));
}

void trim_words(ForeignTable &table)
{
    for (ForeignRow &row : table.rows) {
        for (std::string &cell : row.cells) {
            cell = trimmed(cell);
        }
    }
}

void drop_empty_columns(ForeignTable &table)
{
    std::vector<bool> used(table.columns.size());
    for (ForeignRow const &row : table.rows) {
        for (std::size_t i = 0; i < used.size(); ++i) {
            used[i] = used[i] || !row.cells[i].empty();
        }
    }
    auto const keep = [&](std::vector<std::string> &cells) {
        std::size_t kept = 0;
        for (std::size_t i = 0; i < used.size(); ++i) {
            if (used[i] && kept != i) {
                cells[kept] = std::move(cells[i]);
            }
            kept += used[i] ? 1 : 0;
        }
        cells.resize(kept);
    };
    keep(table.columns);
    for (ForeignRow &row : table.rows) {
        keep(row.cells);
    }
}

void keep_wished(std::vector<ForeignTable> &tables, ReadWish const &wish,
                 std::filesystem::path const &file, Diagnostics &findings)
{
    if (wish.layer.empty()) {
        return;
    }
    std::string names;
    for (ForeignTable const &table : tables) {
        names += (names.empty() ? "" : ", ") + table.layer;
    }
    std::erase_if(tables, [&](ForeignTable const &table) {
        return table.layer != wish.layer && !table.layer.empty();
    });
    if (tables.empty()) {
        findings.push_back(found(Severity::error, "no_such_layer",
                                 {file.string(), wish.layer, "", ""}, wish.layer,
                                 text("the file has no such sheet or layer"),
                                 text("one of: {names}", {TextArg{"names", names}})));
    }
}

} // namespace sim::io
