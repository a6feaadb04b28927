#include "sim/io/source_gpkg.hpp"

#include "sim/io/gpkg_file.hpp"
#include "sim/io/gpkg_tables.hpp"

namespace sim::io {

std::optional<RawProject> read_project_tables(std::filesystem::path const &file,
                                              Diagnostics &findings)
{
    QuietGdal const quiet;
    GdalDataset const dataset = open_project(file, Access::read, findings);
    if (!dataset) {
        return std::nullopt;
    }
    return read_tables(*dataset, file, findings);
}

} // namespace sim::io
