#include "app/map/map_view.hpp"

#include "app/map/choropleth.hpp"
#include "app/map/labels.hpp"
#include "app/map/projected.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace app::map {

namespace {

/// The part of a scene that the ground depends on.
MapScene ground_of(MapScene scene)
{
    scene.selected.reset();
    scene.selection.clear();
    scene.asset.reset();
    scene.beacon.reset();
    scene.changed.clear();
    scene.critical.clear();
    scene.late.clear();
    scene.hour.reset();
    return scene;
}

/// Two scenes of the window between which only the plan was edited, and no loads are shown that an
/// edit anywhere could change.
bool differ_by_plan(MapScene before, MapScene const &now)
{
    before.revision = now.revision;
    return before == now && now.frame == Frame::window && !now.shows_loads() &&
           !now.shows(Layer::substations);
}

int whole(double pixels)
{
    return static_cast<int>(pixels);
}

} // namespace

MapView::MapView(std::shared_ptr<sim::Dataset const> dataset)
    : m_dataset{std::move(dataset)}, m_renderer{*m_dataset},
      m_jurisdiction_places{jurisdiction_label_places(*m_dataset)}, m_context_names{context_names(
                                                                        *m_dataset)},
      m_block_places{block_places(*m_dataset)}, m_network{*m_dataset, m_renderer.geometry().origin}
{
}

void MapView::resize(int width, int height, int margin)
{
    int const across = std::max(width, 1);
    int const down = std::max(height, 1);
    if (m_target && m_target->width() == across && m_target->height() == down &&
        m_margin == margin) {
        return;
    }
    m_margin = margin;
    m_target.emplace(across, down);
    auto const sheet = [&] {
        return Sheet{.ground = gfx::Framebuffer{across + 2 * margin, down + 2 * margin},
                     .whole = gfx::Framebuffer{across + 2 * margin, down + 2 * margin}};
    };
    m_front = sheet();
    m_back = margin > 0 ? std::optional{sheet()} : std::nullopt;
    m_composed.reset();
}

bool MapView::draw(MapPicture const &picture, MapData const &data, Fonts const &fonts, Pace pace)
{
    m_backdrop = data.backdrop;
    follow_scene(picture, data);
    bool const moved = m_composed != picture.camera;
    if (moved) {
        m_moved_at_s = pace.now_s;
    }
    bool const in_front = m_front->version == m_version;
    MapContent const content{*m_dataset,      data,          fonts, m_jurisdiction_places,
                             m_context_names, m_block_places};
    if (in_front && !moved && m_front->camera == picture.camera) {
        m_work = MapWork::none;
        if (m_back && !pace.at_once && !has_margin(*m_front)) {
            prepare(picture, content, pace.now_s);
        }
        return false;
    }
    m_changed_parts.reset();
    if (!in_front && !moved && draw_changed(picture, content)) {
        m_moved_at_s = pace.now_s;
        m_work = m_back && !pace.at_once ? MapWork::waits : MapWork::none;
        return !m_changed_parts->empty();
    }
    bool changed = moved;
    if (pace.at_once || !m_back || !in_front) {
        draw_at_once(picture, content);
        m_moved_at_s = pace.now_s;
        m_work = m_back && !pace.at_once ? MapWork::waits : MapWork::none;
        changed = true;
    } else {
        changed = refine(picture, content, pace.now_s) || changed;
    }
    if (changed) {
        compose(picture, content);
    }
    return changed;
}

void MapView::follow_scene(MapPicture const &picture, MapData const &data)
{
    MapScene const &now = picture;
    if (m_scene == now) {
        return;
    }
    MapScene const *const before = m_scene ? &*m_scene : nullptr;
    m_changed_blocks.reset();
    std::vector<sim::BlockId> changed;
    if (before == nullptr || before->revision != now.revision || before->theme != now.theme ||
        before->colouring != now.colouring || before->progress != now.progress ||
        before->progress_revision != now.progress_revision || before->frame != now.frame) {
        Palette const &palette = palette_of(now.theme);
        changed = m_renderer.set_block_fills(
            now.frame == Frame::present ? projected_fills(*m_dataset, data, picture, palette)
            : now.progress.empty()
                ? block_fills(*m_dataset, data, now.colouring, palette)
                : progress_fills(*m_dataset,
                                 block_families(*m_dataset, data.scenario, Colouring::route),
                                 now.progress, palette));
    }
    if (before == nullptr || before->revision != now.revision || before->hour != now.hour) {
        m_network.set_rates(data.night != nullptr ? data.night->rates : sim::HourRates{});
    }
    if (before == nullptr || ground_of(*before) != ground_of(now)) {
        ++m_ground_version;
    }
    ++m_version;
    if (before != nullptr && differ_by_plan(*before, now)) {
        m_changed_blocks = std::move(changed);
    }
    m_scene = now;
}

