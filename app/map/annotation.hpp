#pragma once

#include "app/map/label_placement.hpp"
#include "app/map/map_picture.hpp"

#include <memory>
#include <optional>
#include <vector>

struct ImDrawList;

namespace app::map {

/// Text and symbols of the map. Symbols and names belong to places and move with them; furniture
/// (scale bar, north arrow, frame of the overview, the sheet's title and legend) belongs to the
/// picture's edges.
class Annotation
{
public:
    /// \pre ImGui with its OpenGL backend is current
    Annotation();
    ~Annotation();
    Annotation(Annotation const &) = delete;
    Annotation &operator=(Annotation const &) = delete;
    Annotation(Annotation &&) = delete;
    Annotation &operator=(Annotation &&) = delete;

    /// Makes symbols and names. Names find their places within the picture.
    /// \return true if they are those that were made last
    bool make_places(MapPicture const &picture, MapContent const &content, double margin);
    /// Draws what was made last over the bound target, which shows `margin` pixels more than the
    /// picture on each side. \param part  of the picture that is drawn; none: all
    void draw_places(MapPicture const &picture, double margin,
                     std::optional<Rect> const &part = {});
    /// Draws over the bound target, which the picture fills.
    /// \param extent  what the overview shows
    void draw_furniture(MapPicture const &picture, MapContent const &content,
                        sim::geo::Box const &extent, std::optional<Rect> const &part = {});

private:
    /// \return what furniture, tools and legends of the window cover
    std::vector<Rect> build_furniture(MapPicture const &picture, MapContent const &content);

    std::unique_ptr<ImDrawList> m_places;
    std::vector<unsigned char> m_made; ///< vertices of `m_places`
    std::unique_ptr<ImDrawList> m_furniture;
};

/// Where the overview map lies on the picture, or nothing if there is no room. The legend of loads
/// takes its corner.
std::optional<Rect> overview_place(MapPicture const &picture);

/// Camera of the overview map in a picture of its own.
Camera overview_camera(sim::geo::Box const &extent, double scale);

} // namespace app::map
