#include "sim/report/map/map_frame.hpp"

#include "sim/geo/measure.hpp"

#include <algorithm>
#include <cmath>

namespace sim::report {

namespace {

constexpr double mm_per_metre = 1000.0;

bool meets(geo::Box const &a, geo::Box const &b)
{
    return a.min.x <= b.max.x && b.min.x <= a.max.x && a.min.y <= b.max.y && b.min.y <= a.max.y;
}

} // namespace

io::PagePoint MapFrame::at(geo::Point p) const
{
    io::PagePoint const middle = m_box.middle();
    return {middle.x_mm + (p.x - m_centre.x) * mm_per_m(),
            middle.y_mm - (p.y - m_centre.y) * mm_per_m()};
}

geo::Point MapFrame::place_of(io::PagePoint p) const
{
    io::PagePoint const middle = m_box.middle();
    return {m_centre.x + (p.x_mm - middle.x_mm) / mm_per_m(),
            m_centre.y - (p.y_mm - middle.y_mm) / mm_per_m()};
}

geo::Box MapFrame::part_of(PageBox const &box) const
{
    geo::Box part;
    part.extend(place_of(box.corner()));
    part.extend(place_of({box.right_mm(), box.bottom_mm()}));
    return part;
}

geo::Box MapFrame::seen() const
{
    return part_of(m_box);
}

PageBox MapFrame::box_of(geo::Box const &part) const
{
    io::PagePoint const corner = at({part.min.x, part.max.y});
    return {corner.x_mm, corner.y_mm, part.width() * mm_per_m(), part.height() * mm_per_m()};
}

std::vector<io::PagePoint> MapFrame::points(std::vector<geo::Point> const &line) const
{
    std::vector<io::PagePoint> points;
    points.reserve(line.size());
    for (geo::Point const p : line) {
        points.push_back(at(p));
    }
    return points;
}

void MapFrame::trace(io::Canvas &canvas, geo::MultiPolygon const &area) const
{
    geo::Box const shown = seen();
    for (geo::Polygon const &part : area) {
        if (!meets(geo::box_of(part), shown)) {
            continue;
        }
        canvas.ring(points(part.outer));
        for (geo::Ring const &hole : part.holes) {
            canvas.ring(points(hole));
        }
    }
}

double round_scale(double scale)
{
    constexpr double steps[] = {1.0, 1.25, 1.5, 2.0, 2.5, 3.0, 3.5, 4.0, 5.0, 6.0, 8.0, 10.0};
    constexpr double rounding = 1e-9;
    double const power = std::pow(10.0, std::floor(std::log10(scale)));
    for (double const step : steps) {
        if (step * power >= scale * (1.0 - rounding)) {
            return step * power;
        }
    }
    return 10.0 * power;
}

double fitting_scale(geo::Box const &part, PageBox const &box)
{
    return mm_per_metre * std::max(part.width() / box.width_mm, part.height() / box.height_mm);
}

} // namespace sim::report
