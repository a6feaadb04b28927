// The part of MapView that draws another picture in slices while the last one is shown.
#include "app/map/map_view.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <utility>

namespace app::map {

namespace {

constexpr double rest_s = 0.1;        ///< without motion until the picture is drawn anew
constexpr double slice_ms = 4.0;      ///< of drawing in a frame
constexpr int tile_px = 256;          ///< smallest piece of a slice
constexpr double coarsest_zoom = 2.0; ///< that a picture is scaled by before it is drawn anew

int tiles_along(int pixels)
{
    return (pixels + tile_px - 1) / tile_px;
}

/// What a tile shows and lines of its neighbours may reach into; x and y from the lower left corner.
sim::geo::Box box_of_tile(Camera const &camera, int x, int y)
{
    constexpr double reach_px = 32.0;
    double const low = camera.height - y;
    sim::geo::Box box;
    box.extend(camera.to_place({x - reach_px, low + reach_px}));
    box.extend(camera.to_place({x + tile_px + reach_px, low - tile_px - reach_px}));
    return box;
}

double zoom_between(Camera const &a, Camera const &b)
{
    return std::max(a.metres_per_pixel / b.metres_per_pixel,
                    b.metres_per_pixel / a.metres_per_pixel);
}

} // namespace

/// A picture under way is worth its end: most of what it shows will be in view.
bool MapView::is_useful(Sheet const &sheet, Camera const &camera) const
{
    double const away_px = std::hypot(sheet.camera.centre.x - camera.centre.x,
                                      sheet.camera.centre.y - camera.centre.y) /
                           camera.metres_per_pixel;
    return sheet.version == m_version && zoom_between(sheet.camera, camera) < coarsest_zoom &&
           away_px < std::min(camera.width, camera.height) / 2;
}

bool MapView::refine(MapPicture const &picture, MapContent const &content, double now_s)
{
    if (m_front->camera == picture.camera) { // the hand came back to where it was
        m_work = MapWork::none;
        return false;
    }
    bool const wanting = !covers(view_of(*m_front), picture.camera) ||
                         zoom_between(m_front->camera, picture.camera) > coarsest_zoom;
    bool const rests = now_s - m_moved_at_s >= rest_s;
    if (!wanting && !rests) {
        m_work = MapWork::waits;
        return false;
    }
    m_work = MapWork::draws;
    bool const begun = m_back->steps > 0 && is_useful(*m_back, picture.camera) &&
                       (!rests || m_back->camera == picture.camera);
    if (!begun) {
        begin_back(picture);
    }
    bool const done = draw_slices(picture, content);
    if (done) {
        m_work = m_front->camera == picture.camera ? MapWork::none : MapWork::waits;
    }
    return done;
}

int MapView::tiles_of(Sheet const &sheet)
{
    return tiles_along(sheet.whole.width()) * tiles_along(sheet.whole.height());
}

bool MapView::draw_slices(MapPicture const &picture, MapContent const &content)
{
    auto const start = std::chrono::steady_clock::now();
    std::chrono::duration<double, std::milli> const longest{slice_ms};
    bool done = false;
    bool const over_tiles = m_back->steps >= tiles_of(*m_back); // names take a frame of their own
    while (!done && over_tiles == (m_back->steps >= tiles_of(*m_back)) &&
           std::chrono::steady_clock::now() - start < longest) {
        done = step_back(picture, content);
        glFinish(); // the time is that of drawing, not of asking for it
    }
    if (done) {
        std::swap(m_front, m_back);
        m_back->steps = 0;
    }
    return done;
}

void MapView::prepare(MapPicture const &picture, MapContent const &content, double now_s)
{
    constexpr double idle_s = 0.3; // the hour of a replay would undo it
    if (now_s - m_moved_at_s < idle_s) {
        m_work = MapWork::waits;
        return;
    }
    if (m_back->steps == 0 || m_back->version != m_version || m_back->camera != picture.camera) {
        begin_back(picture);
    }
    m_work = draw_slices(picture, content) ? MapWork::none : MapWork::draws;
    if (m_work == MapWork::none) {
        draw_far(picture);
    }
}

void MapView::begin_back(MapPicture const &picture)
{
    m_back->camera = picture.camera;
    m_back->version = m_version;
    m_back->ground_version = m_ground_version;
    m_back->drawn = {0.0, 0.0, static_cast<double>(m_back->whole.width()),
                     static_cast<double>(m_back->whole.height())};
    m_back->steps = 0;
}

/// Draws one tile of the picture under way, or after the last one what lies over all of them.
/// \return true if it is complete
bool MapView::step_back(MapPicture const &picture, MapContent const &content)
{
    Sheet &sheet = *m_back;
    int const columns = tiles_along(sheet.whole.width());
    int const step = sheet.steps++;
    if (step >= tiles_of(sheet)) {
        MapPicture there = picture;
        there.camera = sheet.camera;
        sheet.whole.bind();
        draw_rings(sheet, there);
        m_annotation.make_places(there, content, m_margin);
        m_annotation.draw_places(there, m_margin);
        return true;
    }
    int const x = step % columns * tile_px;
    int const y = step / columns * tile_px;
    int const width = std::min(tile_px, sheet.whole.width() - x);
    int const height = std::min(tile_px, sheet.whole.height() - y);
    glEnable(GL_SCISSOR_TEST);
    glScissor(x, y, width, height);
    sim::geo::Box const seen = box_of_tile(sheet.camera.with_margin(m_margin), x, y);
    draw_ground(sheet, picture, seen);
    sheet.whole.copy_from(sheet.ground, {x, y, x, y, width, height});
    m_network.see(seen);
    draw_network(sheet, picture);
    m_network.see({});
    glDisable(GL_SCISSOR_TEST);
    return false;
}

} // namespace app::map
