#include "sim/io/background_content.hpp"

#include "sim/base/error.hpp"
#include "sim/io/background_file.hpp"

namespace sim::io {

namespace {

bool has_layer(std::filesystem::path const &file, std::string const &layer)
{
    try {
        GdalDataset const shapes = open_background(file, GDAL_OF_VECTOR, {});
        return layer.empty() ? shapes->GetLayerCount() > 0
                             : shapes->GetLayerByName(layer.c_str()) != nullptr;
    } catch (IoError const &) {
        return false;
    }
}

} // namespace

bool is_raster_file(std::filesystem::path const &file, std::string const &layer)
{
    QuietGdal const quiet;
    if (!layer.empty() && has_layer(file, layer)) {
        return false;
    }
    try {
        return open_background(file, GDAL_OF_RASTER, layer)->GetRasterCount() > 0;
    } catch (IoError const &) {
        if (has_layer(file, {})) {
            return false;
        }
        throw;
    }
}

} // namespace sim::io
