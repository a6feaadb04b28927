#pragma once

#include "app/gfx/framebuffer.hpp"
#include "app/map/label_placement.hpp"
#include "app/map/map_picture.hpp"
#include "app/map/network_layer.hpp"
#include "app/map/renderer.hpp"

#include <memory>
#include <optional>
#include <vector>

struct ImDrawList;

namespace app::map {

/// The map as a picture on the graphics card, drawn anew only when something in it changed. Ground,
/// fills and borders are kept apart from what moves over them: an hour of the replay or another
/// selection copies them and draws only network, ring and names.
class MapView
{
public:
    /// \pre an OpenGL context and ImGui with its OpenGL backend are current
    explicit MapView(std::shared_ptr<sim::Dataset const> dataset);
    ~MapView();
    MapView(MapView const &) = delete;
    MapView &operator=(MapView const &) = delete;
    MapView(MapView &&) = delete;
    MapView &operator=(MapView &&) = delete;

    /// The box that holds all blocks.
    [[nodiscard]] sim::geo::Box const &extent() const { return m_renderer.geometry().extent; }
    /// Makes room for a picture of so many pixels. \pre both above 0
    void resize(int width, int height);
    /// Brings the picture up to date. \return true if it was drawn anew
    /// \pre resize() to the camera's width and height
    bool draw(MapPicture const &picture, MapData const &data, Fonts const &fonts);
    /// The picture; its first row is the lowest.
    [[nodiscard]] gfx::Framebuffer const &framebuffer() const { return *m_target; }

private:
    void upload_fills(MapPicture const &picture, MapData const &data);
    void upload_loads(MapPicture const &picture, MapData const &data);
    void draw_ground(MapPicture const &picture);
    void draw_over_ground(MapPicture const &picture);
    void draw_annotation(MapPicture const &picture, MapContent const &content);
    std::vector<Rect> draw_obstacles(MapPicture const &picture, MapContent const &content);
    void draw_overview_frame(MapPicture const &picture, Rect const &place);
    void draw_overview(MapPicture const &picture) const;

    std::shared_ptr<sim::Dataset const> m_dataset;
    Renderer m_renderer;
    std::vector<sim::geo::Point> m_jurisdiction_places;
    std::vector<ContextName> m_context_names;
    std::unique_ptr<ImDrawList> m_annotation;
    NetworkLayer m_network;
    std::optional<gfx::Framebuffer> m_ground;
    std::optional<gfx::Framebuffer> m_target;
    std::optional<MapPicture> m_grounded; ///< what m_ground shows
    std::optional<MapPicture> m_shown;
};

/// Where the overview map lies on the picture, or nothing if there is no room. The legend of loads
/// takes its corner.
std::optional<Rect> overview_place(MapPicture const &picture);

} // namespace app::map
