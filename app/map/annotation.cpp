#include "app/map/annotation.hpp"

#include "app/map/change_discs.hpp"
#include "app/map/furniture.hpp"
#include "app/map/labels.hpp"
#include "app/map/sheet.hpp"

#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>

#include <algorithm>
#include <iterator>
#include <span>

namespace app::map {

namespace {

constexpr double overview_width_px = 232.0;
constexpr double overview_height_px = 120.0;

ImVec2 vec(double x, double y)
{
    return {static_cast<float>(x), static_cast<float>(y)};
}

void begin(ImDrawList &list, Camera const &camera, double margin)
{
    list._ResetForNewFrame();
    list.PushTextureID(ImGui::GetIO().Fonts->TexID);
    list.PushClipRect(vec(-margin, -margin), vec(camera.width + margin, camera.height + margin));
}

/// Lets ImGui's backend draw one list over the bound target.
void render(ImDrawList &list, Camera const &camera, double margin, std::optional<Rect> const &part)
{
    for (ImDrawCmd &command : list.CmdBuffer) {
        if (part) {
            ImVec4 const clip = command.ClipRect;
            command.ClipRect = {std::max(clip.x, static_cast<float>(part->left)),
                                std::max(clip.y, static_cast<float>(part->top)),
                                std::min(clip.z, static_cast<float>(part->right)),
                                std::min(clip.w, static_cast<float>(part->bottom))};
        }
    }
    ImDrawList *lists[] = {&list};
    ImDrawData data;
    data.Valid = true;
    data.CmdLists = lists;
    data.CmdListsCount = 1;
    data.TotalVtxCount = list.VtxBuffer.Size;
    data.TotalIdxCount = list.IdxBuffer.Size;
    data.DisplayPos = vec(-margin, -margin);
    data.DisplaySize = vec(camera.width + 2 * margin, camera.height + 2 * margin);
    data.FramebufferScale = {1.0F, 1.0F};
    ImGui_ImplOpenGL3_RenderDrawData(&data);
}

/// Tools of the window stand in the upper left corner, over the picture.
Rect tools_place(MapPicture const &picture)
{
    double const px = picture.scale;
    return picture.works ? Rect{picture.camera.width - 56 * px, 0.0, picture.camera.width, 124 * px}
           : picture.camera.height < 472 * px ? Rect{0.0, 0.0, 86 * px, 176 * px}
                                              : Rect{0.0, 0.0, 56 * px, 326 * px};
}

/// The day of the works and their legend, in the left corners.
std::vector<Rect> works_places(MapPicture const &picture)
{
    double const px = picture.scale;
    double const bottom = picture.camera.height;
    return {{0.0, 0.0, 280 * px, 56 * px}, {0.0, bottom - 160 * px, 280 * px, bottom}};
}

/// The window's counters of a month stand in the lower left corner.
Rect months_place(MapPicture const &picture)
{
    double const px = picture.scale;
    return {0.0, picture.camera.height - 180 * px, 312 * px, picture.camera.height};
}

/// The window's legend of loads stands in the lower left corner, or right of the counters.
Rect load_legend_place(MapPicture const &picture)
{
    double const px = picture.scale;
    double const left = picture.months ? 300 * px : 0.0;
    return {left, picture.camera.height - 144 * px, left + 256 * px, picture.camera.height};
}

void draw_overview_frame(ImDrawList &list, MapPicture const &picture, Rect const &place,
                         sim::geo::Box const &extent)
{
    Palette const &palette = palette_of(picture.theme);
    sim::geo::Box const view = picture.camera.view();
    Camera const small = overview_camera(extent, picture.scale);
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

} // namespace

std::optional<Rect> overview_place(MapPicture const &picture)
{
    double const px = picture.scale;
    if (picture.frame != Frame::window || picture.shows_loads() || picture.works ||
        picture.months || picture.numbered || picture.camera.width < 720 * px ||
        picture.camera.height < 320 * px) {
        return std::nullopt;
    }
    double const bottom = picture.camera.height - 12 * px;
    return Rect{12 * px, bottom - overview_height_px * px, (12 + overview_width_px) * px, bottom};
}

Camera overview_camera(sim::geo::Box const &extent, double scale)
{
    Camera camera{.width = overview_width_px * scale, .height = overview_height_px * scale};
    camera.fit(extent, 8 * scale);
    return camera;
}

Annotation::Annotation()
    : m_places{std::make_unique<ImDrawList>(ImGui::GetDrawListSharedData())},
      m_furniture{std::make_unique<ImDrawList>(ImGui::GetDrawListSharedData())}
{
}

Annotation::~Annotation() = default;

bool Annotation::make_places(MapPicture const &picture, MapContent const &content, double margin)
{
    begin(*m_places, picture.camera, margin);
    std::vector<Rect> obstacles = draw_symbols(*m_places, content, picture);
    if (picture.numbered) {
        std::ranges::copy(draw_change_discs(*m_places, content, picture),
                          std::back_inserter(obstacles));
    }
    std::ranges::copy(build_furniture(picture, content), std::back_inserter(obstacles));
    std::vector<Label> const labels = map_labels(content, picture);
    std::vector<LabelRequest> requests;
    for (Label const &label : labels) {
        requests.push_back(label.request);
    }
    Rect const whole{0.0, 0.0, picture.camera.width, picture.camera.height};
    for (PlacedLabel const &placed : place_labels(requests, obstacles, whole)) {
        draw_label(*m_places, labels[placed.request], placed.box);
    }
    auto const *const bytes = reinterpret_cast<unsigned char const *>( // NOLINT(*-reinterpret-cast)
        m_places->VtxBuffer.Data);
    auto const count = static_cast<std::size_t>(m_places->VtxBuffer.Size) * sizeof(ImDrawVert);
    bool const same = std::ranges::equal(std::span{bytes, count}, m_made);
    if (!same) {
        m_made.assign(bytes, bytes + count);
    }
    return same;
}

void Annotation::draw_places(MapPicture const &picture, double margin,
                             std::optional<Rect> const &part)
{
    render(*m_places, picture.camera, margin, part);
}

std::vector<Rect> Annotation::build_furniture(MapPicture const &picture, MapContent const &content)
{
    begin(*m_furniture, picture.camera, 0.0);
    if (picture.frame == Frame::present) {
        return {};
    }
    std::vector<Rect> covered = draw_scale_and_north(*m_furniture, content, picture);
    if (picture.frame == Frame::sheet) {
        std::ranges::copy(draw_sheet(*m_furniture, content, picture), std::back_inserter(covered));
        return covered;
    }
    covered.push_back(tools_place(picture));
    if (picture.works) {
        std::ranges::copy(works_places(picture), std::back_inserter(covered));
    }
    if (picture.months) {
        covered.push_back(months_place(picture));
    }
    if (picture.shows_loads()) {
        covered.push_back(load_legend_place(picture));
    }
    if (std::optional<Rect> const place = overview_place(picture)) {
        covered.push_back(*place);
    }
    return covered;
}

void Annotation::draw_furniture(MapPicture const &picture, MapContent const &content,
                                sim::geo::Box const &extent, std::optional<Rect> const &part)
{
    build_furniture(picture, content);
    if (std::optional<Rect> const place = overview_place(picture)) {
        draw_overview_frame(*m_furniture, picture, *place, extent);
    }
    render(*m_furniture, picture.camera, 0.0, part);
}

} // namespace app::map
