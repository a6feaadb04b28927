#include "sim/io/results_gpkg.hpp"

#include "sim/base/error.hpp"
#include "sim/io/gpkg_tables.hpp"
#include "sim/io/layer_style.hpp"
#include "sim/io/make_gpkg.hpp"
#include "sim/io/results_tables.hpp"

#include <string>

namespace sim::io {

namespace {

/// A GeoPackage holds the time of each change. Two exports of the same results are to be the same
/// bytes, so theirs is the day of the plan.
class FixedDate
{
public:
    explicit FixedDate(Dataset const &dataset)
    {
        auto const issued = dataset.meta.find("plan_issued");
        std::string const day = issued != dataset.meta.end() ? issued->second : "2021-01-01";
        CPLSetThreadLocalConfigOption("OGR_CURRENT_DATE", (day + "T00:00:00.000Z").c_str());
    }
    ~FixedDate() { CPLSetThreadLocalConfigOption("OGR_CURRENT_DATE", nullptr); }
    FixedDate(FixedDate const &) = delete;
    FixedDate &operator=(FixedDate const &) = delete;
};

} // namespace

void write_results_gpkg(std::filesystem::path const &target, Dataset const &dataset,
                        Scenario const &scenario, Results const &results,
                        BlockColumns const &columns)
{
    QuietGdal const quiet;
    FixedDate const fixed{dataset};
    std::vector<RawTable> const tables = results_tables(dataset, scenario, results, columns);
    require_free_place(target, Existing::replace);
    make_whole_file(target, Existing::replace,
                    [&](GDALDataset &file, std::filesystem::path const &path) {
                        if (file.StartTransaction() != OGRERR_NONE) {
                            throw IoError{path.string(), text("the results cannot be written")};
                        }
                        for (RawTable const &table : tables) {
                            write_table(file, path, table);
                        }
                        write_layer_styles(file, path, results_styles());
                        if (file.CommitTransaction() != OGRERR_NONE) {
                            throw IoError{path.string(), text("the results cannot be written")};
                        }
                    });
}

} // namespace sim::io
