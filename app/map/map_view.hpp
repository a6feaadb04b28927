#pragma once

#include "app/map/annotation.hpp"
#include "app/map/map_picture.hpp"
#include "app/map/moved_picture.hpp"
#include "app/map/network_layer.hpp"
#include "app/map/renderer.hpp"

#include <memory>
#include <optional>
#include <vector>

namespace app::map {

/// How soon a picture is to be complete.
struct Pace
{
    bool at_once = true; ///< false: while the camera moves, the picture is moved with it
    double now_s = 0.0;  ///< of a clock that tells when the camera came to rest
};

/// What a map view has still to do without new input.
enum class MapWork
{
    none,
    waits, ///< for the hand to rest
    draws
};

/// The map as a picture on the graphics card, drawn anew only when something in it changed. Ground,
/// fills and borders are kept apart from what lies over them: an hour of the replay or another
/// selection copies them and draws only network, ring and names. While the camera moves, the last
/// picture is moved and scaled; where it ends, or once the hand rests, another one is drawn in
/// slices of a few milliseconds, some pixels larger than the view.
class MapView
{
public:
    /// \pre an OpenGL context and ImGui with its OpenGL backend are current
    explicit MapView(std::shared_ptr<sim::Dataset const> dataset);

    /// The box that holds all blocks.
    [[nodiscard]] sim::geo::Box const &extent() const { return m_renderer.geometry().extent; }
    /// Makes room for a picture of so many pixels, and for `margin` more on each side to move it.
    /// \pre width and height above 0, margin at least 0
    void resize(int width, int height, int margin);
    /// Brings the picture up to date, or nearer to it. \return true if it changed
    /// \pre resize() to the camera's width and height
    bool draw(MapPicture const &picture, MapData const &data, Fonts const &fonts, Pace pace);
    /// The parts of the picture that the last draw() changed; none: all of it.
    [[nodiscard]] std::optional<std::vector<Rect>> const &changed_parts() const
    {
        return m_changed_parts;
    }
    [[nodiscard]] MapWork work() const { return m_work; }
    /// The picture; its first row is the lowest.
    [[nodiscard]] gfx::Framebuffer const &framebuffer() const { return *m_target; }

private:
    /// Pictures with their margin, and what they show.
    struct Sheet
    {
        gfx::Framebuffer ground;
        gfx::Framebuffer whole; ///< ground with network, rings, symbols and names
        Camera camera{};        ///< of the view, without the margin
        std::uint64_t ground_version = 0;
        std::uint64_t version = 0;
        Rect drawn{};  ///< part of `whole`, pixels with the margin, y down
        int steps = 0; ///< done towards a picture with all of its margin
    };

    void follow_scene(MapPicture const &picture, MapData const &data);
    /// \param seen  areas elsewhere may be left out; empty: none
    void draw_ground(Sheet &sheet, MapPicture const &picture, sim::geo::Box const &seen) const;
    void draw_network(Sheet const &sheet, MapPicture const &picture) const;
    void draw_rings(Sheet const &sheet, MapPicture const &picture) const;
    void draw_at_once(MapPicture const &picture, MapContent const &content);
    /// After an edit: only what lies around the blocks with another fill. \return false if it does
    /// not suffice
    bool draw_changed(MapPicture const &picture, MapContent const &content);
    [[nodiscard]] std::optional<Rect> part_of_changed(MapPicture const &picture) const;
    void draw_part(MapPicture const &picture, Rect const &part);
    void compose_part(MapPicture const &picture, MapContent const &content, Rect const &part);
    void draw_overview(MapPicture const &picture);
    void draw_far(MapPicture const &picture);
    /// Something coarse where there is no other picture yet.
    void lay_far(MapPicture const &picture);
    [[nodiscard]] Camera far_camera(double scale) const;
    /// \return true if another picture is in front now
    bool refine(MapPicture const &picture, MapContent const &content, double now_s);
    /// \return true if it is complete and in front now
    bool draw_slices(MapPicture const &picture, MapContent const &content);
    /// Draws the margin of a picture that was drawn at once, so that it is there when the map moves.
    void prepare(MapPicture const &picture, MapContent const &content, double now_s);
    [[nodiscard]] bool has_margin(Sheet const &sheet) const { return sheet.drawn.left < 1.0; }
    [[nodiscard]] static int tiles_of(Sheet const &sheet);
    void begin_back(MapPicture const &picture);
    bool step_back(MapPicture const &picture, MapContent const &content);
    void compose(MapPicture const &picture, MapContent const &content);
    [[nodiscard]] OtherView view_of(Sheet const &sheet) const;
    [[nodiscard]] bool is_useful(Sheet const &sheet, Camera const &camera) const;

    std::shared_ptr<sim::Dataset const> m_dataset;
    Backdrop const *m_backdrop = nullptr; ///< of the last picture
    Renderer m_renderer;
    std::vector<sim::geo::Point> m_jurisdiction_places;
    std::vector<ContextName> m_context_names;
    std::vector<BlockPlace> m_block_places;
    Annotation m_annotation;
    NetworkLayer m_network;
    MovedPicture m_moved;
    int m_margin = 0;
    std::optional<gfx::Framebuffer> m_target;
    std::optional<Sheet> m_front;
    std::optional<Sheet> m_back; ///< only where pictures are moved
    std::optional<gfx::Framebuffer> m_overview;
    std::uint64_t m_overview_version = 0;  ///< of the ground
    std::optional<gfx::Framebuffer> m_far; ///< coarse ground of all that may come into view
    std::uint64_t m_far_version = 0;
    std::optional<MapScene> m_scene;
    /// Blocks with another fill than in the scene before, where nothing else differs.
    std::optional<std::vector<sim::BlockId>> m_changed_blocks;
    std::optional<std::vector<Rect>> m_changed_parts;
    std::uint64_t m_version = 0; ///< of the scene
    std::uint64_t m_ground_version = 0;
    std::optional<Camera> m_composed; ///< camera of the target
    double m_moved_at_s = 0.0;
    MapWork m_work = MapWork::none;
};

/// Colours of ground and fills: in present mode stronger ones.
Palette const &ground_palette(MapPicture const &picture);

} // namespace app::map
