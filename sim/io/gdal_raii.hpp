#pragma once

// The one door to GDAL; only sim/io/*.cpp include it.
#include <cpl_error.h>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace sim::io {

struct DatasetClose
{
    void operator()(GDALDataset *dataset) const { GDALClose(dataset); }
};
using GdalDataset = std::unique_ptr<GDALDataset, DatasetClose>;

using FeaturePtr = std::unique_ptr<OGRFeature>;

/// While it lives, GDAL writes nothing to the terminal on this thread; gdal_failed() asks instead.
class QuietGdal
{
public:
    QuietGdal();
    ~QuietGdal();
    QuietGdal(QuietGdal const &) = delete;
    QuietGdal &operator=(QuietGdal const &) = delete;
};

/// Did a call fail on this thread since the last CPLErrorReset()?
bool gdal_failed();

/// Was the last failure that another program holds the file?
bool gdal_found_it_locked();

/// \throws IoError if another program holds the file
void refuse_if_locked(std::filesystem::path const &file);

/// GDAL's words for the last failure.
std::string gdal_message();

enum class Access
{
    read,
    update
};

/// Opens a GeoPackage. \return nullptr if GDAL cannot
GdalDataset open_gpkg(std::filesystem::path const &file, Access access);

/// Makes an empty GeoPackage. \return nullptr if GDAL cannot
GdalDataset create_gpkg(std::filesystem::path const &file);

/// Runs one statement that yields no rows.
/// \throws IoError naming `file` with SQLite's words if it fails
void run_sql(GDALDataset &dataset, std::filesystem::path const &file, std::string const &sql);

/// First cell of each row as words.
/// \throws IoError if the query fails
std::vector<std::string> ask_all_sql(GDALDataset &dataset, std::filesystem::path const &file,
                                     std::string const &sql);

/// First cell of the first row as words; empty if there is none.
/// \throws IoError if the query fails
std::string ask_sql(GDALDataset &dataset, std::filesystem::path const &file,
                    std::string const &sql);

/// All cells of each row as words; none for NULL.
/// \throws IoError if the query fails
std::vector<std::vector<std::optional<std::string>>>
ask_rows_sql(GDALDataset &dataset, std::filesystem::path const &file, std::string const &sql);

/// 'words' with its quotes doubled, as an SQL literal.
std::string sql_words(std::string const &words);

/// "name" as an SQL identifier.
std::string sql_name(std::string const &name);

/// CGCS2000 in degrees, longitude first.
OGRSpatialReference cgcs2000();

} // namespace sim::io
