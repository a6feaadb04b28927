#include "sim/io/layer_files.hpp"

#include "sim/base/error.hpp"
#include "sim/base/fmt.hpp"
#include "sim/io/gpkg_geometry.hpp"
#include "sim/io/layer_style.hpp"
#include "sim/io/plane.hpp"
#include "sim/io/results_tables.hpp"
#include "sim/io/text_file.hpp"
#include "sim/io/write_rows.hpp"

#include <algorithm>
#include <cctype>
#include <mutex>
#include <set>

namespace sim::io {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t longest_name = 10;   ///< of a dBASE column
constexpr std::size_t longest_words = 254; ///< bytes of a dBASE cell

struct Driver
{
    char const *name;
    char const *extension;
};

Driver driver_of(LayerForm form)
{
    switch (form) {
    case LayerForm::geojson:
        return {"GeoJSON", ".geojson"};
    case LayerForm::kml:
        return {"LIBKML", ".kml"};
    case LayerForm::shp:
        break;
    }
    return {"ESRI Shapefile", ".shp"};
}

[[noreturn]] void refuse(fs::path const &file)
{
    throw IoError{file.string(),
                  text("the layer cannot be written: {what}", {TextArg{"what", gdal_message()}})};
}

std::string lowered(std::string name)
{
    std::ranges::transform(name, name.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return name;
}

std::string issued_day(Dataset const &dataset)
{
    auto const issued = dataset.meta.find("plan_issued");
    return issued != dataset.meta.end() ? issued->second : "2021-01-01";
}

CPLStringList options_of(LayerForm form, Dataset const &dataset)
{
    CPLStringList options;
    if (form == LayerForm::geojson) {
        options.SetNameValue("RFC7946", "YES");
        options.SetNameValue("COORDINATE_PRECISION", "7");
    } else if (form == LayerForm::shp) {
        options.SetNameValue("ENCODING", "UTF-8");
        options.SetNameValue("DBF_DATE_LAST_UPDATE", issued_day(dataset).c_str());
    }
    return options;
}

OGRFieldType field_type(RawType type)
{
    return type == RawType::integer  ? OFTInteger64
           : type == RawType::number ? OFTReal
           : type == RawType::date   ? OFTDate
                                     : OFTString;
}

/// The table under short names. \throws IoError for words that do not fit
RawTable shortened(RawTable table, fs::path const &file)
{
    std::vector<std::string> columns;
    for (RawColumn const &column : table.columns) {
        columns.push_back(column.name);
    }
    std::vector<ShortName> const names = short_names(table.name, columns);
    for (std::size_t c = 0; c < names.size(); ++c) {
        table.columns[c].name = names[c].short_name;
    }
    for (RawRow const &row : table.rows) {
        for (std::size_t c = 0; c < row.cells.size(); ++c) {
            auto const *words = std::get_if<std::string>(&row.cells[c]);
            if (words != nullptr && words->size() > longest_words) {
                throw IoError{file.string(),
                              text("row {row}, {column}: a shapefile holds {most} bytes at most",
                                   {{"row", std::to_string(row.number)},
                                    {"column", columns[c]},
                                    {"most", std::to_string(longest_words)}})};
            }
        }
    }
    return table;
}

/// Fill and line of a block on a phone's map, by the family of its route.
std::string kml_style(RawTable const &table, RawRow const &row)
{
    std::optional<std::size_t> const family = table.find_column("family");
    if (!family) {
        return {};
    }
    std::string const key = cell_words(row.cells[*family]);
    for (LayerStyle const &style : results_styles()) {
        if (style.table != table.name) {
            continue;
        }
        for (auto const &one : style.classes) {
            if (one.value == key) {
                return fmt::format("BRUSH(fc:#{0:06X}99);PEN(c:#{0:06X}FF,w:2px)", one.colour);
            }
        }
    }
    return {};
}

void write_rows_of(OGRLayer &layer, RawTable const &table, LayerForm form, fs::path const &file)
{
    for (RawRow const &row : table.rows) {
        FeaturePtr const feature{OGRFeature::CreateFeature(layer.GetLayerDefn())};
        set_cells(*feature, table, row);
        feature->SetGeometryDirectly(geometry_of(row.geometry).release());
        if (form == LayerForm::kml) {
            std::string const style = kml_style(table, row);
            if (!style.empty()) {
                feature->SetStyleString(style.c_str());
            }
        }
        if (layer.CreateFeature(feature.get()) != OGRERR_NONE) {
            refuse(file);
        }
    }
}

/// While it lives, KML's names are the column `name`. Files that are read later are not concerned.
class NameField
{
public:
    NameField() { CPLSetThreadLocalConfigOption("LIBKML_NAME_FIELD", "name"); }
    ~NameField() { CPLSetThreadLocalConfigOption("LIBKML_NAME_FIELD", nullptr); }
    NameField(NameField const &) = delete;
    NameField &operator=(NameField const &) = delete;
};

void register_drivers()
{
    static std::once_flag once;
    std::call_once(once, [] {
        RegisterOGRGeoJSON();
        RegisterOGRLIBKML();
        RegisterOGRShape();
    });
}

void write_layer(fs::path const &file, RawTable const &table, LayerForm form,
                 Dataset const &dataset)
{
    Driver const driver = driver_of(form);
    register_drivers();
    GDALDriver *const maker = GetGDALDriverManager()->GetDriverByName(driver.name);
    if (maker == nullptr) {
        throw IoError{file.string(), text("this installation of GDAL does not write {format}",
                                          {{"format", driver.name}})};
    }
    GdalDataset out{maker->Create(file.c_str(), 0, 0, 0, GDT_Unknown, nullptr)};
    if (!out) {
        refuse(file);
    }
    OGRSpatialReference reference = cgcs2000();
    OGRLayer *const layer = out->CreateLayer(table.name.c_str(), &reference, layer_type(table),
                                             options_of(form, dataset).List());
    if (layer == nullptr) {
        refuse(file);
    }
    for (RawColumn const &column : table.columns) {
        OGRFieldDefn field{column.name.c_str(), field_type(column.type)};
        if (form == LayerForm::shp && column.type == RawType::words) {
            field.SetWidth(static_cast<int>(longest_words));
        }
        if (layer->CreateField(&field) != OGRERR_NONE) {
            refuse(file);
        }
    }
    write_rows_of(*layer, table, form, file);
    CPLErrorReset();
    out.reset(); // the rest is written here
    if (gdal_failed()) {
        refuse(file);
    }
}

void write_field_names(fs::path const &folder, std::vector<RawTable> const &tables)
{
    std::string lines = "\xEF\xBB\xBFlayer,field,short\r\n";
    for (RawTable const &table : tables) {
        std::vector<std::string> columns;
        for (RawColumn const &column : table.columns) {
            columns.push_back(column.name);
        }
        for (ShortName const &name : short_names(table.name, columns)) {
            lines += fmt::format("{},{},{}\r\n", name.layer, name.column, name.short_name);
        }
    }
    write_text_file(folder / "fields.csv", lines);
}

void make_folder(fs::path const &folder)
{
    std::error_code failed;
    fs::remove_all(folder, failed);
    fs::create_directories(folder, failed);
    if (failed) {
        throw IoError{folder.string(), text("the folder cannot be made")};
    }
}

} // namespace

std::vector<ShortName> short_names(std::string const &layer,
                                   std::vector<std::string> const &columns)
{
    std::set<std::string> taken;
    for (std::string const &column : columns) {
        if (column.size() <= longest_name) {
            taken.insert(lowered(column));
        }
    }
    std::vector<ShortName> names;
    for (std::string const &column : columns) {
        std::string name = column;
        if (column.size() > longest_name) {
            name = column.substr(0, longest_name);
            for (int n = 1; !taken.insert(lowered(name)).second; ++n) {
                std::string const number = std::to_string(n);
                name = column.substr(0, longest_name - number.size()) + number;
            }
        }
        names.push_back({layer, column, name});
    }
    return names;
}

std::vector<fs::path> write_layer_files(fs::path const &folder, LayerForm form,
                                        Dataset const &dataset, Scenario const &scenario,
                                        Results const &results, BlockColumns const &columns)
{
    QuietGdal const quiet;
    NameField const names; // of KML
    std::vector<RawTable> const tables = results_tables(dataset, scenario, results, columns);
    fs::path const part = folder.string() + ".part";
    make_folder(part);
    try {
        for (RawTable const &table : tables) {
            fs::path const file = part / (table.name + driver_of(form).extension);
            write_layer(file, form == LayerForm::shp ? shortened(table, file) : table, form,
                        dataset);
        }
        if (form == LayerForm::shp) {
            write_field_names(part, tables);
        }
    } catch (...) {
        std::error_code ignored;
        fs::remove_all(part, ignored);
        throw;
    }
    std::error_code failed;
    fs::remove_all(folder, failed);
    fs::rename(part, folder, failed);
    if (failed) {
        throw IoError{folder.string(), text("the folder cannot be made")};
    }
    std::vector<fs::path> files;
    for (fs::directory_entry const &entry : fs::directory_iterator{folder}) {
        files.push_back(entry.path());
    }
    std::ranges::sort(files);
    return files;
}

} // namespace sim::io
