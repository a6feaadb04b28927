#pragma once

#include "sim/geo/geometry.hpp"
#include "sim/io/canvas/canvas.hpp"

#include <vector>

namespace sim::report {

/// An axis-parallel rectangle on the page, in millimetres, y downwards.
struct PageBox
{
    double left_mm = 0.0;
    double top_mm = 0.0;
    double width_mm = 0.0;
    double height_mm = 0.0;

    [[nodiscard]] double right_mm() const { return left_mm + width_mm; }
    [[nodiscard]] double bottom_mm() const { return top_mm + height_mm; }
    [[nodiscard]] io::PagePoint corner() const { return {left_mm, top_mm}; }
    [[nodiscard]] io::PagePoint middle() const
    {
        return {left_mm + width_mm / 2.0, top_mm + height_mm / 2.0};
    }
    [[nodiscard]] bool overlaps(PageBox const &other) const
    {
        return left_mm < other.right_mm() && other.left_mm < right_mm() &&
               top_mm < other.bottom_mm() && other.top_mm < bottom_mm();
    }
    [[nodiscard]] bool holds(PageBox const &other) const
    {
        return other.left_mm >= left_mm && other.right_mm() <= right_mm() &&
               other.top_mm >= top_mm && other.bottom_mm() <= bottom_mm();
    }
    [[nodiscard]] bool holds(io::PagePoint p) const
    {
        return p.x_mm >= left_mm && p.x_mm <= right_mm() && p.y_mm >= top_mm &&
               p.y_mm <= bottom_mm();
    }
};

/// A part of the plane as it stands in a box of the page.
class MapFrame
{
public:
    /// \param centre   of the plane, in the middle of the box
    /// \param scale    1 : scale
    MapFrame(PageBox const &box, geo::Point centre, double scale)
        : m_box{box}, m_centre{centre}, m_scale{scale}
    {
    }

    [[nodiscard]] PageBox const &box() const { return m_box; }
    [[nodiscard]] double scale() const { return m_scale; }
    [[nodiscard]] double mm_per_m() const { return 1000.0 / m_scale; }
    [[nodiscard]] io::PagePoint at(geo::Point p) const;
    [[nodiscard]] geo::Point place_of(io::PagePoint p) const;
    /// The part of the plane that the box shows.
    [[nodiscard]] geo::Box seen() const;
    /// The part of the plane that stands in a box of the page.
    [[nodiscard]] geo::Box part_of(PageBox const &box) const;
    /// Where a part of the plane stands on the page.
    [[nodiscard]] PageBox box_of(geo::Box const &part) const;
    [[nodiscard]] std::vector<io::PagePoint> points(std::vector<geo::Point> const &line) const;
    /// Adds all rings to the canvas's path; those that are out of sight are left out.
    void trace(io::Canvas &canvas, geo::MultiPolygon const &area) const;

private:
    PageBox m_box;
    geo::Point m_centre;
    double m_scale;
};

/// The scales that maps are printed in: 1, 1.25, 1.5, 2, 2.5, 3, 3.5, 4, 5, 6, 8 times a power of
/// ten. \return the smallest that is not below `scale`
[[nodiscard]] double round_scale(double scale);

/// The scale at which a part of the plane just fits into a box.
[[nodiscard]] double fitting_scale(geo::Box const &part, PageBox const &box);

} // namespace sim::report
