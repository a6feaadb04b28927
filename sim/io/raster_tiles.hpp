#pragma once

#include "sim/geo/geometry.hpp"

#include <compare>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace sim::io {

inline constexpr int raster_tile_px = 256;

/// A tile of a raster: at level 0 its pixels are the raster's own, each level on they are twice as
/// large. Column 0 is the western one, row 0 the northern.
struct RasterTileKey
{
    int level = 0;
    int column = 0;
    int row = 0;

    friend auto operator<=>(RasterTileKey const &, RasterTileKey const &) = default;
};

/// Where the pixels of a raster lie on the plane of the project, north up.
struct RasterGrid
{
    geo::Point corner; ///< the north-western one, metres
    double pixel_m = 1.0;
    int width = 0; ///< pixels at level 0
    int height = 0;
    int levels = 1; ///< at the last one a single tile holds all

    [[nodiscard]] geo::Box box() const;
    /// What a tile covers; those at the southern and eastern edges are smaller.
    [[nodiscard]] geo::Box box_of(RasterTileKey const &key) const;
    /// The tiles of a level, counted from 0, that a box meets: none if first is above last.
    struct Tiles
    {
        int first_column = 0;
        int first_row = 0;
        int last_column = -1;
        int last_row = -1;

        [[nodiscard]] int count() const;
    };
    [[nodiscard]] Tiles tiles_in(geo::Box const &box, int level) const;
    /// The coarsest level whose pixels are at most so large.
    [[nodiscard]] int level_for(double metres_per_pixel) const;
};

/// The pixels of a tile: RGBA, 8 bits each, top row first. Where the raster has no value alpha is 0.
struct RasterTile
{
    int width = 0; ///< at most raster_tile_px
    int height = 0;
    std::vector<std::uint8_t> rgba;
};

/// A raster file of any system, warped to the plane of a project and cut into tiles. Coarse tiles come
/// from the file's overviews where it has some. For one thread at a time.
class RasterTiles
{
public:
    /// \param layer    of a file with several pictures; empty: the first
    /// \param around   of the plane: what lies elsewhere is left out
    /// \param central_meridian  of the plane, degrees east
    /// \throws IoError if the file cannot be read, says nothing of its place, or lies elsewhere
    RasterTiles(std::filesystem::path const &file, std::string const &layer, geo::Box const &around,
                double central_meridian);
    ~RasterTiles();
    RasterTiles(RasterTiles const &) = delete;
    RasterTiles &operator=(RasterTiles const &) = delete;
    RasterTiles(RasterTiles &&) = delete;
    RasterTiles &operator=(RasterTiles &&) = delete;

    [[nodiscard]] RasterGrid const &grid() const { return m_grid; }
    /// \throws IoError if the file cannot be read there
    [[nodiscard]] RasterTile read(RasterTileKey const &key) const;

private:
    struct Source;

    std::filesystem::path m_file;
    std::unique_ptr<Source> m_source;
    RasterGrid m_grid;
};

} // namespace sim::io
