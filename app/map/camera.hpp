#pragma once

#include "sim/geo/geometry.hpp"

namespace app::map {

/// A place on the map's picture: pixels from its top left corner, y down.
struct Pixel
{
    double x = 0.0;
    double y = 0.0;

    friend bool operator==(Pixel const &, Pixel const &) = default;
};

/// Which part of the plane of the dataset (metres) the picture shows. North is up.
struct Camera
{
    sim::geo::Point centre{};
    double metres_per_pixel = 10.0;
    double width = 1.0; ///< of the picture, pixels
    double height = 1.0;

    [[nodiscard]] Pixel to_pixel(sim::geo::Point place) const
    {
        return {(place.x - centre.x) / metres_per_pixel + width / 2,
                (centre.y - place.y) / metres_per_pixel + height / 2};
    }
    [[nodiscard]] sim::geo::Point to_place(Pixel pixel) const
    {
        return {centre.x + (pixel.x - width / 2) * metres_per_pixel,
                centre.y - (pixel.y - height / 2) * metres_per_pixel};
    }
    /// What the picture shows.
    [[nodiscard]] sim::geo::Box view() const;

    /// Moves what is shown by so many pixels.
    void pan(double dx, double dy);
    /// Shows `factor` times closer; the place under `cursor` stays under it.
    void zoom_at(Pixel cursor, double factor);
    /// Shows all of a box with `margin` pixels around it.
    void fit(sim::geo::Box const &box, double margin);
    /// The same with so many pixels more on each side.
    [[nodiscard]] Camera with_margin(double margin) const;
    /// The N of the scale 1:N on a screen of 96 dots per inch times `dpi_scale`.
    [[nodiscard]] double scale_denominator(double dpi_scale) const;

    friend bool operator==(Camera const &, Camera const &) = default;
};

} // namespace app::map
