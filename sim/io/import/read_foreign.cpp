#include "sim/io/import/foreign_table.hpp"

#include "sim/base/error.hpp"
#include "sim/io/gdal_raii.hpp"
#include "sim/io/import/found.hpp"
#include "sim/io/import/layer_rows.hpp"
#include "sim/io/import/read_text.hpp"
#include "sim/io/import/read_vector.hpp"
#include "sim/io/import/set_apart.hpp"
#include "sim/io/source_text.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

namespace sim::io {

namespace {

namespace fs = std::filesystem;

/// Which reader a file is for.
enum class Format
{
    none,
    text,
    workbook,
    shapefile,
    geopackage,
    geojson,
    kml,
    dxf
};

Format format_of(std::string const &ending)
{
    constexpr std::array known{
        std::pair{".csv", Format::text},        std::pair{".txt", Format::text},
        std::pair{".dat", Format::text},        std::pair{".tsv", Format::text},
        std::pair{".xlsx", Format::workbook},   std::pair{".xlsm", Format::workbook},
        std::pair{".xls", Format::workbook},    std::pair{".ods", Format::workbook},
        std::pair{".shp", Format::shapefile},   std::pair{".dbf", Format::shapefile},
        std::pair{".shx", Format::shapefile},   std::pair{".prj", Format::shapefile},
        std::pair{".gpkg", Format::geopackage}, std::pair{".geojson", Format::geojson},
        std::pair{".json", Format::geojson},    std::pair{".kml", Format::kml},
        std::pair{".kmz", Format::kml},         std::pair{".dxf", Format::dxf}};
    auto const it =
        std::ranges::find_if(known, [&](auto const &entry) { return ending == entry.first; });
    return it == known.end() ? Format::none : it->second;
}

std::string lower_ending(fs::path const &file)
{
    std::string ending = file.extension().string();
    std::ranges::transform(ending, ending.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return ending;
}

/// What helps with a file of a format that is not read.
Text advice(std::string const &ending)
{
    if (ending == ".dwg") {
        return text("save the drawing as DXF");
    }
    if (ending == ".zip" || ending == ".rar" || ending == ".7z") {
        return text("unpack it first");
    }
    return text("csv, txt, xlsx, xls, ods, shp, gpkg, geojson, kml, kmz or dxf");
}

void refuse_missing(fs::path const &file)
{
    std::error_code none;
    if (fs::is_directory(file, none)) {
        throw IoError{file.string(), text("this is a folder, not a file")};
    }
    // Of a shapefile its parts may be missing; the reader says which.
    Format const format = format_of(lower_ending(file));
    if (!fs::exists(file, none) && format != Format::shapefile) {
        throw IoError{file.string(), text("The file cannot be opened for reading")};
    }
}

std::vector<ForeignTable> read_as(Format format, fs::path const &file, ReadWish const &wish,
                                  Diagnostics &findings)
{
    switch (format) {
    case Format::text:
        return read_text_table(file, wish, findings);
    case Format::workbook:
        return read_workbook(file, findings);
    case Format::shapefile:
        return read_shapefile(file, wish, findings);
    case Format::geopackage:
        return read_geopackage(file, findings);
    case Format::geojson:
        return read_geojson_table(file, wish, findings);
    case Format::kml:
        return read_kml(file, wish, findings);
    case Format::dxf:
        return read_dxf(file, wish, findings);
    case Format::none:
        break;
    }
    findings.push_back(found(Severity::error, "unknown_format", {file.string(), "", "", ""},
                             file.extension().string(), text("files of this kind are not read"),
                             advice(lower_ending(file))));
    return {};
}

} // namespace

std::vector<ForeignTable> read_foreign(fs::path const &file, ReadWish const &wish,
                                       Diagnostics &findings)
{
    refuse_missing(file);
    QuietGdal const quiet;
    Diagnostics own;
    std::vector<ForeignTable> tables = read_as(format_of(lower_ending(file)), file, wish, own);
    if (tables.empty() && !has_errors(own)) {
        own.push_back(found(Severity::error, "nothing_read", {file.string(), "", "", ""}, "",
                            text("the file holds no table and no layer"),
                            text("the whole file, copied again from its owner")));
    }
    if (!tables.empty()) {
        keep_wished(tables, wish, file, own);
    }
    for (Diagnostic &finding : own) {
        finding.where.file = shown_path(finding.where.file);
        finding.where.layer = shown_path(finding.where.layer);
        findings.push_back(std::move(finding));
    }
    for (ForeignTable &table : tables) {
        table.file = shown_path(table.file);
        table.layer = shown_path(table.layer); // a shapefile's is the name of the file
        set_apart(table, findings);
        if (table.rows.empty()) {
            findings.push_back(found(Severity::warning, "no_rows",
                                     {table.file, table.layer, "", ""}, "",
                                     text("the sheet or layer has no rows")));
        }
    }
    return tables;
}

} // namespace sim::io