Palette const &ground_palette(MapPicture const &picture)
{
    return picture.frame == Frame::present ? projected_palette(picture.theme)
                                           : palette_of(picture.theme);
}

void MapView::draw_ground(Sheet &sheet, MapPicture const &picture, sim::geo::Box const &seen) const
{
    sheet.ground.bind();
    m_renderer.draw(sheet.camera.with_margin(m_margin), {.palette = &ground_palette(picture),
                                                         .visible = picture.visible,
                                                         .scale = picture.scale,
                                                         .seen = seen,
                                                         .backdrop = m_backdrop});
}

void MapView::draw_network(Sheet const &sheet, MapPicture const &picture) const
{
    m_network.draw(sheet.camera.with_margin(m_margin), palette_of(picture.theme), picture.visible,
                   picture.asset, picture.scale);
}

void MapView::draw_rings(Sheet const &sheet, MapPicture const &picture) const
{
    Camera const camera = sheet.camera.with_margin(m_margin);
    RenderStyle const style{.palette = &palette_of(picture.theme), .scale = picture.scale};
    for (sim::BlockId const block : picture.changed) {
        m_renderer.draw_change(camera, block, style);
    }
    for (sim::BlockId const block : picture.critical) {
        m_renderer.draw_critical(camera, block, style);
    }
    for (sim::BlockId const block : picture.late) {
        m_renderer.draw_late(camera, block, style);
    }
    if (!picture.selection.empty()) {
        m_renderer.draw_selection(camera, picture.selection, style);
    } else if (picture.selected) {
        m_renderer.draw_selection(camera, {&*picture.selected, 1}, style);
    }
}

/// What the view shows, without the margin: the answer to an edit comes in the same frame.
void MapView::draw_at_once(MapPicture const &picture, MapContent const &content)
{
    Sheet &sheet = *m_front;
    int const width = m_target->width();
    int const height = m_target->height();
    bool const has_ground =
        sheet.ground_version == m_ground_version && sheet.camera == picture.camera;
    sheet.camera = picture.camera;
    glEnable(GL_SCISSOR_TEST);
    glScissor(m_margin, m_margin, width, height);
    if (!has_ground) {
        draw_ground(sheet, picture, {});
    }
    sheet.whole.copy_from(sheet.ground, {m_margin, m_margin, m_margin, m_margin, width, height});
    draw_network(sheet, picture);
    draw_rings(sheet, picture);
    glDisable(GL_SCISSOR_TEST);
    m_annotation.make_places(picture, content, m_margin);
    m_annotation.draw_places(picture, m_margin);
    double const margin = m_margin;
    sheet.drawn = {margin, margin, margin + width, margin + height};
    sheet.ground_version = m_ground_version;
    sheet.version = m_version;
}

void MapView::compose(MapPicture const &picture, MapContent const &content)
{
    std::optional<Rect> const overview = overview_place(picture);
    bool const moved = m_front->camera != picture.camera;
    bool const ends = moved && !covers(view_of(*m_front), picture.camera);
    if (overview) {
        draw_overview(picture);
    }
    int const width = m_target->width();
    int const height = m_target->height();
    if (!moved) {
        m_target->copy_from(m_front->whole, {m_margin, m_margin, 0, 0, width, height});
    } else {
        if (ends) {
            lay_far(picture);
        }
        m_target->bind();
        m_moved.draw(view_of(*m_front), picture.camera);
    }
    if (overview) {
        m_target->copy_from(*m_overview, {0, 0, whole(overview->left),
                                          whole(picture.camera.height - overview->bottom),
                                          m_overview->width(), m_overview->height()});
    }
    m_annotation.draw_furniture(picture, content, extent());
    m_composed = picture.camera;
}

OtherView MapView::view_of(Sheet const &sheet) const
{
    return {&sheet.whole, sheet.camera.with_margin(m_margin), sheet.drawn};
}

} // namespace app::map
