#include "app/map/camera.hpp"

#include <algorithm>

namespace app::map {

namespace {

constexpr double closest_m_per_pixel = 0.2;
constexpr double farthest_m_per_pixel = 500.0;

} // namespace

sim::geo::Box Camera::view() const
{
    sim::geo::Box box;
    box.extend(to_place({0.0, 0.0}));
    box.extend(to_place({width, height}));
    return box;
}

void Camera::pan(double dx, double dy)
{
    centre.x -= dx * metres_per_pixel;
    centre.y += dy * metres_per_pixel;
}

void Camera::zoom_at(Pixel cursor, double factor)
{
    sim::geo::Point const under = to_place(cursor);
    metres_per_pixel =
        std::clamp(metres_per_pixel / factor, closest_m_per_pixel, farthest_m_per_pixel);
    centre = {under.x - (cursor.x - width / 2) * metres_per_pixel,
              under.y + (cursor.y - height / 2) * metres_per_pixel};
}

void Camera::fit(sim::geo::Box const &box, double margin)
{
    if (box.empty()) {
        return;
    }
    centre = box.center();
    double const across = std::max(box.width() / std::max(width - 2 * margin, 1.0),
                                   box.height() / std::max(height - 2 * margin, 1.0));
    metres_per_pixel = std::clamp(across, closest_m_per_pixel, farthest_m_per_pixel);
}

Camera Camera::with_margin(double margin) const
{
    Camera wider = *this;
    wider.width += 2 * margin;
    wider.height += 2 * margin;
    return wider;
}

double Camera::scale_denominator(double dpi_scale) const
{
    constexpr double metres_per_dot = 0.0254 / 96.0;
    return metres_per_pixel * dpi_scale / metres_per_dot;
}

} // namespace app::map
