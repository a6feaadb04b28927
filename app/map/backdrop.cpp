#include "app/map/backdrop.hpp"

#include "app/map/shader_sources.hpp"

#include <algorithm>
#include <chrono>
#include <iterator>
#include <utility>

namespace app::map {

namespace {

constexpr double upload_ms = 3.0;       ///< of a frame
constexpr double show_every_s = 0.15;   ///< the map is drawn anew for tiles that came
constexpr int most_tiles_of_view = 160; ///< of a raster: else coarser ones are shown

using Clock = std::chrono::steady_clock;

double now_s()
{
    return std::chrono::duration<double>(Clock::now().time_since_epoch()).count();
}

/// Colours are multiplied by alpha, so that mixing neighbours leaves no dark rim.
gfx::GlTexture upload(sim::io::RasterTile tile)
{
    if (tile.rgba.empty()) {
        return {};
    }
    for (std::size_t i = 0; i < tile.rgba.size(); i += 4) {
        for (std::size_t c = 0; c < 3; ++c) {
            tile.rgba[i + c] =
                static_cast<std::uint8_t>((tile.rgba[i + c] * tile.rgba[i + 3] + 127) / 255);
        }
    }
    gfx::GlTexture texture = gfx::GlTexture::create();
    glBindTexture(GL_TEXTURE_2D, texture.name());
    glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, tile.width, tile.height, 0, GL_RGBA, GL_UNSIGNED_BYTE,
                 tile.rgba.data());
    for (GLenum const side : {GL_TEXTURE_WRAP_S, GL_TEXTURE_WRAP_T}) {
        glTexParameteri(GL_TEXTURE_2D, side, GL_CLAMP_TO_EDGE);
    }
    for (GLenum const filter : {GL_TEXTURE_MIN_FILTER, GL_TEXTURE_MAG_FILTER}) {
        glTexParameteri(GL_TEXTURE_2D, filter, GL_LINEAR);
    }
    return texture;
}

/// The lines, uploaded.
BackdropLines lines_of(std::shared_ptr<sim::io::VectorBackground const> shapes)
{
    BackdropLines made;
    if (!shapes->lines.empty()) {
        made.origin = shapes->lines.front().front();
    } else if (!shapes->points.empty()) {
        made.origin = shapes->points.front();
    }
    for (ShapeLevel &level : shape_levels(*shapes, made.origin)) {
        made.levels.push_back(
            {level.tolerance_m, gfx::LineMesh{level.segments}, std::move(level.chunks)});
    }
    made.shapes = std::move(shapes);
    return made;
}

} // namespace

BackdropLines::Level const &BackdropLines::level_for(Camera const &camera) const
{
    constexpr double unseen_px = 0.7;
    std::size_t level = levels.size() - 1;
    while (level > 0 && levels[level].tolerance_m > unseen_px * camera.metres_per_pixel) {
        --level;
    }
    return levels[level];
}

Backdrop::Backdrop() : m_shader{"map_tile", map_moved_vertex(), map_tile_fragment()} {}

void Backdrop::follow_list(BackgroundDesk const &desk)
{
    std::vector<Layer> before = std::exchange(m_layers, {});
    for (OpenBackground const &open : desk.backgrounds()) {
        auto const kept = std::ranges::find_if(before, [&](Layer const &layer) {
            return layer.row.code == open.row.code && layer.loader == open.tiles;
        });
        m_layers.push_back(kept == before.end() ? Layer{} : std::move(*kept));
        if (kept != before.end()) {
            before.erase(kept);
        }
        Layer &layer = m_layers.back();
        layer.row = open.row;
        layer.loader = open.tiles;
        if (open.shapes != nullptr && layer.lines.shapes != open.shapes) {
            layer.lines = lines_of(open.shapes);
        }
    }
}

void Backdrop::follow(BackgroundDesk const &desk)
{
    if (m_list_revision != desk.revision()) {
        m_list_revision = desk.revision();
        follow_list(desk);
        ++m_revision;
    }
    bool loading = false;
    for (Layer &layer : m_layers) {
        if (layer.loader == nullptr) {
            continue;
        }
        if (!layer.grid && (layer.grid = layer.loader->grid())) {
            m_unseen = true;
        }
        m_unseen = take_tiles(layer, desk.waits()) || m_unseen;
        loading = loading || !layer.come.empty() || layer.loader->is_busy();
    }
    double const now = now_s();
    if (m_unseen && (!loading || desk.waits() || now - m_shown_at_s > show_every_s)) {
        keep_few();
        m_unseen = false;
        m_shown_at_s = now;
        ++m_revision;
    }
}

bool Backdrop::take_tiles(Layer &layer, bool all)
{
    std::vector<TileLoader::Loaded> come = layer.loader->take();
    std::ranges::move(come, std::back_inserter(layer.come));
    Clock::time_point const start = Clock::now();
    std::chrono::duration<double, std::milli> const longest{upload_ms};
    bool any = false;
    while (!layer.come.empty() && (all || Clock::now() - start < longest)) {
        auto &[key, tile] = layer.come.back();
        layer.tiles.insert_or_assign(key, Tile{upload(std::move(tile)), m_draws});
        layer.come.pop_back();
        any = true;
    }
    return any;
}

