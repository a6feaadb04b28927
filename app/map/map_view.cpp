#include "app/map/map_view.hpp"

#include "app/map/change_discs.hpp"
#include "app/map/choropleth.hpp"
#include "app/map/furniture.hpp"
#include "app/map/labels.hpp"
#include "app/map/projected.hpp"
#include "app/map/sheet.hpp"

#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>

#include <algorithm>
#include <iterator>

namespace app::map {

namespace {

ImVec2 vec(double x, double y)
{
    return {static_cast<float>(x), static_cast<float>(y)};
}

/// Lets ImGui's backend draw one list over the bound target.
void render_list(ImDrawList &list, Camera const &camera)
{
    ImDrawList *lists[] = {&list};
    ImDrawData data;
    data.Valid = true;
    data.CmdLists = lists;
    data.CmdListsCount = 1;
    data.TotalVtxCount = list.VtxBuffer.Size;
    data.TotalIdxCount = list.IdxBuffer.Size;
    data.DisplaySize = vec(camera.width, camera.height);
    data.FramebufferScale = {1.0F, 1.0F};
    ImGui_ImplOpenGL3_RenderDrawData(&data);
}

/// Tools of the window stand in the upper left corner, over the picture.
Rect tools_place(MapPicture const &picture)
{
    double const px = picture.scale;
    return picture.works ? Rect{picture.camera.width - 56 * px, 0.0, picture.camera.width, 124 * px}
                         : Rect{0.0, 0.0, 56 * px, 124 * px};
}

/// The day of the works and their legend, in the left corners.
std::vector<Rect> works_places(MapPicture const &picture)
{
    double const px = picture.scale;
    double const bottom = picture.camera.height;
    return {{0.0, 0.0, 280 * px, 56 * px}, {0.0, bottom - 160 * px, 280 * px, bottom}};
}

/// The window's legend of loads stands in the lower left corner.
Rect load_legend_place(MapPicture const &picture)
{
    double const px = picture.scale;
    return {0.0, picture.camera.height - 144 * px, 256 * px, picture.camera.height};
}

/// The part of a picture that the ground depends on.
MapPicture ground_of(MapPicture picture)
{
    picture.selected.reset();
    picture.asset.reset();
    picture.beacon.reset();
    picture.changed.clear();
    picture.critical.clear();
    picture.late.clear();
    picture.hour.reset();
    return picture;
}

Camera overview_camera(Rect const &place, sim::geo::Box const &extent, double scale)
{
    Camera camera{.width = place.right - place.left, .height = place.bottom - place.top};
    camera.fit(extent, 8 * scale);
    return camera;
}

} // namespace

std::optional<Rect> overview_place(MapPicture const &picture)
{
    double const px = picture.scale;
    if (picture.frame != Frame::window || picture.shows_loads() || picture.works ||
        picture.numbered || picture.camera.width < 720 * px || picture.camera.height < 320 * px) {
        return std::nullopt;
    }
    double const bottom = picture.camera.height - 12 * px;
    return Rect{12 * px, bottom - 120 * px, 12 * px + 232 * px, bottom};
}

MapView::MapView(std::shared_ptr<sim::Dataset const> dataset)
    : m_dataset{std::move(dataset)}, m_renderer{*m_dataset},
      m_jurisdiction_places{jurisdiction_label_places(*m_dataset)},
      m_context_names{context_names(*m_dataset)}, m_annotation{std::make_unique<ImDrawList>(
                                                      ImGui::GetDrawListSharedData())},
      m_network{*m_dataset, m_renderer.geometry().origin}
{
}

MapView::~MapView() = default;

void MapView::resize(int width, int height)
{
    if (!m_target || m_target->width() != width || m_target->height() != height) {
        m_ground.emplace(std::max(width, 1), std::max(height, 1));
        m_target.emplace(std::max(width, 1), std::max(height, 1));
        m_shown.reset();
        m_grounded.reset();
    }
}

bool MapView::draw(MapPicture const &picture, MapData const &data, Fonts const &fonts)
{
    if (m_shown == picture) {
        return false;
    }
    upload_fills(picture, data);
    upload_loads(picture, data);
    if (m_grounded != ground_of(picture)) {
        draw_ground(picture);
        m_grounded = ground_of(picture);
    }
    draw_over_ground(picture);
    draw_annotation(picture, {*m_dataset, data, fonts, m_jurisdiction_places, m_context_names});
    m_shown = picture;
    return true;
}

void MapView::upload_fills(MapPicture const &picture, MapData const &data)
{
    if (!m_shown || m_shown->revision != picture.revision || m_shown->theme != picture.theme ||
        m_shown->colouring != picture.colouring || m_shown->progress != picture.progress ||
        m_shown->progress_revision != picture.progress_revision ||
        m_shown->frame != picture.frame) {
        Palette const &palette = palette_of(picture.theme);
        if (picture.frame == Frame::present) {
            m_renderer.set_block_fills(projected_fills(*m_dataset, data, picture, palette));
            return;
        }
        m_renderer.set_block_fills(
            picture.progress.empty()
                ? block_fills(*m_dataset, data, picture.colouring, palette)
                : progress_fills(*m_dataset,
                                 block_families(*m_dataset, data.scenario, Colouring::route),
                                 picture.progress, palette));
    }
}

void MapView::upload_loads(MapPicture const &picture, MapData const &data)
{
    if (!m_shown || m_shown->revision != picture.revision || m_shown->hour != picture.hour) {
        m_network.set_rates(data.night != nullptr ? data.night->rates : sim::HourRates{});
    }
}

void MapView::draw_ground(MapPicture const &picture)
{
    m_ground->bind();
    m_renderer.draw(picture.camera,
                    {.palette = picture.frame == Frame::present ? &projected_palette(picture.theme)
                                                                : &palette_of(picture.theme),
                     .visible = picture.visible,
                     .scale = picture.scale});
    draw_overview(picture);
}

void MapView::draw_over_ground(MapPicture const &picture)
{
    Palette const &palette = palette_of(picture.theme);
    m_target->copy_from(*m_ground, 0, 0, m_target->width(), m_target->height());
    m_network.draw(picture.camera, palette, picture.visible, picture.asset, picture.scale);
    for (sim::BlockId const block : picture.changed) {
        m_renderer.draw_change(picture.camera, block,
                               {.palette = &palette, .scale = picture.scale});
    }
    for (sim::BlockId const block : picture.critical) {
        m_renderer.draw_critical(picture.camera, block,
                                 {.palette = &palette, .scale = picture.scale});
    }
    for (sim::BlockId const block : picture.late) {
        m_renderer.draw_late(picture.camera, block, {.palette = &palette, .scale = picture.scale});
    }
    if (picture.selected) {
        m_renderer.draw_selection(picture.camera, *picture.selected,
                                  {.palette = &palette, .scale = picture.scale});
    }
    if (std::optional<Rect> const place = overview_place(picture)) {
        auto const whole = [](double value) { return static_cast<int>(value); };
        m_target->copy_from(*m_ground, whole(place->left),
                            whole(picture.camera.height - place->bottom),
                            whole(place->right - place->left), whole(place->bottom - place->top));
    }
}

void MapView::draw_overview(MapPicture const &picture) const
{
    std::optional<Rect> const place = overview_place(picture);
    if (!place) {
        return;
    }
    auto const whole = [](double value) { return static_cast<GLint>(value); };
    glViewport(whole(place->left), whole(picture.camera.height - place->bottom),
               whole(place->right - place->left), whole(place->bottom - place->top));
    glEnable(GL_SCISSOR_TEST);
    glScissor(whole(place->left), whole(picture.camera.height - place->bottom),
              whole(place->right - place->left), whole(place->bottom - place->top));
    Rgba const ground = palette_of(picture.theme).panel;
    glClearColor(static_cast<float>(ground.r) / 255.0F, static_cast<float>(ground.g) / 255.0F,
                 static_cast<float>(ground.b) / 255.0F, 1.0F);
    glClear(GL_COLOR_BUFFER_BIT);
    m_renderer.draw(
        overview_camera(*place, extent(), picture.scale),
        {.palette = &palette_of(picture.theme), .scale = picture.scale, .overview = true});
    glDisable(GL_SCISSOR_TEST);
}

void MapView::draw_overview_frame(MapPicture const &picture, Rect const &place)
{
    Palette const &palette = palette_of(picture.theme);
    ImDrawList &list = *m_annotation;
    sim::geo::Box const view = picture.camera.view();
    Camera const small = overview_camera(place, extent(), picture.scale);
    Pixel const low = small.to_pixel({view.min.x, view.max.y});
    Pixel const high = small.to_pixel({view.max.x, view.min.y});
    ImVec2 const corner = vec(place.left, place.top);
    ImVec2 const opposite = vec(place.right, place.bottom);
    list.AddRect(corner, opposite, palette.border.packed());
    list.PushClipRect(corner, opposite, true);
    list.AddRect(vec(place.left + low.x, place.top + low.y),
                 vec(place.left + high.x, place.top + high.y), palette.accent.packed(), 0.0F, 0,
                 static_cast<float>(1.5 * picture.scale));
    list.PopClipRect();
}

std::vector<Rect> MapView::draw_obstacles(MapPicture const &picture, MapContent const &content)
{
    ImDrawList &list = *m_annotation;
    std::vector<Rect> obstacles = draw_symbols(list, content, picture);
    if (picture.numbered) {
        std::ranges::copy(draw_change_discs(list, content, picture), std::back_inserter(obstacles));
    }
    if (picture.frame == Frame::present) {
        return obstacles;
    }
    std::vector<Rect> furniture = draw_scale_and_north(list, content, picture);
    obstacles.insert(obstacles.end(), furniture.begin(), furniture.end());
    if (picture.frame == Frame::sheet) {
        furniture = draw_sheet(list, content, picture);
        obstacles.insert(obstacles.end(), furniture.begin(), furniture.end());
    } else {
        obstacles.push_back(tools_place(picture));
        if (picture.works) {
            std::ranges::copy(works_places(picture), std::back_inserter(obstacles));
        }
        if (picture.shows_loads()) {
            obstacles.push_back(load_legend_place(picture));
        }
    }
    if (std::optional<Rect> const place = overview_place(picture)) {
        draw_overview_frame(picture, *place);
        obstacles.push_back(*place);
    }
    return obstacles;
}

void MapView::draw_annotation(MapPicture const &picture, MapContent const &content)
{
    ImDrawList &list = *m_annotation;
    list._ResetForNewFrame();
    list.PushTextureID(ImGui::GetIO().Fonts->TexID);
    list.PushClipRect({0.0F, 0.0F}, vec(picture.camera.width, picture.camera.height));
    std::vector<Rect> const obstacles = draw_obstacles(picture, content);
    std::vector<Label> const labels = map_labels(content, picture);
    std::vector<LabelRequest> requests;
    for (Label const &label : labels) {
        requests.push_back(label.request);
    }
    Rect const whole{0.0, 0.0, picture.camera.width, picture.camera.height};
    for (PlacedLabel const &placed : place_labels(requests, obstacles, whole)) {
        draw_label(list, labels[placed.request], placed.box);
    }
    render_list(list, picture.camera);
}

} // namespace app::map
