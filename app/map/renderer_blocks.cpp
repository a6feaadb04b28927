// The part of Renderer that draws the blocks: areas as detailed as the view needs them, and rings.
#include "app/map/backdrop.hpp"
#include "app/map/renderer.hpp"

#include <algorithm>

namespace app::map {

namespace {

constexpr double unseen_error_px = 0.6;
constexpr double least_outlined_px = 6.0; ///< across an area, below it is all outline
constexpr double fill_over_raster = 0.6;  ///< how much fills cover of a picture under them

/// Adds a run of a mesh, joined to the one before it where it goes on.
void add_range(std::vector<SegmentRange> &ranges, SegmentRange range)
{
    if (!ranges.empty() && ranges.back().first + ranges.back().count == range.first) {
        ranges.back().count += range.count;
    } else if (range.count > 0) {
        ranges.push_back(range);
    }
}

} // namespace

sim::geo::Box Renderer::seen_by(Camera const &camera, RenderStyle const &style)
{
    constexpr double widest_line_px = 16.0;
    return style.seen.empty() ? camera.with_margin(widest_line_px * style.scale).view()
                              : style.seen;
}

void Renderer::fill_blocks(Camera const &camera, RenderStyle const &style) const
{
    bool const over_raster =
        !style.overview && style.backdrop != nullptr && style.backdrop->shows_raster();
    BlockLevel const &level = level_for(camera);
    sim::geo::Box const seen = seen_by(camera, style);
    m_ranges.clear();
    for (AreaChunk const &chunk : level.chunks) {
        if (meets(chunk.box, seen)) {
            add_range(m_ranges, chunk.fill);
        }
    }
    fill_with(camera, level.fills, m_block_fills,
              {.any = m_blocks_hatched && !style.overview,
               .ink = style.palette->text,
               .hatch_share = 0.12,
               .width_px = 2.0 * style.scale,
               .paper = style.palette->panel,
               .strength = over_raster ? fill_over_raster : 1.0},
              m_ranges);
}

/// Thin and grey: they are there to be read beside the plan, not before it.
void Renderer::draw_backdrop_lines(Camera const &camera, RenderStyle const &style) const
{
    sim::geo::Box const seen = seen_by(camera, style);
    for (Backdrop::ShownLines const &shown : style.backdrop->shown_lines()) {
        BackdropLines const &lines = *shown.lines;
        BackdropLines::Level const &level = lines.level_for(camera);
        Camera there = camera; // positions are relative to an origin of their own
        there.centre.x += m_geometry.origin.x - lines.origin.x;
        there.centre.y += m_geometry.origin.y - lines.origin.y;
        m_ranges.clear();
        for (ShapeChunk const &chunk : level.chunks) {
            if (meets(chunk.box, seen)) {
                add_range(m_ranges, chunk.segments);
            }
        }
        stroke(there, level.lines,
               {.colour = style.palette->text_secondary.with_alpha(shown.opacity_share),
                .width_px = 1.2 * style.scale},
               m_ranges);
    }
}

void Renderer::outline_blocks(Camera const &camera, RenderStyle const &style) const
{
    BlockLevel const &level = level_for(camera);
    sim::geo::Box const seen = seen_by(camera, style);
    double const least_m = least_outlined_px * camera.metres_per_pixel * style.scale;
    m_ranges.clear();
    for (AreaChunk const &chunk : level.chunks) {
        if (chunk.typical_m >= least_m && meets(chunk.box, seen)) {
            add_range(m_ranges, chunk.borders);
        }
    }
    stroke(camera, level.borders,
           {.colour = style.palette->block_border, .width_px = 1.2 * style.scale}, m_ranges);
}

BlockLevel const &Renderer::level_for(Camera const &camera) const
{
    std::size_t level = m_geometry.blocks.size() - 1;
    while (level > 0 &&
           m_geometry.blocks[level].tolerance_m > unseen_error_px * camera.metres_per_pixel) {
        --level;
    }
    return m_geometry.blocks[level];
}

gfx::LineMesh const &Renderer::outline_of(sim::BlockId block) const
{
    constexpr std::size_t most_kept = 2000;
    auto const known = m_outlines.find(block.index);
    if (known != m_outlines.end()) {
        return known->second;
    }
    if (m_outlines.size() >= most_kept) {
        m_outlines.clear();
    }
    return m_outlines
        .emplace(block.index, outline_mesh(m_dataset.block(block).area, m_geometry.origin))
        .first->second;
}

gfx::LineMesh const &Renderer::outlines_of(std::span<sim::BlockId const> blocks) const
{
    if (blocks.size() == 1) {
        return outline_of(blocks.front());
    }
    if (!std::ranges::equal(m_selection, blocks)) {
        sim::geo::MultiPolygon areas;
        for (sim::BlockId const id : blocks) {
            sim::geo::MultiPolygon const &area = m_dataset.block(id).area;
            areas.insert(areas.end(), area.begin(), area.end());
        }
        m_selection_outlines = outline_mesh(areas, m_geometry.origin);
        m_selection.assign(blocks.begin(), blocks.end());
    }
    return m_selection_outlines;
}

void Renderer::draw_selection(Camera const &camera, std::span<sim::BlockId const> blocks,
                              RenderStyle const &style) const
{
    gfx::LineMesh const &outline = outlines_of(blocks);
    Palette const &palette = *style.palette;
    Stroke const rings[] = {
        {.colour = palette.accent.with_alpha(0.22), .width_px = 11.0 * style.scale},
        {.colour = palette.halo, .width_px = 5.0 * style.scale},
        {.colour = palette.accent, .width_px = 3.0 * style.scale}};
    for (Stroke const &ring : rings) {
        stroke(camera, outline, ring);
    }
}

void Renderer::draw_ring(Camera const &camera, sim::BlockId block, RenderStyle const &style,
                         Rgba ink) const
{
    gfx::LineMesh const &outline = outline_of(block);
    stroke(camera, outline, {.colour = style.palette->halo, .width_px = 4.5 * style.scale});
    stroke(camera, outline, {.colour = ink, .width_px = 2.2 * style.scale});
}

void Renderer::draw_critical(Camera const &camera, sim::BlockId block,
                             RenderStyle const &style) const
{
    draw_ring(camera, block, style, style.palette->text);
}

void Renderer::draw_late(Camera const &camera, sim::BlockId block, RenderStyle const &style) const
{
    draw_ring(camera, block, style, style.palette->late);
}

void Renderer::draw_change(Camera const &camera, sim::BlockId block, RenderStyle const &style) const
{
    gfx::LineMesh const &outline = outline_of(block);
    stroke(camera, outline, {.colour = style.palette->halo, .width_px = 4.5 * style.scale});
    stroke(camera, outline, {.colour = style.palette->accent, .width_px = 2.5 * style.scale});
}

} // namespace app::map
