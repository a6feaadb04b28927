#include "app/map/renderer.hpp"

#include "app/map/backdrop.hpp"
#include "app/map/shader_sources.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace app::map {

namespace {

float share(std::uint8_t value)
{
    return static_cast<float>(value) / 255.0F;
}

} // namespace

Renderer::Renderer(sim::Dataset const &dataset)
    : m_dataset{dataset}, m_fill{"map_fill", map_fill_vertex(), map_fill_fragment()},
      m_plain{"map_plain", map_fill_vertex(), map_plain_fragment()}, m_line{"map_line",
                                                                            map_line_vertex(),
                                                                            map_line_fragment()},
      m_geometry{build_geometry(dataset)}
{
}

std::vector<sim::BlockId> Renderer::set_block_fills(std::vector<unsigned char> rgba)
{
    std::vector<sim::BlockId> changed;
    for (std::uint32_t b = 0; std::size_t{b} * 4 < rgba.size(); ++b) {
        std::size_t const at = std::size_t{b} * 4;
        bool const known = m_block_rgba.size() == rgba.size();
        if (!known || !std::equal(&rgba[at], &rgba[at] + 4, &m_block_rgba[at])) {
            changed.push_back({b});
        }
    }
    if (changed.empty()) {
        return changed;
    }
    m_block_fills.upload(rgba);
    m_blocks_hatched = false;
    for (std::size_t alpha = 3; alpha < rgba.size(); alpha += 4) {
        m_blocks_hatched = m_blocks_hatched || rgba[alpha] != 0;
    }
    m_block_rgba = std::move(rgba);
    return changed;
}

