#pragma once

#include "app/gfx/mesh.hpp"
#include "app/gfx/shader.hpp"
#include "app/map/camera.hpp"
#include "app/map/map_geometry.hpp"
#include "app/map/point_chunks.hpp"
#include "app/view/load_class.hpp"
#include "app/view/view_state.hpp"
#include "sim/engine/grid/replay.hpp"
#include "sim/model/dataset.hpp"

#include <optional>
#include <vector>

namespace app::map {

/// Feeders and transformer zones over the map, coloured and sized by their load. Shapes are
/// uploaded once; an hour of the replay uploads one class per feeder and zone.
class NetworkLayer
{
public:
    /// \pre an OpenGL context is current
    NetworkLayer(sim::Dataset const &dataset, sim::geo::Point origin);

    /// Assets without a rate are drawn as lightly loaded.
    void set_rates(sim::HourRates const &rates);
    void draw(Camera const &camera, Palette const &palette, VisibleLayers const &visible,
              std::optional<Asset> const &selected, double scale) const;
    /// Points elsewhere may be left out; empty: what the camera shows.
    void see(sim::geo::Box const &seen) { m_seen = seen; }

private:
    void begin(gfx::Shader const &shader, Camera const &camera) const;
    void line(std::vector<SegmentRange> const &ranges, Rgba ink, double width_px) const;
    void draw_feeders(Camera const &camera, Palette const &palette,
                      std::optional<std::uint32_t> selected, double scale) const;
    void draw_zones(Camera const &camera, Palette const &palette,
                    std::optional<std::uint32_t> selected, double scale) const;

    sim::geo::Point m_origin;
    std::size_t m_feeder_count;
    std::size_t m_zone_count;
    gfx::Shader m_line;
    gfx::Shader m_point;
    std::vector<SegmentRange> m_range_of_feeder; ///< in m_feeders, which fills it
    gfx::LineMesh m_feeders;
    PointOrder m_zone_order;
    std::vector<unsigned> m_classes_of_chunk; ///< a bit for each load class in it
    gfx::PointMesh m_zones;
    sim::geo::Box m_seen;
    gfx::ColourBuffer m_feeder_classes;
    gfx::ColourBuffer m_zone_classes;
    /// Draws the points of chunks in view that have one of the class.
    void draw_points(Camera const &camera, std::optional<LoadClass> load, double scale) const;

    std::vector<LoadClass> m_class_of_feeder;
    std::vector<LoadClass> m_class_of_zone;
};

/// Radius of a zone's point on the picture, pixels; 0 where the map is too small for points.
double zone_radius_px(LoadClass load, Camera const &camera, double scale);

} // namespace app::map
