#include "app/gui/map_window.hpp"

#include "app/gui/compare_map.hpp"
#include "app/gui/draw_tool.hpp"
#include "app/gui/drawing.hpp"
#include "app/gui/hover_overlay.hpp"
#include "app/gui/months.hpp"
#include "app/gui/progress.hpp"
#include "app/gui/routing.hpp"
#include "app/gui/select_tool.hpp"
#include "app/gui/works.hpp"
#include "app/panels/network.hpp"
#include "app/panels/panels.hpp"
#include "app/panels/widgets.hpp"
#include "app/view/block_selection.hpp"
#include "app/view/works_view.hpp"
#include "sim/base/fmt.hpp"
#include "sim/geo/gauss_kruger.hpp"
#include "sim/model/plane.hpp"

#include <cmath>

namespace app {

namespace {

ImTextureID texture_id(map::MapView const &view)
{
    auto const name = static_cast<std::uintptr_t>(view.framebuffer().texture());
    return reinterpret_cast<ImTextureID>(
        name); // NOLINT(*-reinterpret-cast,performance-no-int-to-ptr): as ImGui's backend wants it
}

void move_camera(AppState &state, map::Pixel mouse)
{
    ImGuiIO const &io = ImGui::GetIO();
    if (ImGui::IsItemHovered() && io.MouseWheel != 0.0F) {
        state.camera.zoom_at(mouse, std::pow(1.25, static_cast<double>(io.MouseWheel)));
    }
    bool const holds = (draws(state) && state.view.draw.grabbed.has_value()) || drags_tool(state) ||
                       (io.KeyShift && !draws(state));
    if (ImGui::IsItemHovered() && ImGui::IsMouseDown(ImGuiMouseButton_Middle)) {
        state.camera.pan(static_cast<double>(io.MouseDelta.x),
                         static_cast<double>(io.MouseDelta.y));
    }
    if (!holds && ImGui::IsItemActive() && ImGui::IsMouseDragging(ImGuiMouseButton_Left, 4.0F)) {
        state.camera.pan(static_cast<double>(io.MouseDelta.x),
                         static_cast<double>(io.MouseDelta.y));
    }
    if (!draws(state) && !drags_tool(state) && ImGui::IsItemHovered() &&
        ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left)) {
        state.camera.zoom_at(mouse, 2.0);
    }
}

/// A press and release without a drag between them.
void select_at(AppState &state, PanelContext const &context, bool released)
{
    ImVec2 const dragged = ImGui::GetMouseDragDelta(ImGuiMouseButton_Left, 0.0F);
    if (!released || std::hypot(dragged.x, dragged.y) >= 4.0F) {
        return;
    }
    sim::Dataset const &dataset = state.workspace->dataset();
    bool const marks = edits_map(state) && ImGui::GetIO().KeyCtrl;
    if (marks && state.view.hovered.block) {
        context.ask("mark", {dataset.block(*state.view.hovered.block).code});
    } else if (ImGui::GetIO().KeyShift && state.view.hovered.block) {
        context.ask("select-toggle", {dataset.block(*state.view.hovered.block).code});
    } else if (state.view.hovered.asset) {
        ask_to_select(context, *state.view.hovered.asset);
    } else if (state.view.hovered.block) {
        context.ask("select", {dataset.block(*state.view.hovered.block).code});
    } else if (!ImGui::GetIO().KeyShift) { // adding to nothing takes nothing away
        context.ask("clear", {});
    }
}

} // namespace