void Renderer::draw(Camera const &camera, RenderStyle const &style) const
{
    glDisable(GL_DEPTH_TEST);
    glDisable(GL_CULL_FACE);
    glDisable(GL_STENCIL_TEST);
    glEnable(GL_BLEND);
    glBlendFuncSeparate(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA, GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
    draw_ground(camera, style);
    if (style.backdrop != nullptr) {
        style.backdrop->draw_rasters(camera, seen_by(camera, style));
    }
    if (style.visible[static_cast<std::size_t>(Layer::blocks)]) {
        fill_blocks(camera, style);
    }
    if (style.backdrop != nullptr) {
        draw_backdrop_lines(camera, style);
    }
    draw_borders(camera, style);
    if (!style.overview) {
        draw_networks(camera, style);
    }
    stroke(camera, m_geometry.district_border,
           {.colour = style.palette->district_border,
            .width_px = (style.overview ? 1.2 : 2.2) * style.scale});
}

void Renderer::begin(gfx::Shader const &shader, Camera const &camera) const
{
    shader.use();
    shader.set("centre_m", static_cast<float>(camera.centre.x - m_geometry.origin.x),
               static_cast<float>(camera.centre.y - m_geometry.origin.y));
    shader.set("pixels_per_m", static_cast<float>(1.0 / camera.metres_per_pixel));
    shader.set("viewport", static_cast<float>(camera.width), static_cast<float>(camera.height));
}

namespace {

void set_colour(gfx::Shader const &shader, char const *uniform, Rgba colour)
{
    shader.set(uniform, share(colour.r), share(colour.g), share(colour.b), share(colour.a));
}

/// Hatch and dots belong to the ground: drawn anew they do not jump against a picture that was moved.
float from_ground(double pixels, double period_px)
{
    return static_cast<float>(std::fmod(pixels, period_px));
}

} // namespace

void Renderer::set_marks(Camera const &camera, Hatching const &hatching) const
{
    double const width_px = hatching.width_px;
    double const period_px =
        6.0 * width_px * std::sqrt(2.0); // along a row; stripes have half of it
    double const dot_distance_px = 4.0 * width_px;
    constexpr double dot_radius = 0.375; // of the width of a stroke
    Pixel const origin = camera.to_pixel(m_geometry.origin);
    set_colour(m_fill, "hatch", hatching.ink.with_alpha(hatching.hatch_share));
    m_fill.set("hatch_px", static_cast<float>(width_px));
    m_fill.set("hatch_start_px", from_ground(origin.x + origin.y - camera.height, period_px));
    set_colour(m_fill, "paper", hatching.paper);
    set_colour(m_fill, "dot_ink", hatching.ink.with_alpha(0.85));
    m_fill.set("dot_px", static_cast<float>(dot_radius * width_px),
               static_cast<float>(dot_distance_px));
    m_fill.set("dot_start_px", from_ground(origin.x, dot_distance_px),
               from_ground(camera.height - origin.y, dot_distance_px));
}

void Renderer::fill_with(Camera const &camera, gfx::FillMesh const &mesh,
                         gfx::ColourBuffer const &colours, Hatching const &hatching,
                         std::span<SegmentRange const> ranges) const
{
    gfx::Shader const &shader = hatching.any ? m_fill : m_plain;
    begin(shader, camera);
    colours.bind(GL_TEXTURE0);
    shader.set("colours", 0);
    shader.set("strength", static_cast<float>(hatching.strength));
    if (hatching.any) {
        set_marks(camera, hatching);
    }
    if (hatching.strength >= 1.0) {
        glDisable(GL_BLEND); // fills are opaque; software renderers pay for blending
    }
    for (SegmentRange const &range : ranges) {
        mesh.draw(range.first, range.count);
    }
    glEnable(GL_BLEND);
}

void Renderer::fill(Camera const &camera, gfx::FillMesh const &mesh, Rgba colour) const
{
    unsigned char const row[] = {colour.r, colour.g, colour.b, 0};
    m_plain_fill.upload(row);
    std::array const all{SegmentRange{0, mesh.count()}};
    fill_with(camera, mesh, m_plain_fill, {.any = false}, all);
}

void Renderer::stroke(Camera const &camera, gfx::LineMesh const &mesh, Stroke const &stroke) const
{
    std::array const all{SegmentRange{0, mesh.count()}};
    this->stroke(camera, mesh, stroke, all);
}

void Renderer::stroke(Camera const &camera, gfx::LineMesh const &mesh, Stroke const &stroke,
                      std::span<SegmentRange const> ranges) const
{
    if (ranges.empty()) {
        return;
    }
    begin(m_line, camera);
    bool const once = stroke.colour.a < 255;
    m_line.set("ink", static_cast<float>(stroke.colour.r) / 255.0F,
               static_cast<float>(stroke.colour.g) / 255.0F,
               static_cast<float>(stroke.colour.b) / 255.0F,
               static_cast<float>(stroke.colour.a) / 255.0F);
    m_line.set("width_px", static_cast<float>(stroke.width_px));
    m_line.set("dash_px", static_cast<float>(stroke.dash_px), static_cast<float>(stroke.gap_px));
    m_line.set("once", once ? 1 : 0);
    if (once) {
        glEnable(GL_STENCIL_TEST);
        glClearStencil(0);
        glClear(GL_STENCIL_BUFFER_BIT);
        glStencilFunc(GL_EQUAL, 0, 0xFF);
        glStencilOp(GL_KEEP, GL_KEEP, GL_INCR);
    }
    for (SegmentRange const &range : ranges) {
        mesh.draw(range.first, range.count);
    }
    if (once) {
        glDisable(GL_STENCIL_TEST);
    }
}

void Renderer::draw_ground(Camera const &camera, RenderStyle const &style) const
{
    Palette const &palette = *style.palette;
    if (!style.overview) {
        glClearColor(static_cast<float>(palette.land.r) / 255.0F,
                     static_cast<float>(palette.land.g) / 255.0F,
                     static_cast<float>(palette.land.b) / 255.0F, 1.0F);
        glClear(GL_COLOR_BUFFER_BIT);
        fill(camera, m_geometry.neighbours, palette.neighbours);
        stroke(camera, m_geometry.neighbour_borders,
               {.colour = palette.neighbour_border, .width_px = 1.0 * style.scale});
    }
    fill(camera, m_geometry.district, palette.land);
    if (!style.overview && style.visible[static_cast<std::size_t>(Layer::context)]) {
        fill(camera, m_geometry.river, palette.river);
    }
}

void Renderer::draw_borders(Camera const &camera, RenderStyle const &style) const
{
    Palette const &palette = *style.palette;
    bool const context = style.visible[static_cast<std::size_t>(Layer::context)];
    if (!style.overview && style.visible[static_cast<std::size_t>(Layer::blocks)]) {
        outline_blocks(camera, style);
    }
    if (!style.overview && context) {
        stroke(camera, m_geometry.creeks, {.colour = palette.creek, .width_px = style.scale});
        stroke(camera, m_geometry.railway,
               {.colour = palette.railway, .width_px = 2.4 * style.scale});
        stroke(camera, m_geometry.railway,
               {.colour = palette.railway_dash,
                .width_px = 1.4 * style.scale,
                .dash_px = 7.0 * style.scale,
                .gap_px = 7.0 * style.scale});
    }
    if (style.visible[static_cast<std::size_t>(Layer::jurisdictions)]) {
        stroke(camera, m_geometry.jurisdiction_borders,
               {.colour = palette.jurisdiction_border,
                .width_px = (style.overview ? 0.6 : 1.4) * style.scale});
    }
}

void Renderer::draw_networks(Camera const &camera, RenderStyle const &style) const
{
    Palette const &palette = *style.palette;
    double const px = style.scale;
    if (style.visible[static_cast<std::size_t>(Layer::gas)]) {
        Rgba const casing = palette.main_casing.with_alpha(0.6);
        stroke(camera, m_geometry.gas_planned, {.colour = casing, .width_px = 2.6 * px});
        stroke(camera, m_geometry.gas_existing, {.colour = casing, .width_px = 2.6 * px});
        stroke(camera, m_geometry.gas_planned,
               {.colour = palette.gas_main,
                .width_px = 1.2 * px,
                .dash_px = 4.0 * px,
                .gap_px = 3.0 * px});
        stroke(camera, m_geometry.gas_existing, {.colour = palette.gas_main, .width_px = 1.2 * px});
    }
    if (style.visible[static_cast<std::size_t>(Layer::heat)]) {
        stroke(camera, m_geometry.heat_mains,
               {.colour = palette.main_casing, .width_px = 4.2 * px});
        stroke(camera, m_geometry.heat_mains, {.colour = palette.heat_main, .width_px = 2.2 * px});
    }
}

} // namespace app::map
