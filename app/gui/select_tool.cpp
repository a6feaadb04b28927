#include "app/gui/select_tool.hpp"

#include "sim/base/fmt.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>

namespace app {

namespace {

constexpr float click_px = 4.0F;  ///< a longer way is a drag
constexpr double sample_px = 4.0; ///< along the way of the brush and of the lasso

std::string words_of(sim::geo::Point p)
{
    return fmt::format("{:.2f},{:.2f}", p.x, p.y);
}

bool brushes(AppState const &state)
{
    return drags_tool(state) && state.view.select.tool == MapTool::brush &&
           state.view.select.brush.has_value();
}

/// Blocks under the way of the mouse since the last frame, in order.
std::vector<std::string> blocks_on_way(AppState const &state, Pickers const &pickers,
                                       map::Pixel mouse)
{
    sim::Dataset const &dataset = state.workspace->dataset();
    ImVec2 const way = ImGui::GetIO().MouseDelta;
    double const length = std::hypot(static_cast<double>(way.x), static_cast<double>(way.y));
    int const samples = state.stroke ? static_cast<int>(length / sample_px) : 0;
    std::vector<std::string> codes;
    for (int i = samples; i >= 0; --i) {
        double const back = samples > 0 ? static_cast<double>(i) / samples : 0.0;
        map::Pixel const at{mouse.x - static_cast<double>(way.x) * back,
                            mouse.y - static_cast<double>(way.y) * back};
        auto const block = pickers.blocks.at(dataset.blocks, state.camera.to_place(at));
        bool const fresh = block && (!state.stroke || state.stroke->met[block->index] == 0);
        if (fresh && (codes.empty() || codes.back() != dataset.block(*block).code)) {
            codes.push_back(dataset.block(*block).code);
        }
    }
    return codes;
}

void handle_brush(AppState &state, PanelContext const &context, Pickers const &pickers,
                  Pointer const &pointer)
{
    std::vector<sim::geo::Point> &given_up = state.view.select.path;
    bool const down = ImGui::IsItemActive() && ImGui::IsMouseDown(ImGuiMouseButton_Left);
    if (!given_up.empty()) { // by Esc, and the button is held on
        if (!down) {
            given_up.clear();
        }
    } else if (down && pointer.hovered) {
        std::vector<std::string> codes = blocks_on_way(state, pickers, pointer.mouse);
        if (!codes.empty()) {
            context.ask("paint", std::move(codes));
        }
    } else if (state.stroke && !ImGui::IsMouseDown(ImGuiMouseButton_Left)) {
        context.ask("paint-end", {});
    }
}

/// Shift adds to what is selected, Ctrl takes away.
void ask_for_path(AppState &state, PanelContext const &context, bool is_box)
{
    std::vector<std::string> words;
    for (sim::geo::Point const p : state.view.select.path) {
        words.push_back(words_of(p));
    }
    if (ImGui::GetIO().KeyShift) {
        words.emplace_back("add");
    } else if (ImGui::GetIO().KeyCtrl) {
        words.emplace_back("remove");
    }
    std::size_t const least = is_box ? 2 : 3;
    if (state.view.select.path.size() >= least) {
        context.ask(is_box ? "select-box" : "select-lasso", std::move(words));
    }
}

void extend_path(AppState &state, sim::geo::Point place, bool is_box)
{
    std::vector<sim::geo::Point> &path = state.view.select.path;
    if (is_box) {
        path.resize(1);
        path.push_back(place);
        return;
    }
    double const way = std::hypot(place.x - path.back().x, place.y - path.back().y);
    if (way >= sample_px * state.camera.metres_per_pixel) {
        path.push_back(place);
    }
}

} // namespace

bool drags_tool(AppState const &state)
{
    SelectState const &select = state.view.select;
    bool const free = !draws(state) && !state.view.shows_dates();
    return free && (select.tool != MapTool::move || !select.path.empty());
}

void handle_select_tool(AppState &state, PanelContext const &context, Pickers const &pickers,
                        Pointer const &pointer)
{
    SelectState &select = state.view.select;
    if (draws(state) || state.view.shows_dates()) {
        select.path.clear();
        return;
    }
    if (brushes(state) || state.stroke) {
        handle_brush(state, context, pickers, pointer);
        return;
    }
    bool const is_box = select.tool != MapTool::lasso;
    bool const selects = select.tool == MapTool::box || select.tool == MapTool::lasso ||
                         (select.tool == MapTool::move && ImGui::GetIO().KeyShift);
    if (pointer.pressed && selects) {
        select.path = {state.camera.to_place(pointer.mouse)};
    }
    if (select.path.empty()) {
        return;
    }
    if (ImGui::IsMouseDown(ImGuiMouseButton_Left)) {
        extend_path(state, state.camera.to_place(pointer.mouse), is_box);
        return;
    }
    ImVec2 const dragged = ImGui::GetMouseDragDelta(ImGuiMouseButton_Left, 0.0F);
    bool const moved = std::hypot(dragged.x, dragged.y) >= click_px * context.scale;
    if (moved || select.path.size() > 2) {
        ask_for_path(state, context, is_box);
    }
    select.path.clear();
}

} // namespace app
