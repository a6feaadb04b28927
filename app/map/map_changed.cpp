// The part of MapView that answers an edit: only the surroundings of the blocks that took another fill
// are drawn, a software renderer pays for every pixel.
#include "app/map/map_view.hpp"

#include "app/map/pick.hpp"

#include <algorithm>
#include <cmath>

namespace app::map {

namespace {

constexpr double reach_px = 12.0;     ///< borders and rings around a block, design pixels
constexpr double largest_share = 0.6; ///< of the picture; beyond it is drawn anew as a whole

int whole(double pixels)
{
    return static_cast<int>(pixels);
}

Rect both(Rect const &a, Rect const &b)
{
    return {std::min(a.left, b.left), std::min(a.top, b.top), std::max(a.right, b.right),
            std::max(a.bottom, b.bottom)};
}

double area_of(Rect const &rect)
{
    return (rect.right - rect.left) * (rect.bottom - rect.top);
}

} // namespace

/// Whole pixels around the blocks, as far as they are in view; empty where none of them is.
std::optional<Rect> MapView::part_of_changed(MapPicture const &picture) const
{
    std::optional<Rect> part;
    double const reach = reach_px * picture.scale;
    for (sim::BlockId const id : *m_changed_blocks) {
        sim::geo::Box const box = box_around(m_dataset->block(id).area);
        Pixel const low = picture.camera.to_pixel({box.min.x, box.max.y});
        Pixel const high = picture.camera.to_pixel({box.max.x, box.min.y});
        Rect const one{std::max(std::floor(low.x - reach), 0.0),
                       std::max(std::floor(low.y - reach), 0.0),
                       std::min(std::ceil(high.x + reach), picture.camera.width),
                       std::min(std::ceil(high.y + reach), picture.camera.height)};
        if (one.left < one.right && one.top < one.bottom) {
            part = part ? both(*part, one) : one;
        }
    }
    return part;
}

bool MapView::draw_changed(MapPicture const &picture, MapContent const &content)
{
    Sheet &sheet = *m_front;
    bool const follows = m_changed_blocks && sheet.camera == picture.camera &&
                         sheet.version + 1 == m_version &&
                         sheet.ground_version + 1 == m_ground_version;
    if (!follows) {
        return false;
    }
    std::optional<Rect> const part = part_of_changed(picture);
    if (part && area_of(*part) > largest_share * picture.camera.width * picture.camera.height) {
        return false;
    }
    if (!m_annotation.make_places(picture, content, m_margin)) {
        return false;
    }
    m_changed_parts.emplace();
    if (part) {
        draw_part(picture, *part);
        m_changed_parts->push_back(*part);
    }
    sheet.version = m_version;
    sheet.ground_version = m_ground_version;
    double const margin = m_margin; // what lies in it is of before
    sheet.drawn = {margin, margin, margin + m_target->width(), margin + m_target->height()};
    if (std::optional<Rect> const overview = overview_place(picture);
        overview && !m_changed_blocks->empty()) {
        draw_overview(picture);
        bool const meets = part && part->overlaps(*overview);
        m_changed_parts->push_back(meets ? both(*part, *overview) : *overview);
        if (meets) {
            m_changed_parts->erase(m_changed_parts->begin());
        }
    }
    for (Rect const &one : *m_changed_parts) {
        compose_part(picture, content, one);
    }
    return true;
}

/// \param part  of the picture, whole pixels
void MapView::draw_part(MapPicture const &picture, Rect const &part)
{
    Sheet &sheet = *m_front;
    int const x = m_margin + whole(part.left);
    int const y = m_margin + m_target->height() - whole(part.bottom);
    int const width = whole(part.right) - whole(part.left);
    int const height = whole(part.bottom) - whole(part.top);
    sim::geo::Box seen;
    seen.extend(picture.camera.to_place({part.left - 2 * reach_px, part.top - 2 * reach_px}));
    seen.extend(picture.camera.to_place({part.right + 2 * reach_px, part.bottom + 2 * reach_px}));
    glEnable(GL_SCISSOR_TEST);
    glScissor(x, y, width, height);
    draw_ground(sheet, picture, seen);
    sheet.whole.copy_from(sheet.ground, {x, y, x, y, width, height});
    draw_network(sheet, picture);
    draw_rings(sheet, picture);
    glDisable(GL_SCISSOR_TEST);
    m_annotation.draw_places(picture, m_margin, part);
}

void MapView::compose_part(MapPicture const &picture, MapContent const &content, Rect const &part)
{
    int const x = whole(part.left);
    int const y = m_target->height() - whole(part.bottom);
    m_target->copy_from(m_front->whole,
                        {m_margin + x, m_margin + y, x, y, whole(part.right) - whole(part.left),
                         whole(part.bottom) - whole(part.top)});
    std::optional<Rect> const overview = overview_place(picture);
    if (overview && part.overlaps(*overview)) { // it lies in it wholly
        m_target->copy_from(*m_overview, {0, 0, whole(overview->left),
                                          whole(picture.camera.height - overview->bottom),
                                          m_overview->width(), m_overview->height()});
    }
    m_annotation.draw_furniture(picture, content, extent(), part);
}

} // namespace app::map
