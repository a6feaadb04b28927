#include "app/map/moved_picture.hpp"

#include "app/map/shader_sources.hpp"

#include <cmath>

namespace app::map {

namespace {

bool is_whole(double value)
{
    return std::abs(value - std::round(value)) < 1e-3;
}

/// Moved by whole pixels only: each one is copied as it is.
bool keeps_pixels(OtherView const &other, Camera const &camera, Rect const &place)
{
    return other.camera.metres_per_pixel == camera.metres_per_pixel && is_whole(place.left) &&
           is_whole(place.top);
}

} // namespace

Rect place_under(OtherView const &other, Camera const &camera)
{
    Pixel const low = camera.to_pixel(other.camera.to_place({other.part.left, other.part.top}));
    Pixel const high =
        camera.to_pixel(other.camera.to_place({other.part.right, other.part.bottom}));
    return {low.x, low.y, high.x, high.y};
}

bool covers(OtherView const &other, Camera const &camera)
{
    Rect const view{0.5, 0.5, camera.width - 0.5, camera.height - 0.5};
    return view.inside(place_under(other, camera));
}

MovedPicture::MovedPicture() : m_shader{"map_moved", map_moved_vertex(), map_moved_fragment()} {}

void MovedPicture::draw(OtherView const &other, Camera const &camera) const
{
    Rect const place = place_under(other, camera);
    auto const across = [](double at, double length) {
        return static_cast<float>(at / length * 2.0 - 1.0);
    };
    auto const share = [](double at, double length) { return static_cast<float>(at / length); };
    double const width = other.camera.width;
    double const height = other.camera.height;
    glActiveTexture(GL_TEXTURE0);
    glBindTexture(GL_TEXTURE_2D, other.picture->texture());
    GLint const filter = keeps_pixels(other, camera, place) ? GL_NEAREST : GL_LINEAR;
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, filter);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, filter);
    glDisable(GL_BLEND);
    m_shader.use();
    m_shader.set("picture", 0);
    m_shader.set("at", across(place.left, camera.width), -across(place.bottom, camera.height),
                 across(place.right, camera.width), -across(place.top, camera.height));
    m_shader.set("part", share(other.part.left, width), 1.0F - share(other.part.bottom, height),
                 share(other.part.right, width), 1.0F - share(other.part.top, height));
    glBindVertexArray(m_corners.name());
    glDrawArrays(GL_TRIANGLE_STRIP, 0, 4);
    glEnable(GL_BLEND);
}

} // namespace app::map
