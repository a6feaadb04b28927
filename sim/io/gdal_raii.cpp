#include "sim/io/gdal_raii.hpp"

#include "sim/base/error.hpp"

#include <mutex>

namespace sim::io {

namespace {

struct ResultRelease
{
    GDALDataset *dataset;
    void operator()(OGRLayer *layer) const { dataset->ReleaseResultSet(layer); }
};
using ResultSet = std::unique_ptr<OGRLayer, ResultRelease>;

void register_driver()
{
    static std::once_flag once;
    std::call_once(once, [] { RegisterOGRGeoPackage(); });
}

ResultSet execute(GDALDataset &dataset, std::filesystem::path const &file, std::string const &sql)
{
    CPLErrorReset();
    ResultSet result{dataset.ExecuteSQL(sql.c_str(), nullptr, nullptr), ResultRelease{&dataset}};
    if (gdal_failed()) {
        refuse_if_locked(file);
        throw IoError{file.string(), text("the project file refused a statement: {what}",
                                          {TextArg{"what", gdal_message()}})};
    }
    return result;
}

std::string doubled(std::string const &words, char quote)
{
    std::string out(1, quote);
    for (char const c : words) {
        out += c;
        if (c == quote) {
            out += c;
        }
    }
    return out + quote;
}

} // namespace

QuietGdal::QuietGdal()
{
    CPLPushErrorHandler(CPLQuietErrorHandler);
    CPLErrorReset();
}

QuietGdal::~QuietGdal()
{
    CPLPopErrorHandler();
    CPLErrorReset();
}

bool gdal_failed()
{
    return CPLGetLastErrorType() >= CE_Failure;
}

bool gdal_found_it_locked()
{
    return gdal_failed() && gdal_message().find("is locked") != std::string::npos;
}

void refuse_if_locked(std::filesystem::path const &file)
{
    if (gdal_found_it_locked()) {
        throw IoError{file.string(), text("the project file is in use by another program")};
    }
}

std::string gdal_message()
{
    return CPLGetLastErrorMsg();
}

GdalDataset open_gpkg(std::filesystem::path const &file, Access access)
{
    register_driver();
    char const *const drivers[] = {"GPKG", nullptr};
    unsigned const flags =
        GDAL_OF_VECTOR | (access == Access::update ? GDAL_OF_UPDATE : GDAL_OF_READONLY);
    return GdalDataset{GDALDataset::Open(file.c_str(), flags, drivers, nullptr, nullptr)};
}

GdalDataset create_gpkg(std::filesystem::path const &file)
{
    register_driver();
    GDALDriver *const driver = GetGDALDriverManager()->GetDriverByName("GPKG");
    return driver == nullptr
               ? nullptr
               : GdalDataset{driver->Create(file.c_str(), 0, 0, 0, GDT_Unknown, nullptr)};
}

void run_sql(GDALDataset &dataset, std::filesystem::path const &file, std::string const &sql)
{
    execute(dataset, file, sql);
}

std::vector<std::string> ask_all_sql(GDALDataset &dataset, std::filesystem::path const &file,
                                     std::string const &sql)
{
    std::vector<std::string> answers;
    ResultSet const result = execute(dataset, file, sql);
    while (result) {
        FeaturePtr const feature{result->GetNextFeature()};
        if (!feature) {
            break;
        }
        answers.emplace_back(feature->GetFieldCount() > 0 ? feature->GetFieldAsString(0) : "");
    }
    return answers;
}

std::vector<std::vector<std::optional<std::string>>>
ask_rows_sql(GDALDataset &dataset, std::filesystem::path const &file, std::string const &sql)
{
    std::vector<std::vector<std::optional<std::string>>> rows;
    ResultSet const result = execute(dataset, file, sql);
    while (result) {
        FeaturePtr const feature{result->GetNextFeature()};
        if (!feature) {
            break;
        }
        auto &row = rows.emplace_back();
        for (int i = 0; i < feature->GetFieldCount(); ++i) {
            bool const has = feature->IsFieldSetAndNotNull(i) != FALSE;
            row.push_back(has ? std::optional<std::string>{feature->GetFieldAsString(i)}
                              : std::nullopt);
        }
    }
    return rows;
}

std::string ask_sql(GDALDataset &dataset, std::filesystem::path const &file, std::string const &sql)
{
    std::vector<std::string> const answers = ask_all_sql(dataset, file, sql);
    return answers.empty() ? "" : answers.front();
}

std::string sql_words(std::string const &words)
{
    return doubled(words, '\'');
}

std::string sql_name(std::string const &name)
{
    return doubled(name, '"');
}

OGRSpatialReference cgcs2000()
{
    OGRSpatialReference reference;
    reference.importFromEPSG(4490);
    reference.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    return reference;
}

} // namespace sim::io
