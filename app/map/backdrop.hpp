#pragma once

#include "app/core/background_desk.hpp"
#include "app/gfx/mesh.hpp"
#include "app/gfx/shader.hpp"
#include "app/map/camera.hpp"
#include "app/map/shape_levels.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace app::map {

/// The lines of a background layer on the graphics card.
struct BackdropLines
{
    struct Level
    {
        double tolerance_m = 0.0;
        gfx::LineMesh lines;
        std::vector<ShapeChunk> chunks;
    };

    std::shared_ptr<sim::io::VectorBackground const> shapes; ///< that they were made of
    sim::geo::Point origin;
    std::vector<Level> levels; ///< from the given shapes to the coarsest

    /// \pre not empty
    [[nodiscard]] Level const &level_for(Camera const &camera) const;
};

/// What lies under the map: tiles of rasters as textures, of which a bounded number is kept, and the
/// lines of layers. Pictures note which tiles they lack; those are asked for after the frame, and a
/// coarser tile stands in their place until they come.
class Backdrop
{
public:
    static constexpr std::size_t most_tiles = 512; ///< of 256 KiB at most

    /// \pre an OpenGL context is current
    Backdrop();

    /// Takes over what the desk has, tiles for a few milliseconds.
    void follow(BackgroundDesk const &desk);
    /// Asks for the tiles that pictures lacked since the last time. \return false if none did
    bool ask();
    /// Grows when another picture is to be drawn.
    [[nodiscard]] std::uint64_t revision() const { return m_revision; }
    /// Tiles have come that no picture shows yet.
    [[nodiscard]] bool is_behind() const { return m_unseen; }
    /// A raster is shown: what lies over it lets it through.
    [[nodiscard]] bool shows_raster() const;
    [[nodiscard]] std::size_t tile_count() const { return m_tile_count; }

    /// Draws the rasters over the bound target. \param seen  what of them is looked at
    void draw_rasters(Camera const &camera, sim::geo::Box const &seen) const;
    /// Lines of the layers that are shown, from the bottom up, with their opacity.
    struct ShownLines
    {
        BackdropLines const *lines = nullptr;
        double opacity_share = 1.0;
    };
    [[nodiscard]] std::vector<ShownLines> shown_lines() const;

private:
    struct Tile
    {
        gfx::GlTexture texture; ///< empty: the raster has nothing there
        mutable std::uint64_t used = 0;
    };
    struct Layer
    {
        sim::Background row;
        std::shared_ptr<TileLoader> loader; ///< that the tiles came from
        std::optional<sim::io::RasterGrid> grid;
        std::map<sim::io::RasterTileKey, Tile> tiles;
        std::vector<TileLoader::Loaded> come; ///< not uploaded yet
        BackdropLines lines;
        mutable std::vector<sim::io::RasterTileKey> lacked;
    };

    void follow_list(BackgroundDesk const &desk);
    /// \return whether any came
    bool take_tiles(Layer &layer, bool all);
    void keep_few();
    void draw_raster(Layer const &layer, Camera const &camera, sim::geo::Box const &seen) const;
    void draw_tile(Layer const &layer, Camera const &camera,
                   sim::io::RasterTileKey const &key) const;

    gfx::Shader m_shader;
    gfx::GlVertexArray m_corners = gfx::GlVertexArray::create(); ///< empty: made in the shader
    std::vector<Layer> m_layers;                                 ///< from the bottom up
    std::uint64_t m_list_revision = 0;
    std::uint64_t m_revision = 1;
    std::size_t m_tile_count = 0;
    bool m_unseen = false; ///< tiles came that no picture shows yet
    double m_shown_at_s = 0.0;
    mutable std::uint64_t m_draws = 0;
};

} // namespace app::map
