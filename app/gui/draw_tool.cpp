#include "app/gui/draw_tool.hpp"

#include "app/gui/drawing.hpp"

#include "sim/base/fmt.hpp"
#include "sim/geo/measure.hpp"

#include <imgui.h>

#include <cmath>

namespace app {

namespace {

namespace reshape = sim::reshape;

constexpr float click_px = 4.0F; ///< a longer way is a drag
constexpr double reach_px = 10.0;

std::string words_of(sim::geo::Point p)
{
    return fmt::format("{:.3f},{:.3f}", p.x, p.y);
}

reshape::SnapTargets targets_of(DrawState const &draw)
{
    switch (draw.tool) {
    case DrawTool::split_line:
    case DrawTool::vertex:
        return {.borders = true, .mains = false, .points = false};
    case DrawTool::main:
        return {.borders = false, .mains = true, .points = true};
    case DrawTool::station:
        return {.borders = false, .mains = true, .points = true};
    case DrawTool::course: // while it is dragged, what it could be led to
        return {.borders = false,
                .mains = true,
                .points = draw.grabbed.has_value(),
                .without = draw.dragged};
    case DrawTool::select:
    case DrawTool::split_homes:
        break;
    }
    return {.borders = false, .mains = false, .points = false};
}

/// What a press takes hold of: a place on a border, or a station.
bool can_grab(DrawTool tool, reshape::Snap const &snap)
{
    bool const is_border =
        snap.kind == reshape::SnapKind::vertex || snap.kind == reshape::SnapKind::edge;
    return tool == DrawTool::vertex ? is_border
           : tool == DrawTool::course
               ? snap.kind == reshape::SnapKind::main
               : tool == DrawTool::station && snap.kind == reshape::SnapKind::station;
}

void let_go(DrawState &draw, PanelContext const &context, bool moved)
{
    reshape::Snap const grabbed = *draw.grabbed;
    draw.grabbed.reset();
    draw.dragged.clear();
    if (!moved || !draw.at) {
        return;
    }
    if (draw.tool == DrawTool::vertex) {
        context.ask("move-vertex", {words_of(grabbed.place), words_of(*draw.at)});
    } else if (draw.tool == DrawTool::course) {
        context.ask("move-line-vertex",
                    {grabbed.layer, grabbed.code, words_of(grabbed.place), words_of(*draw.at)});
    } else {
        context.ask("move-station", {grabbed.layer, grabbed.code, words_of(*draw.at)});
    }
}

void click(AppState &state, PanelContext const &context, bool twice)
{
    DrawState &draw = state.view.draw;
    bool const is_line =
        draw.tool == DrawTool::main || (draw.tool == DrawTool::split_line && state.view.selected);
    if (is_line) {
        bool const is_new =
            draw.points.empty() || sim::geo::distance(draw.points.back(), *draw.at) > 0.01;
        if (is_new) {
            draw.points.push_back(*draw.at);
        }
        if (twice && draw.points.size() > 1) {
            context.ask("finish-drawing", {});
        }
    } else if (draw.tool == DrawTool::station &&
               !(draw.snap && draw.snap->kind == reshape::SnapKind::station)) {
        reshape::NewPoint const point = new_point(draw, *draw.at);
        std::vector<std::string> words{point.layer, words_of(point.place)};
        for (auto const &[field, value] : point.fields) {
            words.push_back(fmt::format("{}={}", field, value));
        }
        context.ask("place-station", words);
    } else if (state.view.hovered.block) { // a block to work on
        context.ask("select", {state.workspace->dataset().block(*state.view.hovered.block).code});
    }
}

} // namespace

bool draws(AppState const &state)
{
    return edits_map(state) && state.view.draw.tool != DrawTool::select;
}

void handle_drawing(AppState &state, PanelContext const &context, Pickers const &pickers,
                    Pointer const &pointer)
{
    DrawState &draw = state.view.draw;
    if (!pointer.hovered && !draw.grabbed) {
        draw.at.reset();
        draw.snap.reset();
        return;
    }
    sim::geo::Point const place = state.camera.to_place(pointer.mouse);
    double const reach_m =
        reach_px * static_cast<double>(context.scale) * state.camera.metres_per_pixel;
    bool const is_free = !draw.grabbed || draw.tool == DrawTool::course;
    draw.snap = is_free ? pickers.snap.find(place, reach_m, targets_of(draw)) : std::nullopt;
    draw.at = draw.snap ? draw.snap->place : place;
    if (pointer.pressed && draw.snap && can_grab(draw.tool, *draw.snap)) {
        draw.grabbed = draw.snap;
        draw.dragged = reshape::lines_meeting(state.workspace->dataset(), draw.snap->place);
    }
    bool const removes = draw.tool == DrawTool::vertex || draw.tool == DrawTool::course;
    if (removes && draw.snap && !draw.grabbed && ImGui::IsMouseClicked(ImGuiMouseButton_Right)) {
        context.ask("remove", {});
    }
    ImVec2 const dragged = ImGui::GetMouseDragDelta(ImGuiMouseButton_Left, 0.0F);
    bool const moved = std::hypot(dragged.x, dragged.y) >= click_px * context.scale;
    if (draw.grabbed && (pointer.released || !ImGui::IsMouseDown(ImGuiMouseButton_Left))) {
        let_go(draw, context, moved);
    } else if (pointer.released && !moved) {
        click(state, context, pointer.double_click);
    }
}

} // namespace app