void handle_map_window(AppState &state, PanelContext const &context, MapPictures const &pictures,
                       Pickers const &pickers, Area const &area)
{
    PanelWindow const window{"map",
                             area,
                             context.palette.land,
                             {0.0F, 0.0F},
                             ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse |
                                 ImGuiWindowFlags_NoBackground};
    if (shows_both(state) && pictures.beside != nullptr) {
        draw_compared(state, context, pictures.map, *pictures.beside, area);
    } else {
        ImGui::GetWindowDrawList()->AddImage(texture_id(pictures.map), {area.x, area.y},
                                             {area.x + area.width, area.y + area.height},
                                             {0.0F, 1.0F}, {1.0F, 0.0F});
    }
    bool const released = ImGui::InvisibleButton("surface", {area.width, area.height});
    ImVec2 const pointer = ImGui::GetIO().MousePos;
    Area const picture = picture_at(state, area, pointer.x);
    map::Pixel const mouse{static_cast<double>(pointer.x - picture.x),
                           static_cast<double>(pointer.y - picture.y)};
    Pointer const hand{mouse, ImGui::IsItemHovered(), ImGui::IsItemActivated(), released,
                       ImGui::GetIO().MouseClickedLastCount[ImGuiMouseButton_Left] == 2};
    move_camera(state, mouse);
    state.view.cursor.reset();
    state.view.cursor_degrees.reset();
    if (ImGui::IsItemHovered()) {
        sim::geo::Point const place = state.camera.to_place(mouse);
        state.view.cursor = place;
        state.view.cursor_degrees =
            sim::geo::degrees_from_plane(place, sim::central_meridian(state.workspace->dataset()));
        state.view.hovered = hover_at(state, context, pickers, place);
        context.points_at(state.view.hovered);
    }
    if (hand.hovered && !draws(state) && ImGui::IsMouseClicked(ImGuiMouseButton_Right)) {
        sim::geo::Point const place = state.camera.to_place(mouse);
        context.ask("map-menu", {fmt::format("{:.2f},{:.2f}", place.x, place.y)});
    }
    draw_hover(state, context, area);
    if (draws(state)) {
        handle_drawing(state, context, pickers, hand);
    } else {
        handle_select_tool(state, context, pickers, hand);
        if (state.view.select.tool != MapTool::brush || state.view.shows_dates()) {
            select_at(state, context, released);
        }
    }
    draw_drawing(state, context, area);
    draw_selection_overlay(state, context, area);
    if (hand.hovered && !ImGui::IsItemActive() && !draws(state) && state.map_menu == nullptr) {
        draw_map_tooltip(context);
    }
}

namespace {

/// Late blocks; with a new plan, those that get another route.
void add_progress_rings(map::MapPicture &picture, ProgressView const &progress)
{
    constexpr int most = 500; // more rings than anyone could tell apart
    if (picture.colouring == Colouring::changes && progress.replan != nullptr) {
        for (sim::Move const &move : progress.replan->made.moves) {
            picture.changed.push_back(move.block);
        }
    } else if (progress.has_standing() && progress.rows->late <= most) {
        for (std::uint32_t const block : progress.rows->alarms) {
            if (progress.answer->standing->blocks[block].alarm == sim::Alarm::late) {
                picture.late.push_back(sim::BlockId{block});
            }
        }
    }
}

} // namespace

map::MapPicture picture_of(AppState const &state, float scale)
{
    map::MapPicture picture;
    picture.camera = state.camera;
    picture.theme = state.view.theme;
    picture.language = state.view.language;
    picture.visible = state.view.drawn_layers();
    picture.colouring = state.view.drawn_colouring();
    picture.selected = state.view.selected;
    if (selects_several(state.view)) {
        picture.selection = state.view.select.blocks;
    }
    picture.asset = state.view.asset;
    picture.hour = state.view.of_season ? std::nullopt : std::optional{state.view.replay_hour};
    picture.beacon = state.view.beacon;
    picture.scale = static_cast<double>(scale);
    picture.revision = shown_of(state).revision;
    WorksView const works = works_view_of(state);
    picture.works = state.view.tab == StripTab::works && works.has_schedule();
    if (picture.works && picture.colouring != Colouring::completed) {
        picture.progress = block_progress(*works.proposal, works_day_of(state));
        picture.critical = critical_blocks(*works.proposal);
    }
    add_months(picture, state);
    picture.progress_revision = state.progress.revision;
    if (state.view.tab == StripTab::progress) {
        picture.works = true; // date and legend stand over the map
        add_progress_rings(picture, progress_view_of(state));
    }
    Routing const routing = routing_of(state);
    if (routing.preview) {
        picture.changed = changed_blocks(*newest(routing));
    }
    return picture;
}

} // namespace app
