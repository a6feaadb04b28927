// The part of MapView that draws small pictures of all of the district: the overview map, and what is
// scaled up where there is no other picture yet.
#include "app/map/map_view.hpp"

namespace app::map {

namespace {

int whole(double pixels)
{
    return static_cast<int>(pixels);
}

void clear_with(Rgba colour)
{
    glClearColor(static_cast<float>(colour.r) / 255.0F, static_cast<float>(colour.g) / 255.0F,
                 static_cast<float>(colour.b) / 255.0F, 1.0F);
    glClear(GL_COLOR_BUFFER_BIT);
}

} // namespace

void MapView::draw_overview(MapPicture const &picture)
{
    Camera const camera = overview_camera(extent(), picture.scale);
    if (m_overview && m_overview->width() == whole(camera.width) &&
        m_overview_version == m_ground_version) {
        return;
    }
    m_overview.emplace(whole(camera.width), whole(camera.height));
    m_overview_version = m_ground_version;
    m_overview->bind();
    clear_with(palette_of(picture.theme).panel);
    m_renderer.draw(
        camera, {.palette = &palette_of(picture.theme), .scale = picture.scale, .overview = true});
}

/// Room around the district as well: the hand may move it half out of the view.
Camera MapView::far_camera(double scale) const
{
    Camera camera{.width = 480.0 * scale, .height = 320.0 * scale};
    camera.fit(extent(), 64.0 * scale);
    return camera;
}

void MapView::draw_far(MapPicture const &picture)
{
    Camera const camera = far_camera(picture.scale);
    if (m_far && m_far->width() == whole(camera.width) && m_far_version == m_ground_version) {
        return;
    }
    m_far.emplace(whole(camera.width), whole(camera.height));
    m_far_version = m_ground_version;
    m_far->bind();
    constexpr double finer = 0.5; // lines are scaled up with the picture
    m_renderer.draw(camera, {.palette = &ground_palette(picture),
                             .visible = picture.visible,
                             .scale = finer * picture.scale,
                             .backdrop = m_backdrop});
}

void MapView::lay_far(MapPicture const &picture)
{
    draw_far(picture);
    m_target->bind();
    clear_with(ground_palette(picture).neighbours);
    Camera const far = far_camera(picture.scale);
    m_moved.draw({&*m_far, far, {0.0, 0.0, far.width, far.height}}, picture.camera);
}

} // namespace app::map