/// Forgets the tiles that were not looked at for longest.
void Backdrop::keep_few()
{
    m_tile_count = 0;
    std::vector<std::uint64_t> uses;
    for (Layer const &layer : m_layers) {
        for (auto const &[key, tile] : layer.tiles) {
            uses.push_back(tile.used);
        }
    }
    m_tile_count = uses.size();
    if (uses.size() <= most_tiles) {
        return;
    }
    auto const oldest_kept = uses.end() - static_cast<std::ptrdiff_t>(most_tiles * 3 / 4);
    std::ranges::nth_element(uses, oldest_kept);
    std::uint64_t const least = *oldest_kept;
    std::size_t excess = m_tile_count - most_tiles * 3 / 4;
    for (Layer &layer : m_layers) {
        std::erase_if(layer.tiles, [&](auto const &one) {
            bool const goes = excess > 0 && one.second.used <= least;
            excess -= goes ? 1 : 0;
            m_tile_count -= goes ? 1 : 0;
            return goes;
        });
    }
}

bool Backdrop::ask()
{
    bool any = false;
    for (Layer const &layer : m_layers) {
        std::vector<sim::io::RasterTileKey> keys = std::exchange(layer.lacked, {});
        if (keys.empty() || layer.loader == nullptr) {
            continue;
        }
        std::ranges::stable_sort(keys, std::ranges::greater{}, &sim::io::RasterTileKey::level);
        layer.loader->ask(keys); // the coarse ones first: they stand for the others
        any = true;
    }
    return any;
}

bool Backdrop::shows_raster() const
{
    return std::ranges::any_of(m_layers, [](Layer const &layer) {
        return layer.row.visible && layer.grid && layer.row.opacity_share > 0.0;
    });
}

std::vector<Backdrop::ShownLines> Backdrop::shown_lines() const
{
    std::vector<ShownLines> shown;
    for (Layer const &layer : m_layers) {
        if (layer.row.visible && !layer.lines.levels.empty() && layer.row.opacity_share > 0.0) {
            shown.push_back({&layer.lines, layer.row.opacity_share});
        }
    }
    return shown;
}

void Backdrop::draw_rasters(Camera const &camera, sim::geo::Box const &seen) const
{
    ++m_draws;
    m_shader.use();
    m_shader.set("picture", 0);
    glActiveTexture(GL_TEXTURE0);
    glBindVertexArray(m_corners.name());
    glBlendFuncSeparate(GL_ONE, GL_ONE_MINUS_SRC_ALPHA, GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
    for (Layer const &layer : m_layers) {
        if (layer.row.visible && layer.grid && layer.row.opacity_share > 0.0) {
            m_shader.set("opacity", static_cast<float>(layer.row.opacity_share));
            draw_raster(layer, camera, seen);
        }
    }
    glBlendFuncSeparate(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA, GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
}

void Backdrop::draw_raster(Layer const &layer, Camera const &camera,
                           sim::geo::Box const &seen) const
{
    sim::io::RasterGrid const &grid = *layer.grid;
    int level = grid.level_for(camera.metres_per_pixel);
    while (level + 1 < grid.levels &&
           grid.tiles_in(camera.view(), level).count() > most_tiles_of_view) {
        ++level;
    }
    sim::io::RasterGrid::Tiles const tiles = grid.tiles_in(seen, level);
    for (int row = tiles.first_row; row <= tiles.last_row; ++row) {
        for (int column = tiles.first_column; column <= tiles.last_column; ++column) {
            draw_tile(layer, camera, {level, column, row});
        }
    }
}

/// Draws the tile, or the part of the finest coarser one that is there.
void Backdrop::draw_tile(Layer const &layer, Camera const &camera,
                         sim::io::RasterTileKey const &key) const
{
    int up = 0;
    auto found = layer.tiles.find(key);
    while (found == layer.tiles.end() && key.level + up + 1 < layer.grid->levels) {
        ++up;
        found = layer.tiles.find({key.level + up, key.column >> up, key.row >> up});
    }
    if (up > 0 || found == layer.tiles.end()) {
        layer.lacked.push_back(key);
    }
    if (found == layer.tiles.end()) {
        sim::io::RasterTileKey const coarsest{layer.grid->levels - 1, 0, 0};
        if (coarsest != key && std::ranges::find(layer.lacked, coarsest) == layer.lacked.end()) {
            layer.lacked.push_back(coarsest);
        }
        return;
    }
    found->second.used = m_draws;
    if (found->second.texture.name() == 0) {
        return;
    }
    sim::geo::Box const here = layer.grid->box_of(key);
    sim::geo::Box const all = layer.grid->box_of(found->first);
    auto const x = [&](double metres) {
        return static_cast<float>(camera.to_pixel({metres, 0.0}).x / camera.width * 2.0 - 1.0);
    };
    auto const y = [&](double metres) {
        return static_cast<float>(1.0 - camera.to_pixel({0.0, metres}).y / camera.height * 2.0);
    };
    auto const across = [&](double metres) {
        return static_cast<float>((metres - all.min.x) / all.width());
    };
    auto const down = [&](double metres) {
        return static_cast<float>((all.max.y - metres) / all.height());
    };
    glBindTexture(GL_TEXTURE_2D, found->second.texture.name());
    m_shader.set("at", x(here.min.x), y(here.min.y), x(here.max.x), y(here.max.y));
    m_shader.set("part", across(here.min.x), down(here.min.y), across(here.max.x),
                 down(here.max.y));
    glDrawArrays(GL_TRIANGLE_STRIP, 0, 4);
}

} // namespace app::map
