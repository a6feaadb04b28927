#pragma once

#include "app/gfx/shader.hpp"
#include "app/map/camera.hpp"
#include "app/map/map_geometry.hpp"
#include "app/view/view_state.hpp"

#include <cstdint>
#include <map>
#include <span>
#include <vector>

namespace app::map {

class Backdrop;

/// Which shapes are drawn, and how.
struct RenderStyle
{
    Palette const *palette = nullptr;
    VisibleLayers visible = first_visible;
    double scale = 1.0;    ///< pixels per design pixel
    bool overview = false; ///< fills and borders only
    sim::geo::Box seen{};  ///< areas elsewhere may be left out; empty: what the camera shows
    Backdrop const *backdrop = nullptr; ///< files that lie under the map
};

/// Draws areas and lines of a dataset; text and symbols come on top of it (annotation).
class Renderer
{
public:
    /// \pre an OpenGL context is current. \throws std::runtime_error if a shader does not compile
    /// \pre the dataset outlives it
    explicit Renderer(sim::Dataset const &dataset);

    [[nodiscard]] MapGeometry const &geometry() const { return m_geometry; }
    /// \param rgba  as block_fills gives them
    /// \return the blocks whose fill is another than before
    std::vector<sim::BlockId> set_block_fills(std::vector<unsigned char> rgba);
    /// Draws over all of the bound target's viewport.
    void draw(Camera const &camera, RenderStyle const &style) const;
    /// The rings around selected blocks, over what is there.
    void draw_selection(Camera const &camera, std::span<sim::BlockId const> blocks,
                        RenderStyle const &style) const;
    /// The thinner ring around a block whose route a proposal changes.
    void draw_change(Camera const &camera, sim::BlockId block, RenderStyle const &style) const;
    /// The ring around a block on the critical path.
    void draw_critical(Camera const &camera, sim::BlockId block, RenderStyle const &style) const;
    /// The ring around a block that is behind its plan.
    void draw_late(Camera const &camera, sim::BlockId block, RenderStyle const &style) const;

private:
    struct Stroke
    {
        Rgba colour;
        double width_px = 1.0;
        double dash_px = 0.0;
        double gap_px = 0.0;
    };

    struct Hatching
    {
        bool any = true;
        Rgba ink{};
        double hatch_share = 0.0; ///< of the ink in the hatch; dots have more of it
        double width_px = 1.0;    ///< of a stroke
        Rgba paper{};             ///< between the stripes of works under way
        double strength = 1.0;    ///< below 1 what lies under the fills shows through
    };

    [[nodiscard]] static sim::geo::Box seen_by(Camera const &camera, RenderStyle const &style);
    /// Blocks as detailed as the camera shows them.
    [[nodiscard]] BlockLevel const &level_for(Camera const &camera) const;
    [[nodiscard]] gfx::LineMesh const &outline_of(sim::BlockId block) const;
    [[nodiscard]] gfx::LineMesh const &outlines_of(std::span<sim::BlockId const> blocks) const;
    void draw_ring(Camera const &camera, sim::BlockId block, RenderStyle const &style,
                   Rgba ink) const;
    void begin(gfx::Shader const &shader, Camera const &camera) const;
    void fill(Camera const &camera, gfx::FillMesh const &mesh, Rgba colour) const;
    void fill_blocks(Camera const &camera, RenderStyle const &style) const;
    void set_marks(Camera const &camera, Hatching const &hatching) const;
    void outline_blocks(Camera const &camera, RenderStyle const &style) const;
    void fill_with(Camera const &camera, gfx::FillMesh const &mesh,
                   gfx::ColourBuffer const &colours, Hatching const &hatching,
                   std::span<SegmentRange const> ranges) const;
    void stroke(Camera const &camera, gfx::LineMesh const &mesh, Stroke const &stroke,
                std::span<SegmentRange const> ranges) const;
    void stroke(Camera const &camera, gfx::LineMesh const &mesh, Stroke const &stroke) const;
    void draw_ground(Camera const &camera, RenderStyle const &style) const;
    void draw_backdrop_lines(Camera const &camera, RenderStyle const &style) const;
    void draw_borders(Camera const &camera, RenderStyle const &style) const;
    void draw_networks(Camera const &camera, RenderStyle const &style) const;

    sim::Dataset const &m_dataset;
    gfx::Shader m_fill;
    gfx::Shader m_plain; ///< the same without hatch
    gfx::Shader m_line;
    MapGeometry m_geometry;
    gfx::ColourBuffer m_block_fills;
    std::vector<unsigned char> m_block_rgba;                   ///< what it holds
    bool m_blocks_hatched = false;                             ///< any of them
    mutable std::map<std::uint32_t, gfx::LineMesh> m_outlines; ///< that were ringed
    mutable std::vector<sim::BlockId> m_selection;             ///< whose outlines are together in
    mutable gfx::LineMesh m_selection_outlines;                ///< this mesh
    mutable std::vector<SegmentRange> m_ranges;                ///< kept: no allocation a frame
    mutable gfx::ColourBuffer m_plain_fill; ///< one row, rewritten for each plain area
};

} // namespace app::map
