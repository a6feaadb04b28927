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

    /// Draws symbols and names over the bound target, which shows `margin` pixels more than the
    /// picture on each side. Names find their places within the picture.
    void draw_places(MapPicture const &picture, MapContent const &content, double margin);
    /// Draws over the bound target, which the picture fills.
    /// \param extent  what the overview shows
    void draw_furniture(MapPicture const &picture, MapContent const &content,
                        sim::geo::Box const &extent);

private:
    /// \return what furniture, tools and legends of the window cover
    std::vector<Rect> build_furniture(MapPicture const &picture, MapContent const &content);

    std::unique_ptr<ImDrawList> m_places;
    std::unique_ptr<ImDrawList> m_furniture;
};

/// Where the overview map lies on the picture, or nothing if there is no room. The legend of loads
/// takes its corner.
std::optional<Rect> overview_place(MapPicture const &picture);

/// Camera of the overview map in a picture of its own.
Camera overview_camera(sim::geo::Box const &extent, double scale);

} // namespace app::map
