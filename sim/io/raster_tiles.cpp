#include "sim/io/raster_tiles.hpp"

#include "sim/base/error.hpp"
#include "sim/io/background_file.hpp"
#include "sim/io/raster_warp.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <utility>

namespace sim::io {

namespace {

/// What turns a value of a band into a colour: as it is, or stretched.
struct Stretch
{
    double low = 0.0;
    double high = 255.0;

    [[nodiscard]] std::uint8_t operator()(float value) const
    {
        double const share = (static_cast<double>(value) - low) / (high - low);
        return static_cast<std::uint8_t>(std::clamp(share, 0.0, 1.0) * 255.0 + 0.5);
    }
};

Stretch stretch_of(GDALDataset &dataset, std::vector<int> const &bands)
{
    Stretch stretch;
    bool first = true;
    for (int const number : bands) {
        GDALRasterBand &band = *dataset.GetRasterBand(number);
        std::array<double, 2> range{0.0, 255.0};
        if (band.GetRasterDataType() != GDT_Byte &&
            band.ComputeRasterMinMax(TRUE, range.data()) != CE_None) {
            range = {0.0, 1.0};
        }
        stretch.low = first ? range[0] : std::min(stretch.low, range[0]);
        stretch.high = first ? range[1] : std::max(stretch.high, range[1]);
        first = false;
    }
    stretch.high = stretch.high > stretch.low ? stretch.high : stretch.low + 1.0;
    return stretch;
}

/// Red, green, blue by what the bands say they are, else the first three; one band is grey.
std::vector<int> colour_bands(GDALDataset &dataset)
{
    std::vector<int> plain;
    std::array<int, 3> named{0, 0, 0};
    for (int i = 1; i <= dataset.GetRasterCount(); ++i) {
        GDALColorInterp const is = dataset.GetRasterBand(i)->GetColorInterpretation();
        if (is == GCI_AlphaBand) {
            continue;
        }
        plain.push_back(i);
        if (is == GCI_RedBand || is == GCI_GreenBand || is == GCI_BlueBand) {
            named[static_cast<std::size_t>(is - GCI_RedBand)] = i;
        }
    }
    if (named[0] > 0 && named[1] > 0 && named[2] > 0) {
        return {named[0], named[1], named[2]};
    }
    plain.resize(plain.size() >= 3 ? 3 : std::min<std::size_t>(plain.size(), 1));
    return plain;
}

} // namespace

struct RasterTiles::Source
{
    GdalDataset file;
    GdalDataset plane; ///< after `file`, which it reads: gone before it
    std::vector<int> bands;
    Stretch stretch;
    std::vector<GDALColorEntry> colours; ///< of a picture by index
};

RasterTiles::RasterTiles(std::filesystem::path const &file, std::string const &layer,
                         geo::Box const &around, double central_meridian)
    : m_file{file}, m_source{std::make_unique<Source>()}
{
    QuietGdal const quiet;
    CPLSetThreadLocalConfigOption("GDAL_PAM_ENABLED", "NO"); // nothing is written beside the file
    m_source->file = open_background(file, GDAL_OF_RASTER, layer);
    GDALDataset &dataset = *m_source->file;
    m_source->bands = colour_bands(dataset);
    if (m_source->bands.empty()) {
        throw IoError{file.string(), text("the file holds no picture")};
    }
    Placed const at = placed(dataset, file, central_meridian);
    m_grid = grid_of(dataset, file, at, around, central_meridian);
    GDALColorTable const *const table =
        dataset.GetRasterBand(m_source->bands.front())->GetColorTable();
    for (int i = 0;
         m_source->bands.size() == 1 && table != nullptr && i < table->GetColorEntryCount(); ++i) {
        m_source->colours.push_back(*table->GetColorEntry(i));
    }
    m_source->stretch = stretch_of(dataset, m_source->bands);
    m_source->plane = warped(dataset, at, m_grid, central_meridian, !m_source->colours.empty());
    if (m_source->plane == nullptr) {
        throw IoError{file.string(), text("the picture cannot be brought to the plane of the "
                                          "project: {what}",
                                          {{"what", gdal_message()}})};
    }
}

RasterTiles::~RasterTiles() = default;

RasterTile RasterTiles::read(RasterTileKey const &key) const
{
    QuietGdal const quiet;
    GDALDataset &dataset = *m_source->plane;
    int const side = raster_tile_px << key.level;
    int const x = key.column * side;
    int const y = key.row * side;
    assert(x < m_grid.width && y < m_grid.height);
    int const across = std::min(side, m_grid.width - x);
    int const down = std::min(side, m_grid.height - y);
    auto const coarse = [&](int pixels) {
        return std::clamp((pixels + side / raster_tile_px / 2) >> key.level, 1, raster_tile_px);
    };
    RasterTile tile{coarse(across), coarse(down), {}};
    auto const count = static_cast<std::size_t>(tile.width) * static_cast<std::size_t>(tile.height);
    std::vector<int> bands = m_source->bands;
    bands.push_back(dataset.GetRasterCount()); // alpha
    std::vector<float> values(count * bands.size());
    GDALRasterIOExtraArg extra;
    INIT_RASTERIO_EXTRA_ARG(extra);
    extra.eResampleAlg = m_source->colours.empty() ? GRIORA_Bilinear : GRIORA_NearestNeighbour;
    if (dataset.RasterIO(GF_Read, x, y, across, down, values.data(), tile.width, tile.height,
                         GDT_Float32, static_cast<int>(bands.size()), bands.data(), 0, 0, 0,
                         &extra) != CE_None) {
        throw IoError{m_file.string(), text("the picture cannot be read to its end: {what}",
                                            {{"what", gdal_message()}})};
    }
    tile.rgba.resize(count * 4);
    std::size_t const last = bands.size() - 1;
    for (std::size_t i = 0; i < count; ++i) {
        std::uint8_t *const out = &tile.rgba[i * 4];
        for (std::size_t c = 0; c < 3; ++c) {
            out[c] = m_source->stretch(values[std::min(c, last - 1) * count + i]);
        }
        out[3] =
            static_cast<std::uint8_t>(std::clamp(values[last * count + i], 0.0F, 255.0F) + 0.5F);
        auto const index = static_cast<std::size_t>(std::max(values[i], 0.0F));
        if (index < m_source->colours.size()) {
            GDALColorEntry const &colour = m_source->colours[index];
            out[0] = static_cast<std::uint8_t>(colour.c1);
            out[1] = static_cast<std::uint8_t>(colour.c2);
            out[2] = static_cast<std::uint8_t>(colour.c3);
            out[3] = static_cast<std::uint8_t>(out[3] * colour.c4 / 255);
        }
    }
    return tile;
}

} // namespace sim::io
